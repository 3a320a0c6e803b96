package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;

/** Codes that somebody writes for a variable, before anything is fetched. */
class CodeCheckTest {

    private static final Dimension YEARS = new Dimension(
            "Tid",
            "år",
            Role.TIME,
            IntStream.rangeClosed(2015, 2025)
                    .mapToObj(String::valueOf)
                    .map(year -> new Category(year, year))
                    .toList());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "*",
                "202*",
                "20??",
                "top(5)",
                "from(2020)",
                "range(2018,2020)",
                "codelist=agg_X",
                " 2024 "
            })
    void whatTheSourceWouldUnderstandIsTaken(String written) {
        assertThat(CodeCheck.findUnknown(YEARS, List.of("2015", written))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"abc def | abc def", "2026 | 2026", "1* | 1*", "top(many) | top(many)", "from(2031) | 2031"})
    void theFirstThatMeansNothingIsNamed(String written, String named) {
        assertThat(CodeCheck.findUnknown(YEARS, List.of("2024", written, "neither")))
                .contains(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc"})
    void ofAVariableWithoutCategoriesNothingIsKnown(String written) {
        assertThat(CodeCheck.findUnknown(new Dimension("Tid", "år", Role.TIME, List.of()), List.of(written)))
                .isEmpty();
    }
}
