package org.maalestok.statistics.sources;

import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Source.Progress;

/**
 * What a request is for.
 *
 * @param body what a refusal calls it: source and table
 * @param progress who listens, and may stop it
 */
record Call(String body, Progress progress) {

    static Call of(String source, String table, Progress progress) {
        return new Call("%s, %s".formatted(source, table), progress);
    }

    /** The place of a variable, as refusals write it. */
    static String dimension(Dimension dimension) {
        return "dimension \"%s\"".formatted(dimension.code());
    }

    TableRefused refuse(Kind kind, String place, String found, String expected) {
        return new TableRefused(new Refusal(kind, body, place, found, expected));
    }
}
