package org.maalestok.statistics.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.ui.Language;

/** A scheme that came too late is shown with the words of its form. */
class SchemeFormLabelsTest {

    private final SchemeFormLabels labels = new SchemeFormLabels();

    @ParameterizedTest
    @CsvSource({
        "titleNb, Tittel på norsk",
        "functions, Funksjoner",
        "add, Arter som legges til",
        "fileIncome, Filen fra én kommune: Inntekter i filen er",
        "extractBalance, Uttrekk med mange kommuner (JSON): Debet og kredit kan avvike med høyst (prosent av omsetningen)"
    })
    void fieldsAreCalledAsOnTheForm(String field, String label) {
        assertThat(labels.find(field, Language.NB)).contains(label);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFieldThatSomebodyFillsInHasAName(Language language) {
        var fields = List.of(SchemeForm.MEASURES, SchemeForm.ARTS).stream().flatMap(List::stream);
        assertThat(fields.filter(it -> labels.find(it, language).isEmpty())).isEmpty();
        var asked = List.of("file", "extract").stream()
                .flatMap(of -> RuleFields.asked(of, new Fields(Map.of()), SchemePages.TEXTS.in(language)).stream())
                .map(RuleFields.Asked::name);
        assertThat(asked.filter(it -> labels.find(it, language).isEmpty())).isEmpty();
    }

    @Test
    void whatGoesAlongUnseenIsNotShown() {
        assertThat(Set.of("country", "basis", "take:titleNb"))
                .allSatisfy(it -> assertThat(labels.find(it, Language.NB)).isEmpty());
        assertThat(labels.knows("admin/accounts/no-accounts-0a/edit")).isTrue();
        assertThat(labels.knows("admin/mappings/x/edit")).isFalse();
    }
}
