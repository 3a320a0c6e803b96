package org.maalestok.keyfigures.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.ui.Language;

/** What a field of an indicator says to somebody who reads it before it is published. */
class LabelsTest {

    @ParameterizedTest
    @CsvSource({
        "NB, unit, percent, prosent",
        "EN, unit, percent, percent",
        "DA, unit, NOK/person, NOK pr. indbygger",
        "NB, unit, bananas, bananas",
        "NB, next_review, 2027-06-01, 1. juni 2027",
        "DA, next_review, 2027-06-01, 1. juni 2027",
        "EN, next_review, 2027-06-01, 1 June 2027",
        "NB, next_review, next summer, next summer",
    })
    void unitsAndDaysAreInWordsAndWhatIsNoneStandsAsItWasTyped(
            Language language, String field, String value, String shown) {
        var labels = new Labels(mock(Catalogue.class), language);
        assertThat(labels.value(field, Map.of(field, value)).replace('\u00a0', ' '))
                .isEqualTo(shown);
    }
}
