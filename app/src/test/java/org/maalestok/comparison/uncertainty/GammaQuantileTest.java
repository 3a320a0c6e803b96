package org.maalestok.comparison.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Gamma;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GammaQuantileTest {

    /** With the shape 1 it is −ln(1 − p). */
    @ParameterizedTest
    @CsvSource({
        "0.975, 1, 3.688879454113936",
        "0.025, 1, 0.02531780798428988",
        "0.5, 1, 0.6931471805599453",
        "0.999, 1, 6.907755278982137"
    })
    void knownValues(double p, double shape, double expected) {
        assertThat(GammaQuantile.of(p, shape)).isCloseTo(expected, within(1e-11));
    }

    /** Back again through the distribution, for all counts that the exact interval is used for, whole or not, and far into both tails. */
    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.001, 0.025, 0.05, 0.3, 0.5, 0.7, 0.95, 0.975, 0.999, 0.9995})
    void isTheInverse(double p) {
        for (double shape = 0.05; shape < 12; shape += 0.05) {
            assertThat(Gamma.regularizedGammaP(shape, GammaQuantile.of(p, shape)))
                    .as("p %s, shape %s", p, shape)
                    .isCloseTo(p, within(1e-10));
        }
    }
}
