package org.maalestok.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The arithmetic below the charts. */
class GeometryTest {

    @RepeatedTest(100)
    void stackedBlocksNeverOverlapAndKeepTheirOrder(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        double[] wanted = random.doubles(random.nextInt(1, 8), 0, 300).sorted().toArray();
        double[] heights =
                Arrays.stream(wanted).map(w -> 17 + 17 * random.nextInt(2)).toArray();
        double[] tops = Stack.settle(wanted, heights, 10, 310);
        for (int i = 0; i < tops.length; i++) {
            assertThat(tops[i]).isGreaterThanOrEqualTo(i == 0 ? 10 : tops[i - 1] + heights[i - 1] - 1e-9);
        }
        assertThat(tops[tops.length - 1] + heights[tops.length - 1]).isLessThanOrEqualTo(310 + 1e-9);
    }

    @Test
    void aLoneBlockStaysWhereItWants() {
        assertThat(Stack.settle(new double[] {120}, new double[] {34}, 0, 300)).containsExactly(120);
    }

    @RepeatedTest(50)
    void swarmedDotsNeverOverlap(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        double[] along = random.doubles(100, 0, 300).toArray();
        double[] across = Swarm.offsets(along, 8);
        assertThat(across[0]).isZero();
        for (int i = 0; i < along.length; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Math.hypot(along[i] - along[j], across[i] - across[j]))
                        .isGreaterThan(7.99);
            }
        }
    }

    @Test
    void clippingKeepsWhatIsInside() {
        int[] square = {-10, -10, 10, -10, 10, 10, -10, 10};
        assertThat(MapView.area(Clip.to(square, 0, 0, 100, 100))).isEqualTo(100);
        assertThat(Clip.to(square, 20, 20, 30, 30)).isEmpty();
        assertThat(Clip.to(square, -50, -50, 50, 50)).isSameAs(square);
    }

    /** Reference: R 4.3 {@code cor(x, y)}, {@code lm(y ~ x)} would give the same closed form; worked by hand for a perfect line. */
    @Test
    void fitsAPerfectLine() {
        var points = new ArrayList<Scatter.Point>();
        for (int i = 0; i < 12; i++) {
            points.add(new Scatter.Point("P" + i, i, 3 + 2 * i, "", "", Role.PEER));
        }
        var fit = Fit.of(points);
        assertThat(fit.slope()).isCloseTo(2, within(1e-12));
        assertThat(fit.intercept()).isCloseTo(3, within(1e-12));
        assertThat(fit.r()).isCloseTo(1, within(1e-12));
        assertThat(fit.margin(5)).isCloseTo(0, within(1e-6));
        assertThat(fit.carrier()).isNull();
    }

    @Test
    void findsTheAreaThatCarriesTheFit() {
        var points = new ArrayList<Scatter.Point>();
        for (int i = 0; i < 10; i++) {
            points.add(new Scatter.Point("P" + i, i % 3, i % 2, "", "", Role.PEER));
        }
        points.add(new Scatter.Point("Notodden", 30, 20, "", "", Role.PEER));
        var fit = Fit.of(points);
        assertThat(fit.carrier()).isEqualTo("Notodden");
        assertThat(Math.abs(fit.without().r())).isLessThan(0.3);
    }

    @Test
    void fitsNothingThroughTooFewOrOneColumn() {
        var points = new ArrayList<Scatter.Point>();
        for (int i = 0; i < 10; i++) {
            points.add(new Scatter.Point("P", 5, i, "", "", Role.PEER));
        }
        assertThat(Fit.of(points)).isNull();
        assertThat(Fit.of(points.subList(0, 9))).isNull();
    }
}
