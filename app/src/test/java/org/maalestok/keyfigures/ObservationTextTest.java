package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Observation.NotApplicable;
import org.maalestok.keyfigures.Observation.NotYetReported;
import org.maalestok.keyfigures.Observation.Suppressed;
import org.maalestok.ui.Language;

class ObservationTextTest {

    @ParameterizedTest
    @CsvSource({
        "NB, false, false, false, '20 276,0', '', ''",
        "DA, true, false, false, '20.276,0', foreløbig, st-prov",
        "EN, false, true, false, 'approx. 20,276.0', '', ''",
        "NB, true, true, true, 'ca. 20 276,0', 'foreløpig, revidert', st-prov"
    })
    void numbersCarryTheirMarks(
            Language language,
            boolean provisional,
            boolean estimated,
            boolean revised,
            String text,
            String note,
            String style) {
        var observation = new Measured(new BigDecimal("20276"), new Quality(provisional, estimated, revised));
        ObservationText shown = ObservationText.of(observation, 1, language);
        assertThat(shown).isEqualTo(new ObservationText(text.replace(' ', '\u00a0'), note, style));
        assertThat(ObservationText.compact(observation, 1, language)).isEqualTo(shown);
    }

    @Test
    void aTrueZeroIsANumber() {
        var zero = new Measured(BigDecimal.ZERO, Quality.FINAL);
        assertThat(ObservationText.of(zero, 0, Language.NB)).isEqualTo(new ObservationText("0", "", ""));
    }

    @Test
    void everyGapHasItsOwnWordsAndSign() {
        assertGap(Observation.NONE, "ingen tall", "..", "st-miss");
        assertGap(new NotApplicable("-"), "ikke aktuelt", ".", "st-na");
        assertGap(new Suppressed("M"), "skjult", ":", "st-supp");
        assertGap(new NotYetReported(""), "ikke rapportert ennå", "...", "st-wait");
    }

    private static void assertGap(Observation gap, String words, String sign, String style) {
        assertThat(ObservationText.of(gap, 0, Language.NB)).isEqualTo(new ObservationText(words, "", style));
        assertThat(ObservationText.compact(gap, 0, Language.NB)).isEqualTo(new ObservationText(sign, words, style));
    }
}
