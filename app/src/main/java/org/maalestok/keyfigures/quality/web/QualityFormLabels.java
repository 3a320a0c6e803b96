package org.maalestok.keyfigures.quality.web;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.maalestok.access.FormLabels;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.Said;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the fields of decisions and notes are called, and which figure they are about. */
@Configuration(proxyBeanMethods = false)
class QualityFormLabels {

    @Bean
    FormLabels decisionLabels(FigureKey keys, Decisions decisions, Cards cards) {
        return FormLabels.of("admin/suspects(/.*)?", Words.TEXTS, "kind=decide.what", "decide.*", "kind:decide.")
                .titled((path, field, language) -> Optional.of(title(
                        "suspects.title",
                        path.equals("admin/suspects") ? Optional.empty() : decided(keys, decisions, field),
                        cards,
                        language)));
    }

    @Bean
    FormLabels noteLabels(FigureKey keys, Decisions decisions, Cards cards) {
        return FormLabels.of("me/figures/note(/.*)?", Words.TEXTS, "words=note.label")
                .titled((path, field, language) -> Optional.of(title(
                        "note.title",
                        keys.cell(field.apply("indicator"), field.apply("area"), field.apply("period"))
                                .or(() -> decided(keys, decisions, field)),
                        cards,
                        language)));
    }

    private static String title(String key, Optional<Cell> cell, Cards cards, Language language) {
        Texts t = Words.TEXTS.in(language);
        return t.get(key) + cell.map(it -> ": " + cards.name(it, language)).orElse("");
    }

    /** The figure of a form: by itself, or by the decision or the note that the form is about. */
    private static Optional<Cell> decided(FigureKey keys, Decisions decisions, UnaryOperator<String> field) {
        return keys.parse(field.apply("figure")).map(Decisions.Seen::cell).or(() -> Stream.of("decision", "note")
                .map(field)
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> decisions.find(Long.parseLong(number)).stream())
                .map(Said::cell)
                .findFirst());
    }
}
