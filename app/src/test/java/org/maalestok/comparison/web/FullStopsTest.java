package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.ui.Language;

/** A sentence that ends with an abbreviation has one full stop; signs made of dots keep theirs. */
class FullStopsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"20.276 kr., 20.276 kr.", "6 mio., 6 mio.", "20.276, 20.276.", ".., ...", "og så ..., og så ...."})
    void oneIsEnough(String last, String expected) {
        assertThat(MunicipalityPages.TEXTS.in(Language.DA).get("relations.outliers", last))
                .endsWith(": " + expected);
    }

    @ParameterizedTest
    @CsvSource({"20.276 kr., 'Afstanden til medianen var 20.276 kr. i 2024 og er 1 kr. i 2025.'"})
    void insideASentenceNothingChanges(String value, String expected) {
        assertThat(MunicipalityPages.TEXTS.in(Language.DA).get("overTime.gap", value, 2024, "1 kr.", 2025))
                .isEqualTo(expected);
    }
}
