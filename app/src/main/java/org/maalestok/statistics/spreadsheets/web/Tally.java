package org.maalestok.statistics.spreadsheets.web;

import org.maalestok.keyfigures.Release;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** Says how many figures are what, as people say it: <i>6 nye, 1 endret, ingen trukket tilbake</i>. */
final class Tally {

    private Tally() {}

    /** {@code key.none} for nothing, {@code key.one} and {@code key.other} for the rest. */
    static String of(String key, long count, Texts t) {
        return count == 0
                ? t.get(key + ".none")
                : t.count(key, count, Numbers.in(t.language()).format(count));
    }

    /** How many are ready, and what would become of them. */
    static String ready(Release.Counts counts, Texts t) {
        return t.get(
                "preview.answer",
                of("tally.ready", counts.rows(), t),
                of("tally.added", counts.added(), t),
                of("tally.changed", counts.changed(), t),
                of("tally.withdrawn", counts.withdrawn(), t));
    }

    /** What became of the figures of a file. */
    static String published(String fileName, Release.Counts counts, Texts t) {
        return t.get(
                "over.counts",
                fileName,
                of("tally.added", counts.added(), t),
                of("tally.changed", counts.changed(), t),
                of("tally.unchanged", counts.unchanged(), t),
                of("tally.withdrawn", counts.withdrawn(), t));
    }
}
