package org.maalestok.comparison.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maalestok.comparison.IndicatorFixture.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.comparison.trend.Trend.Direction;
import org.maalestok.comparison.trend.Trend.NotYearly;
import org.maalestok.comparison.trend.Trend.Tested;
import org.maalestok.comparison.trend.Trend.TooFew;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.ui.Language;

class TrendTest {

    private static List<Period> periods(String written) {
        return Stream.of(written.split(" "))
                .map(one -> Period.parse(one).orElseThrow())
                .toList();
    }

    /** Only the eight years up to the latest number count: quarters of before, or of which the area has no number yet, are no hindrance. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2010Q1 2015 2021 2022 2023 2024 2025, 5 5 1 2 3 4 5, 5",
        "2021 2022 2023 2024 2025 2026Q1, 1 2 3 4 5 NaN, 5",
        "2020/21 2021/22 2022/23 2023/24 2024/25, 1 2 3 4 5, 5",
        "2021 2022 2023 2024 2025, 1 NaN 3 4 5, 4",
        "2020 2021 2022 2022/23 2023/24, 1 2 3 4 5, 5",
        "2020 2021 2022 2022/23 2023, 1 2 3 4 5, -1",
        "2021 2022, NaN NaN, 0",
        "2018Q1 2021 2022 2023 2024 2025, 1 1 2 3 4 5, -1",
        "2021 2022 2023 2024 2025 2026Q1, 1 2 3 4 5 6, -1",
        "2025Q1 2025Q2, NaN NaN, -1"
    })
    void oneRuleForWhatIsYearly(String written, String values, int points) {
        double[] numbers = numbers(values);
        Trend trend = Trend.of(periods(written), i -> numbers[i]);
        Trend expected = points < 0 ? new NotYearly() : new TooFew(points);
        if (points < Trend.FEWEST) {
            assertThat(trend).isEqualTo(expected);
        } else {
            assertThat(((Tested) trend).points()).isEqualTo(points);
        }
    }

    @ParameterizedTest
    @CsvSource({"2020/21 2021/22 2022/23 2023/24 2024/25", "2021 2022 2023 2024 2025"})
    void aSchoolYearIsOfTheYearInWhichItEnds(String written) {
        var trend = (Tested) Trend.of(periods(written), i -> i);
        assertThat(trend.firstYear()).isEqualTo(2021);
        assertThat(trend.lastYear()).isEqualTo(2025);
        assertThat(trend.slope()).isEqualTo(1);
    }

    private static Trend since2018(double... values) {
        return Trend.of(IntStream.range(2018, 2018 + values.length).toArray(), values);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /**
     * SciPy 1.17.1: {@code stats.kendalltau(range(len(y)), y, method='exact').pvalue} and {@code stats.theilslopes(y, range(len(y)))[0]};
     * the third also R 4.2.2, {@code cor.test(1:7, y, method = "kendall", exact = TRUE)}.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1 2 3 4 5, 10, 0.016666666666666666, 1.0",
        "1 3 2 4 5, 8, 0.08333333333333333, 1.0",
        "10.2 9.9 11.0 11.4 11.1 12.0 12.5, 17, 0.010714285714285714, 0.39999999999999974",
        "5 4 4.5 3 3.5 2 1 0, -24, 0.001736111111111111, -0.6666666666666666"
    })
    void kendallAndTheil(String values, int s, double p, double slope) {
        var trend = (Tested) since2018(numbers(values));
        assertThat(trend.s()).isEqualTo(s);
        assertThat(trend.p()).isCloseTo(p, within(1e-12));
        assertThat(trend.slope()).isCloseTo(slope, within(1e-12));
    }

    /** Python 3.11, every order counted: {@code a = [abs(S(o)) >= abs(S(y)) for o in itertools.permutations(y)]; sum(a)/len(a)}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1 2 2 3 4, 9, 0.03333333333333333",
        "3 3 2 2 1 1, -12, 0.022222222222222223",
        "1 1 1 1 2, 4, 0.4",
        "4 4 4 4 4, 0, 1.0",
        "1 2 2 2 5 6 6, 17, 0.004761904761904762"
    })
    void equalValuesNeedNoCorrection(String text, int s, double p) {
        double[] values = numbers(text);
        assertThat(MannKendall.s(values)).isEqualTo(s);
        assertThat(MannKendall.p(s, values)).isCloseTo(p, within(1e-12));
    }

    /** SciPy 1.17.1: {@code stats.theilslopes([12.0, 11.1, 11.4, 10.2, 9.9, 9.0], [2016, 2018, 2019, 2021, 2022, 2023])}. */
    @Test
    void yearsWithoutAFigureAreSteppedOver() {
        var trend = (Tested) since2018(Double.NaN, 12.0, Double.NaN, 11.1, 11.4, Double.NaN, 10.2, 9.9, 9.0);
        assertThat(trend.slope()).isCloseTo(-0.42, within(1e-12));
        assertThat(trend.p()).isCloseTo(1 / 60.0, within(1e-12));
        assertThat(trend.firstYear()).isEqualTo(2019);
        assertThat(trend.direction()).isEqualTo(Direction.FALLING);
    }

