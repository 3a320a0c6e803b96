package org.maalestok.opendata.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * A character of an address that must be percent-encoded, and how that is written.
 *
 * @param character as somebody typed it
 * @param encoded {@code %C3%B8}
 */
record BadCharacter(String character, String encoded) {

    private static final Pattern TARGET = Pattern.compile("\\[(?:[A-Z]+ )?(.*)]", Pattern.DOTALL);
    private static final Pattern BAD = Pattern.compile("(?:0x[89a-f][0-9a-f])+|[\"<>\\\\^`{}]");
    private static final String BYTE = "0x";

    /**
     * What the server was asked for. It gives an address up at the first such character and keeps it only in the message of its exception, in brackets, where each byte outside ASCII is {@code 0xc3}.
     *
     * @return path and query; empty where the message is about something else
     */
    static String target(String message) {
        Matcher target = TARGET.matcher(message);
        return target.find() ? target.group(1).strip() : "";
    }

    /** The first in what {@link #target} says. */
    static Optional<BadCharacter> find(String target) {
        Matcher bad = BAD.matcher(target);
        return bad.find() ? Optional.of(of(bad.group())) : Optional.empty();
    }

    /** Several letters in a row are told by the first. */
    private static BadCharacter of(String found) {
        String text = found.startsWith(BYTE) ? decoded(found) : found;
        String first = text.substring(0, text.offsetByCodePoints(0, 1));
        return new BadCharacter(
                first, UriUtils.encode(first, StandardCharsets.UTF_8).toUpperCase(Locale.ROOT));
    }

    private static String decoded(String bytes) {
        var decoded = new ByteArrayOutputStream();
        for (String one : bytes.substring(BYTE.length()).split(BYTE)) {
            decoded.write(Integer.parseInt(one, 16));
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }
}
