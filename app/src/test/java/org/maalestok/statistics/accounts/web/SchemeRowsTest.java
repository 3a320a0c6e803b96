package org.maalestok.statistics.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.comparison.CatalogueFixture;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** What the form of a scheme says of its rows, and what it asks about them. */
class SchemeRowsTest {

    private static final Texts T = SchemePages.TEXTS.in(Language.NB);

    private final CatalogueFixture catalogue = new CatalogueFixture(List.of());

    private SchemeRows rows(Fields fields) {
        return new SchemeRows(fields, catalogue, T);
    }

    private static Fields list(String add, String subtract) {
        return new Fields(Map.of(
                "artsName",
                List.of("Alt"),
                "add",
                List.of(add),
                "subtract",
                List.of(subtract),
                "arts",
                List.of("Alt")));
    }

    @ParameterizedTest
    @CsvSource({
        "010-099, '', Legges til: 010–099",
        "010, '', Legges til: 010 Fastlønn",
        "'010, 180 - 185', '', 2 arter og spenn legges til",
        "'010, 180-185', 690, 2 arter og spenn legges til · Trekkes fra: 690 Internsalg"
    })
    void aListOfArtsInAFewWords(String add, String subtract, String words) {
        assertThat(rows(list(add, subtract)).listBrief(0)).isEqualTo(words);
    }

    /** A function that ended stands in a range, too, and so may those that followed. */
    @Test
    void aFunctionThatEndedIsAskedAboutWhereTheFollowingOnesAreNot() {
        assertThat(cautions("254")).anyMatch(it -> it.contains("Funksjon 254 gikk ut"));
        assertThat(cautions("253-256")).anyMatch(it -> it.contains("Funksjon 254 gikk ut"));
        assertThat(cautions("253-258")).isEmpty();
        assertThat(cautions("254, 257, 258")).isEmpty();
    }

    private List<String> cautions(String functions) {
        Fields fields = list("010", "").with("indicator", List.of("care")).with("functions", List.of(functions));
        return new SchemeCautions(fields, rows(fields), T).list();
    }
}
