package org.maalestok.statistics.mapping.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "Brutto driftsutgifter (1000 kr), 1000",
        "Brutto driftsutgifter (1 000 kr), 1000",
        "'Nettodriftsudgifter, 1.000 kr.', 1000",
        "Beløp i tusen kroner, 1000",
        "Beløb (1.000 DKK), 1000",
        "Lønn (tkr), 1000",
        "Gæld (mio. kr), 1000000",
        "Gjeld i millioner kroner, 1000000",
        "Gjeld (1 000 000 kr), 1000000",
        "Utgifter per innbygger (kr), 1",
        "Andel innbyggere 1000 m fra butikk, 1",
        "Årsverk per 10 000 innbyggere, 1",
        "Under 51000 kr, 1",
        "1000 kroketter, 1"
    })
    void theLabelSaysByWhatToMultiply(String label, String factor) {
        assertThat(Scale.of(label)).isEqualTo(factor);
    }
}
