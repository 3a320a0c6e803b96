package org.maalestok.comparison.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalsTest {

    /** R 4.2.2: {@code prop.test(count, of, correct = FALSE, conf.level = level)$conf.int}; the first four also in Newcombe (1998), table I. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "81, 263, 0.95, 0.255288519878274, 0.366209576982800",
        "15, 148, 0.95, 0.0623863995307363, 0.1604872417233080",
        "0, 20, 0.95, 0, 0.161125158052819",
        "1, 29, 0.95, 0.00611321429276266, 0.17175521879320282",
        "29, 29, 0.95, 0.883030201500259, 1",
        "81, 263, 0.998, 0.228035740242005, 0.401389421909370"
    })
    void wilson(double count, double of, double level, double lower, double upper) {
        var interval = Intervals.share(count, of, level);
        assertThat(interval.lower()).isCloseTo(lower, within(1e-12));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-12));
        assertThat(interval.method()).isEqualTo(Method.WILSON);
    }

    /** R 4.2.2: {@code poisson.test(count)$conf.int}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0, 0, 3.68887945411394",
        "1, 0.0253178079842899, 5.5716433909388989",
        "3, 0.618672122895602, 8.767273069742323",
        "9, 4.11537309737833, 17.08480345141917",
        "84, 67.001689739786, 103.997715769888"
    })
    void exactPoisson(double count, double lower, double upper) {
        var interval = Intervals.exactPoisson(count, 0.95);
        assertThat(interval.lower()).isCloseTo(lower, within(1e-8));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-8));
    }

    /** Python 3.11 with z = 1.959963984540054: {@code 65*(1-1/585-z/(3*65**.5))**3} and {@code 66*(1-1/594+z/(3*66**.5))**3}. */
    @Test
    void byar() {
        var interval = Intervals.count(65, 0.95);
        assertThat(interval.method()).isEqualTo(Method.BYAR);
        assertThat(interval.lower()).isCloseTo(50.16, within(0.01));
        assertThat(interval.upper()).isCloseTo(82.85, within(0.01));
    }

    /** R 4.2.2: {@code x <- c(4.1, 3.2, 5.0, 4.4, 3.9, 2.8, 4.7); t.test(x)$conf.int} with mean 4.014285714285714 and sd 0.790418816047483. */
    @Test
    void studentT() {
        var interval = Intervals.mean(4.014285714285714, 0.790418816047483, 7, 0.95);
        assertThat(interval.lower()).isCloseTo(3.283270232873620, within(1e-9));
        assertThat(interval.upper()).isCloseTo(4.745301195697809, within(1e-9));
    }

    /** Why the border between the two may lie at ten. */
    @ParameterizedTest
    @ValueSource(doubles = {10, 12, 20, 100, 1000})
    void byarIsWithinOnePerCentOfTheExactFromTenOn(double count) {
        var byar = Intervals.byar(count, 0.95);
        var exact = Intervals.exactPoisson(count, 0.95);
        assertThat(byar.lower()).isCloseTo(exact.lower(), within(0.01 * exact.lower()));
        assertThat(byar.upper()).isCloseTo(exact.upper(), within(0.01 * exact.upper()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sharesStayBetweenNothingAndAllAndHoldTheirOwnValue(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            int of = 1 + random.nextInt(500);
            int count = random.nextInt(of + 1);
            var interval = Intervals.share(count, of, 0.95);
            assertThat(interval.lower())
                    .as("seed %d: %d of %d", seed, count, of)
                    .isBetween(0.0, (double) count / of);
            assertThat(interval.upper())
                    .as("seed %d: %d of %d", seed, count, of)
                    .isBetween((double) count / of, 1.0);
        }
    }

    /** The coverage that the level promises, on the average over p, as Newcombe found for Wilson's. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void sharesAreCoveredAsOftenAsPromised(long seed) {
        var random = new SplittableRandom(seed);
        int covered = 0;
        int times = 4_000;
        for (int i = 0; i < times; i++) {
            double p = 0.05 + 0.9 * random.nextDouble();
            int count = 0;
            for (int person = 0; person < 60; person++) {
                count += random.nextDouble() < p ? 1 : 0;
            }
            covered += Intervals.share(count, 60, 0.95).contains(p) ? 1 : 0;
        }
        assertThat(covered / (double) times).as("seed %d", seed).isBetween(0.94, 0.962);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aHigherLevelReachesFurtherAndMoreCountsLess(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            double count = 60 * random.nextDouble();
            var usual = Intervals.count(count, 0.95);
            var wide = Intervals.count(count, 0.998);
            assertThat(wide.lower()).as("seed %d: %s", seed, count).isLessThanOrEqualTo(usual.lower());
            assertThat(wide.upper()).as("seed %d: %s", seed, count).isGreaterThan(usual.upper());
            assertThat(usual.contains(count)).as("seed %d: %s", seed, count).isTrue();
        }
    }

    @Test
    void moreThanTheWholeIsAnErrorOfTheCaller() {
        assertThatThrownBy(() -> Intervals.share(5, 4, 0.95)).hasMessageContaining("5.0, 4.0");
        assertThatThrownBy(() -> Intervals.share(0, 0, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Intervals.mean(1, 1, 1, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }
}
