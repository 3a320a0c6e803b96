package org.maalestok.statistics.mapping.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maalestok.ui.Language;

class WhereTest {

    private static final Map<String, String> LIBRARY = Map.of("contents", "Besøk i bibliotek", "alder", "0 år");

    @Test
    void tellsWhatIsMeasuredInTheReadersLanguage() {
        assertThat(told(LIBRARY, Language.NB)).isEqualTo("alder: 0 år; Hva som måles: Besøk i bibliotek");
        assertThat(told(LIBRARY, Language.DA)).contains("Hvad der måles: Besøk");
        assertThat(told(Map.of("ContentsCode", "Folkemengde"), Language.EN)).isEqualTo("What is measured: Folkemengde");
        assertThat(told(Map.of("area", "Moss", "time", "2024"), Language.EN)).isEqualTo("Area: Moss; Period: 2024");
    }

    @Test
    void saysThatAllCellsAreMeantWhereThereIsNoCondition() {
        assertThat(told(Map.of(), Language.DA)).isEqualTo("Alle celler");
    }

    @Test
    void readsWhatItWrites() {
        Map<String, String> where = Map.of("contents", "Lån; besøk", "alder", "0 år");
        assertThat(Where.parse(Where.print(where))).hasValue(where);
    }

    private static String told(Map<String, String> where, Language language) {
        return Where.told(where, MappingsController.TEXTS.in(language));
    }
}
