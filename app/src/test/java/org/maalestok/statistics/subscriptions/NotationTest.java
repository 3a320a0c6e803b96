package org.maalestok.statistics.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Observation.Suppressed;
import org.maalestok.keyfigures.Quality;

/** Observations as one line of text, with nothing lost. */
class NotationTest {

    @ParameterizedTest
    @ValueSource(strings = {"20276", "12.50", "-0.3 p", "7 per", "..", ".", ":", "...", ": M", ".. -"})
    void isWrittenAsItIsRead(String text) {
        assertThat(Notation.of(Notation.parse(text))).isEqualTo(text);
    }

    @org.junit.jupiter.api.Test
    void keepsDecimalsQualityAndSymbol() {
        assertThat(Notation.parse("12.50 p"))
                .isEqualTo(new Measured(new BigDecimal("12.50"), new Quality(true, false, false)));
        assertThat(Notation.parse(": M")).isEqualTo(new Suppressed("M"));
    }
}
