package org.maalestok.statistics.mapping;

import java.nio.file.Path;
import java.util.List;
import org.maalestok.statistics.formats.Places;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * What applying a mapping gave: a file in the exchange format, and what was left out of it.
 *
 * @param file to be imported, and deleted by whoever asked for it
 * @param cells how many cells the source delivered
 * @param figures how many of them are in the file
 * @param leftOut why the others are not, most first
 */
public record MappedFile(Path file, long cells, long figures, List<LeftOut> leftOut) {

    public MappedFile {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * @param reason why
     * @param what which region, or which combination of categories; in the source's codes
     * @param cells how many
     * @param told what it is in words for people, where the source has none; no words otherwise
     */
    public record LeftOut(Reason reason, String what, long cells, Text told) {

        /** What was kept before there were such words has none. */
        public LeftOut {
            told = told == null ? Text.NONE : told;
        }

        /** In the source's codes. */
        public LeftOut(Reason reason, String what, long cells) {
            this(reason, what, cells, Text.NONE);
        }

        /** What it is, for people. */
        public String words(Language language) {
            return told.isNone() ? Places.of(what, language) : told.in(language);
        }
    }

    public enum Reason {
        /** No measure names this combination. */
        NOT_ASKED_FOR,
        /** The mapping leaves this region out. */
        REGION_LEFT_OUT,
        /** Nobody has this region code. */
        UNKNOWN_REGION,
        /** The region did not exist in the period, or had another code that the source has a line for; there is no number here. */
        REGION_NOT_THEN,
        /** A line without its keys; the rules say to leave such lines out. */
        INCOMPLETE,
        /** The same line again; the rules say to count it once. */
        REPEATED,
        /** Another data set has the figure, and somebody chose to leave it there. */
        HELD_ELSEWHERE
    }
}
