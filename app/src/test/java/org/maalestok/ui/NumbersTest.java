package org.maalestok.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of number formats in the three languages; {@code _} stands for a no-break space. */
class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    20276      | 0 | 20_276      | 20.276    | 20,276
                    999        | 0 | 999         | 999       | 999
                    1633       | 0 | 1_633       | 1.633     | 1,633
                    1234567.5  | 0 | 1_234_568   | 1.234.568 | 1,234,568
                    -486       | 0 | −486        | −486      | −486
                    13.7       | 1 | 13,7        | 13,7      | 13.7
                    0.05       | 2 | 0,05        | 0,05      | 0.05
                    -0.005     | 2 | −0,01       | −0,01     | −0.01
                    -0.4       | 0 | 0           | 0         | 0
                    0          | 2 | 0,00        | 0,00      | 0.00
                    4          | 1 | 4,0         | 4,0       | 4.0
                    12345.678  | 2 | 12_345,68   | 12.345,68 | 12,345.68
                    1e6        | 0 | 1_000_000   | 1.000.000 | 1,000,000
                    """)
    void writesNumbers(BigDecimal value, int decimals, String nb, String da, String en) {
        assertThat(Numbers.in(Language.NB).format(value, decimals)).isEqualTo(nb.replace('_', '\u00a0'));
        assertThat(Numbers.in(Language.DA).format(value, decimals)).isEqualTo(da);
        assertThat(Numbers.in(Language.EN).format(value, decimals)).isEqualTo(en);
    }

    @Test
    void writesPercent() {
        var value = new BigDecimal("13.7");
        assertThat(Numbers.in(Language.NB).percent(value, 1)).isEqualTo("13,7\u00a0%");
        assertThat(Numbers.in(Language.DA).percent(value, 1)).isEqualTo("13,7\u00a0%");
        assertThat(Numbers.in(Language.EN).percent(value, 1)).isEqualTo("13.7%");
    }

    @Test
    void signsChangesButNotZero() {
        var numbers = Numbers.in(Language.NB);
        assertThat(numbers.signedPercent(new BigDecimal("2.9"), 1)).isEqualTo("+2,9\u00a0%");
        assertThat(numbers.signed(new BigDecimal("-486"), 0)).isEqualTo("\u2212486");
        assertThat(numbers.signed(new BigDecimal("0.04"), 1)).isEqualTo("0,0");
        assertThat(numbers.signed(BigDecimal.ONE, 0)).isEqualTo("+1");
    }

    @Test
    void writesCounts() {
        assertThat(Numbers.in(Language.NB).format(27_743L)).isEqualTo("27\u00a0743");
    }

    @Test
    void refusesImpossibleDecimals() {
        assertThatThrownBy(() -> Numbers.in(Language.NB).format(BigDecimal.ONE, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
