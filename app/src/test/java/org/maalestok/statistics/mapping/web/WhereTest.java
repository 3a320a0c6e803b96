package org.maalestok.statistics.mapping.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

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

    /** A mapping may name the cells for which the source states nothing. */
    @Test
    void aVariableThatIsLeftOpenIsSaidInWords() {
        Map<String, String> open = Map.of("contents", "");
        assertThat(told(open, Language.NB)).isEqualTo("Hva som måles: (ikke oppgitt i kilden)");
        Texts t = MappingsController.TEXTS.in(Language.DA);
        assertThat(FieldWords.of("where", Where.print(open), t)).isEqualTo("Hvad der måles: (ikke oplyst i kilden)");
        assertThat(Where.open(Where.print(open), t)).contains("hvor kilden ikke oplyser »Hvad der måles«");
        assertThat(Where.open("contents = Besøk", t)).isEmpty();
    }

    @Test
    void whatIsChosenFromAListIsSaidInItsWords() {
        Texts t = MappingsController.TEXTS.in(Language.NB);
        assertThat(FieldWords.of("unknown", "LEAVE_OUT", t)).isEqualTo("Utelat det");
        assertThat(FieldWords.of("source", "SSB · KS", t)).isEqualTo("SSB · KS");
    }

    private static String told(Map<String, String> where, Language language) {
        return Where.told(where, MappingsController.TEXTS.in(language));
    }
}
