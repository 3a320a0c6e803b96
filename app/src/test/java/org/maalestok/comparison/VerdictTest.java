package org.maalestok.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Spread;

class VerdictTest {

    /** Median 100, deviations 0 5 5 10 10 20 20, so their median is 10 and most lie within 85.174 to 114.826. */
    private static final Spread PEERS = Spread.of(new double[] {80, 90, 95, 100, 105, 110, 120});

    private static Verdict verdict(double own, Spread peers, Polarity polarity) {
        return Verdict.against(peers.median(), own, peers.usual(), peers.count(), polarity);
    }

    @ParameterizedTest(name = "{0} is {2} when {1}")
    @CsvSource({
        "114.8, NEUTRAL, SIMILAR",
        "114.9, NEUTRAL, HIGHER",
        "85.1, NEUTRAL, LOWER",
        "114.9, HIGHER_IS_BETTER, BETTER",
        "85.1, HIGHER_IS_BETTER, WORSE",
        "114.9, LOWER_IS_BETTER, WORSE",
        "85.1, LOWER_IS_BETTER, BETTER",
        "100, LOWER_IS_BETTER, SIMILAR",
    })
    void standsApartBeyondTheUsualDistance(double own, Polarity polarity, Verdict expected) {
        assertThat(verdict(own, PEERS, polarity)).isEqualTo(expected);
    }

    @Test
    void isNotGivenAgainstFewerThanFive() {
        var four = Spread.of(new double[] {1, 2, 3, 4});
        assertThat(verdict(1000, four, Polarity.NEUTRAL)).isEqualTo(Verdict.TOO_FEW_PEERS);
    }

    @Test
    void isNotGivenAgainstAnAreaWithoutAFigure() {
        assertThat(Verdict.against(Double.NaN, 1000, PEERS.usual(), PEERS.count(), Polarity.NEUTRAL))
                .isEqualTo(Verdict.NO_BENCHMARK);
    }

    @Test
    void findsAnyDifferenceAmongEquals() {
        var alike = Spread.of(new double[] {5, 5, 5, 5, 5});
        assertThat(verdict(5, alike, Polarity.NEUTRAL)).isEqualTo(Verdict.SIMILAR);
        assertThat(verdict(5.1, alike, Polarity.NEUTRAL)).isEqualTo(Verdict.HIGHER);
    }
}
