package org.maalestok.statistics.mapping.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.comparison.CatalogueFixture;
import org.maalestok.keyfigures.AreasFixture;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.FormErrors.Gathering;
import org.maalestok.ui.Language;

class MappingFormTest {

    @Test
    void conditionsAreALineOfTextThereAndBack() {
        var where = Map.of("contents", "Andel; i pst. = 100", "alder", "0-5 år");
        assertThat(Where.print(where)).isEqualTo("alder = 0-5 år; contents = Andel\\; i pst. = 100");
        assertThat(Where.parse(Where.print(where))).contains(where);
        var heads = Map.of("Alder; køn", "I alt; alle");
        assertThat(Where.parse(Where.print(heads))).contains(heads);
        assertThat(Where.parse("")).contains(Map.of());
        assertThat(Where.parse("Tid=2024")).contains(Map.of("Tid", "2024"));
        assertThat(Where.parse("uten likhetstegn")).isEmpty();
        assertThat(Where.parse("a = 1; a = 2")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "1, 1", "1000, 1000", "1 000, 1000", "1.000, 1000", "'0,01', 0.01", "0.001, 0.001"})
    void factorsArePowersOfTenHoweverTheyAreWritten(String typed, String factor) {
        assertThat(MeasureFields.factor(typed).map(it -> it.toPlainString())).contains(factor);
    }

    @ParameterizedTest
    @CsvSource({"2", "0", "-10", "abc", "'1,5'", "'100,0'"})
    void otherFactorsAreNone(String typed) {
        assertThat(MeasureFields.factor(typed)).isEmpty();
    }

    @Test
    void aNameThatTwoKeyFiguresShareAsksWhichOneIsMeant() {
        var catalogue = new CatalogueFixture(
                List.of(indicator("Folketall").made(), indicator("Folketall").made()));
        var errors = new Gathering();
        var fields = new Fields(Map.of("indicator", List.of("folketall"), "where", List.of("")));
        var texts = MappingsController.TEXTS.in(Language.NB);
        assertThat(new MeasureFields(catalogue, fields, errors, texts).read()).isEmpty();
        assertThat(errors.gathered().of("indicator0")).startsWith("Flere nøkkeltall heter «folketall».");
    }

    @Test
    void twoFormsSayWhereTheyDiffer() {
        var mine = new Fields(Map.of("source", List.of("FLIS"), "code", List.of("a")));
        var theirs = new Fields(Map.of("source", List.of("KOMBIT"), "code", List.of("a ")));
        assertThat(mine.against(theirs)).containsExactly(new Fields.Difference("source", "FLIS", "KOMBIT"));
    }

    /** In the order of the form, and the title in the reader's own language. */
    @Test
    void whatIsMissingInAnEmptyFormIsToldWhereItIsToBeWritten() {
        assertThat(missing(Language.NB, Map.of("where", List.of("", "alder = 0"), "indicator", List.of("", ""))))
                .containsExactly("indicator1", "dimension", "time", "code", "titleNb", "source", "licence");
        assertThat(missing(
                        Language.DA,
                        Map.of(
                                "dimension", List.of("Region"),
                                "time", List.of("Tid"),
                                "code", List.of("ny"),
                                "licence", List.of("CC BY 4.0"),
                                "indicator", List.of(""))))
                .containsExactly("indicator0", "titleDa", "source");
    }

    private static List<String> missing(Language language, Map<String, List<String>> typed) {
        var form = new MappingForm(
                CatalogueFixture.of(indicator("no.a")),
                new AreasFixture(),
                new Fields(typed),
                MappingsController.TEXTS.in(language));
        return ((MappingForm.Bad) form.read())
                .errors().items().stream().map(FormErrors.Item::field).toList();
    }
}
