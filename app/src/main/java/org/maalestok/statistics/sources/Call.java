package org.maalestok.statistics.sources;

import java.util.regex.Pattern;
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
 * @param single whether a request that fails is not tried again
 */
record Call(String body, Progress progress, boolean single) {

    /** Numbers, names, lists with commas, and paths down a source's folders. */
    private static final Pattern TABLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.,:/-]*");

    Call(String body, Progress progress) {
        this(body, progress, false);
    }

    Call once() {
        return new Call(body, progress, true);
    }

    /** @throws TableRefused when no source calls a table that; nobody is asked then */
    static Call of(String source, String table, Progress progress) throws TableRefused {
        var call = new Call("%s, %s".formatted(source, table), progress);
        if (!TABLE.matcher(table).matches() || table.contains("..")) {
            throw new Call(source, progress).refuse(Kind.BAD_TABLE, "", table, "");
        }
        return call;
    }

    /** The place of a variable, as refusals write it. */
    static String dimension(Dimension dimension) {
        return "dimension \"%s\"".formatted(dimension.code());
    }

    TableRefused refuse(Kind kind, String place, String found, String expected) {
        return new TableRefused(new Refusal(kind, body, place, found, expected));
    }
}
