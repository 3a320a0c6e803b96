package org.maalestok.comparison;

import java.util.Arrays;
import java.util.List;

/**
 * Municipalities that a person picked one by one, as they stand in an address: {@code NO-3907,NO-3909}, or with a name of one's own
 * {@code Kystbyene:NO-3907,NO-3909}. The address is all there is of it, so that it can be shared and kept by anybody.
 *
 * @param name what the person calls it, at most {@value #LONGEST_NAME} characters on one line; empty when they gave no name
 * @param codes at most {@value #MOST}, each once
 */
public record OwnChoice(String name, List<String> codes) {

    /** A longer list than this is no comparison any more, and no address. */
    public static final int MOST = 60;

    public static final int LONGEST_NAME = 60;

    /** What comes in from an address or a form is tidied, not refused. */
    public OwnChoice {
        name = tidy(name);
        codes = codes.stream()
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** What a key says; a colon ends the name. */
    public static OwnChoice parse(String key) {
        int colon = key.lastIndexOf(':');
        return new OwnChoice(
                colon < 0 ? "" : key.substring(0, colon),
                Arrays.asList(key.substring(colon + 1).split(",")));
    }

    /** On one line, without signs that no eye sees, and not too long. */
    public static String tidy(String typed) {
        String line = typed.replaceAll("[\\p{C}\\s]+", " ").strip();
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_NAME, line.codePointCount(0, line.length())));
        return line.substring(0, end).strip();
    }

    /** As it stands in an address. */
    public String key() {
        String list = String.join(",", codes);
        return name.isEmpty() ? list : name + ":" + list;
    }
}
