package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks words over lines, since SVG text doesn't. */
final class Wrap {

    private Wrap() {}

    /** Lines no wider than the room, except that a single word is never broken. */
    static List<String> lines(String words, double size, double room) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : words.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && TextWidth.of(longer, size) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
