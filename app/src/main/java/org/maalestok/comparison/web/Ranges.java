package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps <i>3–5 år</i> on one line in the narrow first column of a table, where it would break at its dash. */
public final class Ranges {

    private static final Pattern RANGE = Pattern.compile("\\d+–\\d+(?: år)?");

    private Ranges() {}

    /**
     * Some of a name.
     *
     * @param whole whether it is a range, which is not to be broken
     */
    public record Piece(String words, boolean whole) {}

    /** The name in pieces, which together are the name. */
    public static List<Piece> in(String name) {
        var pieces = new ArrayList<Piece>();
        var range = RANGE.matcher(name);
        int from = 0;
        while (range.find()) {
            if (range.start() > from) {
                pieces.add(new Piece(name.substring(from, range.start()), false));
            }
            pieces.add(new Piece(range.group(), true));
            from = range.end();
        }
        if (from < name.length()) {
            pieces.add(new Piece(name.substring(from), false));
        }
        return pieces;
    }
}
