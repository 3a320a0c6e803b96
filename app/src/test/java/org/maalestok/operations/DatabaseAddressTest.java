package org.maalestok.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgres://host/name                         | jdbc:postgresql://host/name
            postgresql://ann:secret@host:5433/name       | jdbc:postgresql://host:5433/name?user=ann&password=secret
            postgres://ann:secret^5%@host/name           | jdbc:postgresql://host/name?user=ann&password=secret%5E5%25
            postgres://ann:secret%5E%2B+@host/name       | jdbc:postgresql://host/name?user=ann&password=secret%5E%2B%2B
            postgres://ann:secret@/?&:#@my_host:5/name   | jdbc:postgresql://my_host:5/name?user=ann&password=secret%40%2F%3F%26%3A%23
            postgres://ann:secret@[::1]:5432/name        | jdbc:postgresql://[::1]:5432/name?user=ann&password=secret
            postgres://ann@host/name?sslmode=require     | jdbc:postgresql://host/name?sslmode=require&user=ann
            postgres://host/name?user=ann&password=secret | jdbc:postgresql://host/name?user=ann&password=secret
            jdbc:postgresql://host/name?password=secret  | jdbc:postgresql://host/name?password=secret
            """)
    void writesWhatProvidersWriteInTheDriversForm(String given, String jdbc) {
        var address = DatabaseAddress.of(given);
        assertThat(address.jdbc()).isEqualTo(jdbc);
        assertThat(address.whereabouts()).doesNotContain("secret", "ann").endsWith("/name");
    }

    @Test
    void doesNotRepeatAnAddressThatItCannotRead() {
        assertThatThrownBy(() -> DatabaseAddress.of("mysql://ann:secret@host/name"))
                .isInstanceOf(StartupProblem.class)
                .hasMessageNotContaining("secret");
    }
}
