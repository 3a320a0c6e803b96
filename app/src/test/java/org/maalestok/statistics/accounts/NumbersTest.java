package org.maalestok.statistics.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void threeInARowAreARangeAndAllComeBackAsTheyWere() {
        var numbers = Numbers.of(List.of("202", "010", "011", "180-185", "999"));
        assertThat(numbers.ranges()).containsExactly("010", "011", "180-185", "202", "999");
        assertThat(Numbers.of(numbers.ranges())).isEqualTo(numbers);
        assertThat(Numbers.of(List.of("000-999")).ranges()).containsExactly("000-999");
        assertThat(Numbers.of(List.of()).ranges()).isEmpty();
    }

    @Test
    void whatIsInBothIsInBoth() {
        var both = Numbers.of(List.of("180-185", "690")).and(Numbers.of(List.of("184-200", "690")));
        assertThat(both.ranges()).containsExactly("184", "185", "690");
    }
}
