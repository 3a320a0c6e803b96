package org.maalestok.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.keyfigures.Period;

/** The three latest years count, whatever the periods are. */
class RecencyTest {

    private static Period period(String written) {
        return Period.parse(written).orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2025, 2025", "2022/23, 2023", "2025Q4, 2025", "2025M12, 2025"})
    void aPeriodIsOfTheYearInWhichItEnds(String written, int year) {
        assertThat(period(written).endYear()).isEqualTo(year);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2025, true", "2023, true", "2022/23, true", "2022, false", "2021/22, false", "2022Q4, false"})
    void threeYearsAreRecent(String written, boolean recent) {
        var recency = Recency.of(List.of(period("2016"), period("2024/25"), period("2024")));
        assertThat(recency.isRecent(period(written))).isEqualTo(recent);
    }

    /** A municipality that has sent nothing to the three latest periods of a series has an old figure, however lately the periods followed one another. */
    @Test
    void ofASeriesTheThreeLatestPeriods() {
        List<Period> periods = Stream.of("2024Q4", "2025Q1", "2025Q2", "2025Q3")
                .map(RecencyTest::period)
                .toList();
        Recency recency = Recency.of(periods);
        assertThat(recency.isRecent(periods.get(1), periods)).isTrue();
        assertThat(recency.isRecent(periods.get(0), periods)).isFalse();
        assertThat(Recency.OF_ALL_YEARS.isRecent(period("1999"))).isTrue();
    }
}
