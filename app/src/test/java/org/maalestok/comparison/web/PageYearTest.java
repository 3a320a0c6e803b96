package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.keyfigures.Period;
import org.maalestok.ui.Language;

/** What is older than the figures that a page is about is told from them. */
class PageYearTest {

    private static List<Period> periods(String written) {
        return Stream.of(written.split(" "))
                .map(one -> Period.parse(one).orElseThrow())
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025 2025 2018, 2025",
        "2024 2024 2025, 2024",
        "2024 2025, 2025",
        "2016 2016 2016 2018 2023 2025 2025, 2025",
        "2021/22 2021/22 2021/22 2023 2024 2024 2025, 2024",
        "2024/25 2025 2018, 2025",
        "2024Q4 2024M03 2025, 2024"
    })
    void theYearThatMostAreAbout(String written, int year) {
        assertThat(PageYear.of(periods(written))).isEqualTo(new PageYear(year));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2018, Eldre: 2018, 7", "2025, '', 0", "2026, '', 0", "2024/25, '', 0", "2023/24, Eldre: 2023/24, 1"})
    void theOlderIsMarked(String period, String mark, int behind) {
        var year = new PageYear(2025);
        Period when = Period.parse(period).orElseThrow();
        assertThat(year.mark(when, MunicipalityPages.TEXTS.in(Language.NB))).isEqualTo(mark);
        assertThat(year.behind(when)).isEqualTo(behind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2025 2025      | ''
            2025 2025 2018 | Ett tall er eldre enn 2025 og er merket med året.
            2025 2025 2025 2018 2020 | 2 tall er eldre enn 2025 og er merket med året.
            """)
    void thePageSaysSo(String written, String expected) {
        List<Period> periods = periods(written);
        assertThat(PageYear.of(periods).note(periods, MunicipalityPages.TEXTS.in(Language.NB)))
                .isEqualTo(expected);
    }
}
