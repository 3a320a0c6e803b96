package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many codes in few characters. */
class MasksTest {

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0301 1101 1103 1806 1811 | 0301 1101 1103 1806 1811 | *
            0301 1101 1103 1806 1811 | 1101 1103                | 11??
            0301 1101 1103 1806 1811 | 0301 1103 1806 1811      | 03??,1103,18??
            0 03 0301 1101 1103      | 03 1101 1103             | 03,11??
            615 657 707              | 615 657                  | 6??
            a.b a.c                  | a.b                      | a.b
            """)
    void nameTheSame(String all, String wanted, String expected) {
        assertThat(Masks.of(List.of(all.split(" ")), List.of(wanted.split(" "))))
                .isEqualTo(expected);
    }
}
