package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;
import static org.maalestok.comparison.TableFixture.figures;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.comparison.TableFixture;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;

/** Which years of two key figures are held against each other, where one counts school years and the other calendar years. */
class RelationYearsTest {

    private static final double[] ENOUGH =
            DoubleStream.iterate(1, value -> value + 1).limit(30).toArray();

    private static TableFixture table(String periods) {
        var table = figures(indicator("no.a").made());
        Arrays.stream(periods.split(" "))
                .forEach(period -> table.with(Period.parse(period).orElseThrow(), Quality.FINAL, ENOUGH));
        return table;
    }

    @ParameterizedTest
    @CsvSource({
        "2022 2023 2024, 2021/22 2022/23, '', 2023, 2022/23",
        "2022 2023 2024, 2021/22 2022/23, 2021/22, 2022, 2021/22",
        "2022 2023 2024, 2021/22 2022/23, 2024, 2023, 2022/23",
        "2023 2022/23 2024, 2022/23, '', 2022/23, 2022/23",
        "2022 2023, 2022 2023, 2022, 2022, 2022",
        "2024Q1 2024Q4, 2024, '', 2024Q4, 2024",
        "2024Q1 2024Q4, 2024Q3 2024Q4, 2024Q3, 2024Q4, 2024Q4",
        "2020, 2024/25, '', 2020, 2024/25"
    })
    void yearsThatEndTogetherBelongTogether(String across, String up, String asked, String x, String y) {
        RelationYears years = RelationYears.of(table(across), table(up), asked, null);
        assertThat(years.across()).hasToString(x);
        assertThat(years.up()).hasToString(y);
    }

    @ParameterizedTest
    @CsvSource({"2022/23, 2023", "2023/24, 2024", "2030, 2024"})
    void theBackgroundIsOfTheSameYearOrTheLatest(String wanted, String expected) {
        assertThat(RelationYears.near(
                        table("2022 2023 2024"), Period.parse(wanted).orElseThrow()))
                .hasToString(expected);
    }
}
