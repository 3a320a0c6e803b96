package org.maalestok.municipalities.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArcCutterTest {

    private static final int[] LEFT = {0, 0, 10, 0, 10, 5, 10, 10, 0, 10};
    private static final int[] RIGHT = {10, 0, 20, 0, 20, 10, 10, 10, 10, 5};
    private static final int[] ISLAND = {50, 50, 60, 50, 60, 60};

    @Test
    void makesOneArcOfACommonBorder() {
        var cutter = new ArcCutter(List.of(LEFT, RIGHT));
        int[] left = cutter.cut(LEFT);
        int[] right = cutter.cut(RIGHT);
        assertThat(cutter.arcs()).hasSize(3);
        assertThat(left).hasSize(2);
        assertThat(right).contains(~left[0]);
        assertThat(cutter.arcs().get(left[0])).containsExactly(10, 0, 10, 5, 10, 10);
    }

    @Test
    void makesOneClosedArcOfAnIsland() {
        var cutter = new ArcCutter(List.of(ISLAND));
        assertThat(cutter.cut(ISLAND)).containsExactly(0);
        assertThat(cutter.arcs().getFirst()).containsExactly(50, 50, 60, 50, 60, 60, 50, 50);
    }

    @Test
    void makesOneArcOfAnEnclaveAndTheHoleAroundItWhereverTheyBeginAndWhicheverWayTheyRun() {
        int[] hole = {60, 60, 60, 50, 50, 50};
        var cutter = new ArcCutter(List.of(ISLAND, hole));
        assertThat(cutter.cut(ISLAND)).containsExactly(0);
        assertThat(cutter.cut(hole)).containsExactly(~0);
    }

    @Test
    void givesBackTheRingsThatItCut() {
        var cutter = new ArcCutter(List.of(LEFT, RIGHT, ISLAND));
        for (int[] ring : List.of(LEFT, RIGHT, ISLAND)) {
            int[] references = cutter.cut(ring);
            var topology = new Topology(new Grid(0, 0, 1), 60, 60, cutter.arcs(), List.of());
            assertThat(Lines.doubleArea(topology.ring(references))).isEqualTo(Lines.doubleArea(ring));
            assertThat(topology.ring(references)).hasSameSizeAs(ring);
        }
    }

    @Test
    void survivesNeighboursThatDisagreeAboutTheirBorder() {
        int[] other = {10, 0, 20, 0, 20, 10, 10, 10, 11, 5};
        var cutter = new ArcCutter(List.of(LEFT, other));
        var topology = new Topology(new Grid(0, 0, 1), 60, 60, cutter.arcs(), List.of());
        assertThat(Lines.doubleArea(topology.ring(cutter.cut(other)))).isEqualTo(Lines.doubleArea(other));
        assertThat(Lines.doubleArea(topology.ring(cutter.cut(LEFT)))).isEqualTo(Lines.doubleArea(LEFT));
    }
}
