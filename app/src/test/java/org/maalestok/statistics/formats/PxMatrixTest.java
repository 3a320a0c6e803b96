package org.maalestok.statistics.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PxMatrixTest {

    /** Twenty characters are the most that the format has; the same code is the same tomorrow. */
    @ParameterizedTest
    @CsvSource({
        "no-school, no-school",
        "a2345678901234567890, a2345678901234567890",
        "dk-kindergarten-quarter, dk-kinderga-cf5e3854",
        "dk-kindergarten-quarters, dk-kinderga-77c704de",
    })
    void isShortAndItsOwn(String code, String matrix) {
        assertThat(PxMatrix.of(code)).isEqualTo(matrix).hasSizeLessThanOrEqualTo(20);
    }
}
