package org.maalestok.statistics.sources;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a source says instead of a table: its own words, out of whatever it wraps them in. */
final class Excuse {

    /** How the words begin when the source sent a web page. */
    static final String WEB_PAGE = "<html>";

    private static final int LONGEST = 300;
    private static final JsonMapper JSON = new JsonMapper();

    private Excuse() {}

    /** @param beginning the first bytes of the body; a message stands there */
    static String of(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        if (text.startsWith("<")) {
            return (WEB_PAGE + " " + shorten(title(text))).strip();
        }
        return shorten(fromJson(text).orElse(text));
    }

    private static String title(String html) {
        var title = java.util.regex.Pattern.compile("(?is)<title[^>]*>(.*?)</title>")
                .matcher(html);
        return title.find() ? title.group(1) : html.replaceAll("(?is)<(script|style)\\b.*?(</\\1>|$)|<[^>]*(>|$)", " ");
    }

    private static Optional<String> fromJson(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return fromJson(JSON.readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The shapes in use: a problem (RFC 9457) of PxWeb 2, {@code error} of PxWeb 1, {@code errorTypeCode} and {@code message} of StatBank, {@code detail} of Kolada. */
    private static Optional<String> fromJson(JsonNode json) {
        var words = Stream.of("errorTypeCode", "title", "message", "error", "detail")
                .map(json::path)
                .filter(node -> node.isString() && !node.stringValue().isBlank())
                .map(JsonNode::stringValue)
                .distinct()
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(": ", words));
    }

    static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
