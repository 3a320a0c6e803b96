package org.maalestok.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.maalestok.ui.Language;

class TicksTest {

    /** Laws: 3 to 5 ticks, all values covered, no room for a whole step on either side unless that is what made three. */
    @RepeatedTest(500)
    void coverWithThreeToFive(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        double size = Math.pow(10, random.nextInt(-3, 12));
        double a = random.nextGaussian() * size;
        double b = a + random.nextDouble() * size;
        int decimals = random.nextInt(0, 4);
        var ticks = Ticks.covering(new Extent().add(a).add(b), decimals);
        var said = "seed %d: %s for %s to %s".formatted(run.getCurrentRepetition(), ticks, a, b);
        double slack = ticks.step().doubleValue() * 1e-6;
        assertThat(ticks.count()).as(said).isBetween(3, 5);
        assertThat(ticks.first()).as(said).isLessThanOrEqualTo(a + slack);
        assertThat(ticks.last()).as(said).isGreaterThanOrEqualTo(b - slack);
        assertThat(ticks.step().stripTrailingZeros().scale()).as(said).isLessThanOrEqualTo(decimals);
        assertThat(ticks.step().unscaledValue().toString()).as(said).matches("(1|2|25|5)0*");
    }

    @Test
    void areWholeForCounts() {
        var ticks = Ticks.covering(new Extent().add(0).add(1), 0);
        assertThat(ticks.count()).isEqualTo(3);
        assertThat(ticks.last()).isEqualTo(2);
    }

    @Test
    void surroundASingleValue() {
        var ticks = Ticks.covering(new Extent().add(7), 0);
        assertThat(ticks.first()).isLessThan(7);
        assertThat(ticks.last()).isGreaterThan(7);
    }

    @Test
    void neverBecomeNegativeByPadding() {
        assertThat(Ticks.covering(new Extent().add(0).add(0.4), 0).first()).isZero();
    }

    /** From 3.0 to 4.5 in halves: five classes of 0.1 are as fine as figures with one decimal are, ten are not. */
    @Test
    void areNotPartedFinerThanTheFiguresArePublished() {
        var ticks = Ticks.covering(new Extent().add(3.2).add(4.1), 1);
        assertThat(ticks.step()).isEqualByComparingTo("0.5");
        assertThat(ticks.isWhole(5, 1)).isTrue();
        assertThat(ticks.isWhole(10, 1)).isFalse();
        assertThat(ticks.isWhole(10, 2)).isTrue();
    }

    @Test
    void areWrittenAlike() {
        var ticks = Ticks.covering(new Extent().add(3.9).add(4.5), 1);
        assertThat(ticks.label(0, Language.NB)).isEqualTo("3,8");
        assertThat(ticks.label(1, Language.NB)).isEqualTo("4,0");
    }
}
