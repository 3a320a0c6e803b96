package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

import java.util.ArrayList;
import java.util.List;

/** Sentences about one series, for descriptions. */
final class SeriesWords {

    private SeriesWords() {}

    /** First and last value of the own series, and which way it went. */
    static String course(Words words, Subject subject, List<String> periods, List<Reading> readings) {
        return course(words, subject.measure(), subject.party().own(), periods, readings);
    }

    static String course(Words words, Measure measure, String name, List<String> periods, List<Reading> readings) {
        int first = Segments.first(readings);
        int last = Segments.last(readings);
        if (!(last >= 0
                && readings.get(first) instanceof Reading.Known from
                && readings.get(last) instanceof Reading.Known to)) {
            return words.say(SERIES_NONE, name);
        }
        var start = measure.spoken(from.label());
        var end = measure.spoken(to.label());
        if (first == last) {
            return words.say(SERIES_ONE, name, end, periods.get(last));
        }
        var phrase = from.value() < to.value() ? SERIES_RISES : from.value() > to.value() ? SERIES_FALLS : SERIES_STAYS;
        return words.say(phrase, name, start, periods.get(first), end, periods.get(last));
    }

    /** The largest step from one period to the next, when there are at least two steps. */
    static String largestStep(Words words, Measure measure, List<String> periods, List<Reading> readings) {
        int largest = -1;
        int steps = 0;
        double size = 0;
        for (int i = 1; i < readings.size(); i++) {
            if (readings.get(i - 1) instanceof Reading.Known from && readings.get(i) instanceof Reading.Known to) {
                steps++;
                double step = Math.abs(to.value() - from.value());
                if (step > size) {
                    size = step;
                    largest = i;
                }
            }
        }
        if (steps < 2
                || largest < 0
                || !(readings.get(largest - 1) instanceof Reading.Known from)
                || !(readings.get(largest) instanceof Reading.Known to)) {
            return "";
        }
        return words.say(
                LARGEST_STEP,
                measure.spoken(from.label()),
                periods.get(largest - 1),
                measure.spoken(to.label()),
                periods.get(largest));
    }

    /** For which periods there is no number, by reason. */
    static String gaps(Words words, List<String> periods, List<Reading> readings) {
        var said = new ArrayList<String>();
        for (var reason : Absence.values()) {
            var runs = Run.where(
                    readings.size(), i -> readings.get(i) instanceof Reading.Blank blank && blank.reason() == reason);
            if (!runs.isEmpty() && Segments.last(readings) >= 0) {
                said.add(words.say(phrase(reason), words.list(Span.each(periods, runs))));
            }
        }
        return String.join(" ", said);
    }

    /** Which periods the source may still change. */
    static String provisional(Words words, List<String> periods, List<Reading> readings) {
        var runs =
                Run.where(readings.size(), i -> readings.get(i) instanceof Reading.Known known && known.provisional());
        return runs.isEmpty() ? "" : words.say(IS_PROVISIONAL, words.list(Span.each(periods, runs)));
    }

    /** Of which periods' values something was said. */
    static String noted(Words words, List<String> periods, List<Reading> readings) {
        var noted = new ArrayList<String>();
        for (int i = 0; i < readings.size(); i++) {
            var footnote = readings.get(i).footnote();
            if (!footnote.isNone()) {
                noted.add(footnote.told(periods.get(i)));
            }
        }
        return noted.isEmpty() ? "" : words.say(NOTED, words.list(noted));
    }

    private static Phrase phrase(Absence reason) {
        return switch (reason) {
            case MISSING -> MISSING_FOR;
            case LEFT_OUT -> LEFT_OUT_FOR;
            case HELD_BACK -> HELD_BACK_FOR;
            case SUPPRESSED -> HIDDEN_FOR;
            case NOT_APPLICABLE -> NOT_APPLICABLE_FOR;
            case NOT_YET_REPORTED -> NOT_YET_FOR;
        };
    }
}