    @Test
    void onlyTheLatestEightYearsCount() {
        var trend = (Tested) since2018(90, 80, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(trend.points()).isEqualTo(8);
        assertThat(trend.direction()).isEqualTo(Direction.RISING);
    }

    @Test
    void fourYearsAreTooFew() {
        assertThat(since2018(1, 2, 3, 4)).isEqualTo(new TooFew(4));
        assertThat(since2018()).isEqualTo(new TooFew(0));
        assertThat(since2018(Double.NaN)).isEqualTo(new TooFew(0));
        assertThat(since2018(1, 2, 3, 4, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 5, 6))
                .isEqualTo(new TooFew(4));
    }

    /** Six of seven years stand still: significant by ranks is out of reach, and the median slope is flat. */
    @Test
    void oneJumpIsNoTrend() {
        assertThat(since2018(1, 1, 1, 1, 1, 1, 9).direction()).isEqualTo(Direction.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "NEUTRAL, RISING, FALLING",
        "HIGHER_IS_BETTER, RISING_BETTER, FALLING_WORSE",
        "LOWER_IS_BETTER, RISING_WORSE, FALLING_BETTER"
    })
    void polaritySaysWhatItMeans(Polarity polarity, TrendVerdict rising, TrendVerdict falling) {
        assertThat(TrendVerdict.of(since2018(1, 2, 3, 4, 5), polarity)).isEqualTo(rising);
        assertThat(TrendVerdict.of(since2018(5, 4, 3, 2, 1), polarity)).isEqualTo(falling);
        assertThat(TrendVerdict.of(since2018(5, 4, 6, 2, 7), polarity)).isEqualTo(TrendVerdict.NO_SIGNIFICANT_CHANGE);
        assertThat(TrendVerdict.of(since2018(5, 4), polarity)).isEqualTo(TrendVerdict.NOT_TESTED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void turningASeriesAroundTurnsItsTrend(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            double[] values = random.doubles(5 + random.nextInt(4)).toArray();
            var trend = (Tested) since2018(values);
            var turned = (Tested)
                    since2018(Arrays.stream(values).map(value -> 7 - 3 * value).toArray());
            assertThat(turned.p()).as("seed %d", seed).isEqualTo(trend.p());
            assertThat(turned.slope()).as("seed %d", seed).isCloseTo(-3 * trend.slope(), within(1e-9));
            assertThat(turned.lower()).as("seed %d", seed).isCloseTo(-3 * trend.upper(), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theIntervalLeavesOutZeroWhenTheTestIsSignificant(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            double drift = random.nextDouble() - 0.5;
            double[] values = IntStream.range(0, 5 + random.nextInt(4))
                    .mapToDouble(year -> drift * year + random.nextDouble())
                    .toArray();
            var trend = (Tested) since2018(values);
            boolean leavesOut = trend.lower() > 0 || trend.upper() < 0;
            assertThat(leavesOut).as("seed %d: %s", seed, trend).isEqualTo(trend.p() <= Trend.SIGNIFICANT);
            assertThat(trend.slope()).as("seed %d", seed).isBetween(trend.lower(), trend.upper());
        }
    }

    /** Without any true trend at most one series in twenty gets one. */
    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void chanceAloneSeldomRises(long seed) {
        var random = new SplittableRandom(seed);
        int found = 0;
        for (int i = 0; i < 4_000; i++) {
            found += since2018(random.doubles(8).toArray()).direction() == Direction.NONE ? 0 : 1;
        }
        assertThat(found).as("seed %d", seed).isLessThan(4_000 / 20 + 40);
    }

    @Test
    void saysItWithTheNumbers() {
        var share = indicator("share")
                .unit("percent")
                .decimals(1)
                .polarity(Polarity.HIGHER_IS_BETTER)
                .made();
        var rising = since2018(10, 12, 13, 15, 18, 20);
        assertThat(TrendWords.tag(TrendVerdict.of(rising, share.polarity()), Language.DA))
                .isEqualTo("Stiger og bliver bedre");
        assertThat(TrendWords.sentence(rising, share, Language.EN))
                .isEqualTo("Has risen 2018–2023, typically by 2.0\u00a0percentage points a year (95% interval"
                        + " +1.5\u00a0percentage points to +2.5\u00a0percentage points; p = 0.003). The direction"
                        + " stays whichever year is left out.");
        assertThat(TrendWords.sentence(since2018(1, 2, 3), share, Language.NB)).startsWith("Bare 3 av");
        assertThat(TrendWords.sentence(since2018(1, 5, 2, 4, 3), share, Language.DA))
                .startsWith("Ingen jævn stigning");
    }
}
