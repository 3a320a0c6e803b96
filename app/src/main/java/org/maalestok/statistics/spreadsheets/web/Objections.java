package org.maalestok.statistics.spreadsheets.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Rejection;
import org.maalestok.statistics.formats.Places;
import org.maalestok.statistics.spreadsheets.Trial;
import org.maalestok.statistics.spreadsheets.Trial.Tried;
import org.maalestok.statistics.spreadsheets.Troubles;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** What stands in the way of a file, in sentences. */
final class Objections {

    private Objections() {}

    /** Each with its place. */
    static List<String> of(Trial trial, Language language, Texts t) {
        return switch (trial) {
            case Trial.Stopped stopped ->
                stopped.cells().isEmpty()
                        ? List.of(Phrases.sentence(stopped.refusal(), language))
                        : cells(stopped.cells(), language);
            case Tried tried ->
                Stream.concat(
                                tried.faults().stream()
                                        .filter(it -> it.rejection().kind() != Rejection.Kind.OTHER_DATA_SET)
                                        .map(it -> fault(it, language, t)),
                                unseen(tried.outcome(), t).stream())
                        .toList();
        };
    }

    /** Every kind of cell that cannot be taken, with how many of it there are and the first. */
    static List<String> cells(List<Troubles.Trouble> cells, Language language) {
        Texts t = Steps.TEXTS.in(language);
        return cells.stream()
                .map(it -> {
                    String first = Phrases.sentence(it.first(), language);
                    return it.cells() == 1
                            ? first
                            : t.get("preview.cells.like", Numbers.in(language).format(it.cells()), first);
                })
                .toList();
    }

    /** Causes are told of the first figures that are refused; how many there are in all, where that is more. */
    private static Optional<String> unseen(ImportOutcome outcome, Texts t) {
        return outcome instanceof ImportOutcome.Rejected rejected
                        && rejected.clashes().isEmpty()
                        && rejected.total() > rejected.shown().size()
                ? Optional.of(t.get(
                        "preview.faults.all",
                        Numbers.in(t.language()).format(rejected.total()),
                        Numbers.in(t.language()).format(rejected.shown().size())))
                : Optional.empty();
    }

    private static String fault(Trial.Fault it, Language language, Texts t) {
        String sentence = it.rejection().sentence(language);
        String place = Places.in(it.place(), language);
        if (it.rows() > 1) {
            return t.get("preview.many", Numbers.in(language).format(it.rows()), place, sentence);
        }
        return place.isEmpty() ? sentence : t.get("preview.at", place, sentence);
    }
}
