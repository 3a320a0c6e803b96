package org.maalestok.statistics.subscriptions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a source's note: sources write links as Markdown does.
 *
 * @param href where it leads, over HTTP or HTTPS; empty for plain words
 */
record Noted(String words, String href) {

    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]]+)]\\((https?://[^\\s()]+(?:\\([^\\s()]*\\)[^\\s()]*)*)\\)");

    /** The note in its stretches. What looks like a link and leads elsewhere stays as it is written. */
    static List<Noted> of(String note) {
        var stretches = new ArrayList<Noted>();
        Matcher link = LINK.matcher(note);
        int from = 0;
        while (link.find()) {
            stretches.add(new Noted(note.substring(from, link.start()), ""));
            stretches.add(new Noted(link.group(1), link.group(2)));
            from = link.end();
        }
        stretches.add(new Noted(note.substring(from), ""));
        return stretches.stream().filter(it -> !it.words().isEmpty()).toList();
    }
}
