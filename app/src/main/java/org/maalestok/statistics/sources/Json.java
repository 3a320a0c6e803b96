package org.maalestok.statistics.sources;

import java.io.InputStream;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the small JSON of descriptions and questions. */
final class Json {

    /** In an order of its own, so that the same question is the same text. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    static JsonNode tree(InputStream body, Call call) throws TableRefused {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw broken(e, call);
        }
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static TableRefused broken(JacksonException e, Call call) {
        String words = String.valueOf(e.getOriginalMessage());
        // Between the values of an array Jackson says it in words only.
        boolean ends = e instanceof UnexpectedEndOfInputException || words.startsWith("Unexpected end-of-input");
        String place = e.getLocation() == null
                ? ""
                : "line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return call.refuse(ends ? Kind.CUT_OFF : Kind.MALFORMED, place, ends ? "" : Excuse.shorten(words), "JSON");
    }

    /** A text, or a number as text; empty when it is neither. */
    static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString("") : "";
    }
}
