package org.maalestok.municipalities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the first day to before the last. */
class ValidityTest {

    private final Validity validity = new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 1, 1));

    @ParameterizedTest
    @CsvSource({"2019-05-01, 2020-01-01", "2020-01-01, 2020-01-01", "2022-03-04, 2022-03-04", "2024-01-01, 2023-12-31"})
    void anotherDayIsAnsweredByTheNearest(LocalDate day, LocalDate expected) {
        assertThat(validity.nearest(day)).isEqualTo(expected);
    }
}
