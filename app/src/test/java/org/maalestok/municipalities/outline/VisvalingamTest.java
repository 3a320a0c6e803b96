package org.maalestok.municipalities.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisvalingamTest {

    @Test
    void takesAwayPointsOnAStraightLine() {
        assertThat(Visvalingam.simplify(new int[] {0, 0, 5, 0, 10, 0}, 1, 0)).containsExactly(0, 0, 10, 0);
    }

    @Test
    void takesAwayTheLeastFirst() {
        int[] line = {0, 0, 10, 1, 20, 0, 30, 50, 40, 0};
        assertThat(Visvalingam.simplify(line, 100, 0)).containsExactly(0, 0, 20, 0, 30, 50, 40, 0);
    }

    @Test
    void leavesAsManyInnerPointsAsAreNeeded() {
        assertThat(Visvalingam.simplify(new int[] {0, 0, 5, 0, 10, 0, 15, 0}, 1_000, 1))
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverMovesAPointNorAnEndAndTakesMoreAwayTheMoreIsAsked(long seed) {
        int[] line = coast(new Random(seed));
        int before = line.length;
        for (int enough = 1; enough < 100_000; enough *= 10) {
            int[] simple = Visvalingam.simplify(line, enough, 0);
            assertThat(simple.length).as("seed %d", seed).isLessThanOrEqualTo(before);
            assertThat(Arrays.copyOf(simple, 2)).containsExactly(Arrays.copyOf(line, 2));
            assertThat(simple[simple.length - 1]).isEqualTo(line[line.length - 1]);
            before = simple.length;
        }
    }

    private static int[] coast(Random random) {
        int[] line = new int[400];
        for (int i = 2; i < line.length; i += 2) {
            line[i] = line[i - 2] + random.nextInt(20);
            line[i + 1] = line[i - 1] + random.nextInt(41) - 20;
        }
        return line;
    }
}
