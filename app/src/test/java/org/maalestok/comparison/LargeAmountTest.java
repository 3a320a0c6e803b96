package org.maalestok.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.ui.Language;

/** Amounts and distances as sentences tell them. */
class LargeAmountTest {

    @ParameterizedTest
    @CsvSource({
        "1000000, NB, '1\u00a0mill.'",
        "1234567, NB, '1,23\u00a0mill.'",
        "44130000, DA, '44,1\u00a0mio.'",
        "999400000, EN, 999\u00a0million",
        "999500000, EN, 1\u00a0billion",
        "6158406366, NB, '6,16\u00a0mrd.'",
        "6158406366, DA, '6,16\u00a0mia.'",
        "1234567890123, NB, '1\u00a0230\u00a0mrd.'"
    })
    void threeDigitsCount(double size, Language language, String words) {
        assertThat(LargeAmount.words(size, language)).isEqualTo(words);
    }

    /** Sentences are short; tables, which {@code bare} and {@code inRow} write, have all digits. */
    @Test
    void onlySentencesAreShort() {
        var text = new IndicatorText(indicator("gross").unit("NOK").made(), Language.NB);
        var total = new BigDecimal("6158406366");
        assertThat(text.full(total)).isEqualTo("6,16\u00a0mrd.\u00a0kr");
        assertThat(text.full(total.negate())).isEqualTo("\u22126,16\u00a0mrd.\u00a0kr");
        assertThat(text.signed(-45_300_000.4)).isEqualTo("\u221245,3\u00a0mill.\u00a0kr");
        assertThat(text.distance(45_300_000.4)).isEqualTo("45,3\u00a0mill.\u00a0kr");
        assertThat(text.bare(total)).isEqualTo("6\u00a0158\u00a0406\u00a0366");
        assertThat(text.inRow(total)).isEqualTo("6\u00a0158\u00a0406\u00a0366\u00a0kr");
        assertThat(text.full(new BigDecimal("9999999"))).isEqualTo("9\u00a0999\u00a0999\u00a0kr");
        var thousands = new IndicatorText(indicator("gross").unit("1000*NOK").made(), Language.EN);
        assertThat(thousands.full(new BigDecimal("6158406"))).isEqualTo("6.16\u00a0billion\u00a0NOK");
        var people = new IndicatorText(indicator("people").unit("person").made(), Language.NB);
        assertThat(people.full(new BigDecimal("27743123"))).startsWith("27\u00a0743\u00a0123");
    }

    /** A usual distance is as fine as its figures, finer where it has one digit, or looks like the distance that it is held against. */
    @Test
    void usualDistancesAreNoFinerThanTheyNeedToBe() {
        var kroner = new IndicatorText(indicator("cost").unit("NOK/person").made(), Language.NB);
        assertThat(kroner.spread(545.5968, 1633)).isEqualTo("546\u00a0kr");
        assertThat(kroner.spread(545.5968, 545.7)).isEqualTo("545,6\u00a0kr");
        assertThat(kroner.spread(3.2)).isEqualTo("3,2\u00a0kr");
        var share =
                new IndicatorText(indicator("share").unit("percent").decimals(1).made(), Language.NB);
        assertThat(share.spread(1.26)).isEqualTo("1,3\u00a0prosentpoeng");
        assertThat(share.spread(0.26)).isEqualTo("0,26\u00a0prosentpoeng");
    }
}
