package org.maalestok.keyfigures.quality.web;

import java.util.List;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.quality.Said;
import org.maalestok.keyfigures.quality.web.FigurePage.Past;
import org.maalestok.ui.Days;
import org.maalestok.ui.Texts;

/** What was said of a figure before, in words. */
final class History {

    private History() {}

    static List<Past> of(List<Said> said, Indicator indicator, Texts t) {
        return said.stream()
                .filter(one -> one.end().isPresent())
                .map(one -> new Past(
                        what(one, indicator, t), one.words(), end(one.end().orElseThrow(), t)))
                .toList();
    }

    private static String what(Said said, Indicator indicator, Texts t) {
        return t.get(
                "history.what",
                RemarkText.label(said.kind()).in(t.language()),
                said.newValue()
                        .map(value -> Cards.value(
                                indicator,
                                new org.maalestok.keyfigures.Observation.Measured(
                                        value, org.maalestok.keyfigures.Quality.FINAL),
                                t.language()))
                        .orElseGet(() -> Cards.value(indicator, said.about(), t.language())),
                said.who(),
                Days.of(said.when(), t.language()));
    }

    private static String end(Said.End end, Texts t) {
        String how = t.get(
                "history." + end.how(),
                Days.of(end.when(), t.language()),
                end.by().orElse(""));
        return end.words()
                .filter(words -> !words.isBlank())
                .map(words -> how + " " + words)
                .orElse(how);
    }
}
