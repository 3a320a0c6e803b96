package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type for a name is the name. */
class RelationNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Elever 6–15 år",
                " elever 6-15 ÅR ",
                "Elever 6\u221215 år",
                "Elever 6\u201115\u00a0år",
                "Elever  6—15 år"
            })
    void dashesCapitalsAndSpacesMakeNoDifference(String typed) {
        assertThat(RelationNames.plain(typed)).isEqualTo("elever 6-15 år");
    }
}
