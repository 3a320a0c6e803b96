package org.maalestok.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleRuleTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 30", "6, 60", "7, 120", "8, 240", "9, 480", "10, 900", "11, 900", "2000000000, 900"
    })
    void waitDoublesUpToAQuarterOfAnHour(int failures, long seconds) {
        assertThat(ThrottleRule.ACCOUNT.waitAfter(failures)).hasSeconds(seconds);
    }
}
