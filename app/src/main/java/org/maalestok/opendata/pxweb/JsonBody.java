package org.maalestok.opendata.pxweb;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maalestok.opendata.Problem;
import org.maalestok.opendata.Problem.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The JSON that a client sends, whatever content type it gives: some give none. */
final class JsonBody {

    private static final long MOST_DRAINED = 64 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonBody() {}

    /**
     * @param meaning what is made of the body; the body itself is forgotten then, as it may be large
     * @return empty when the body is
     */
    static <T> Optional<T> read(HttpServletRequest request, int maxBytes, Function<JsonNode, T> meaning)
            throws IOException {
        InputStream in = request.getInputStream();
        if (request.getContentLengthLong() > maxBytes) {
            throw tooLarge(in, maxBytes); // None of it is kept.
        }
        byte[] first = in.readNBytes(Math.min(LargeBodies.FROM, maxBytes) + 1);
        if (first.length <= LargeBodies.FROM && first.length <= maxBytes) {
            return understood(first, meaning);
        }
        return LargeBodies.take(
                () -> limited(new SequenceInputStream(new ByteArrayInputStream(first), in), maxBytes),
                body -> understood(body, meaning));
    }

    private static <T> Optional<T> understood(byte[] bytes, Function<JsonNode, T> meaning) {
        String body = decoded(bytes);
        return body.isBlank() ? Optional.empty() : Optional.of(meaning.apply(parse(body)));
    }

    /** JSON on its way is UTF-8 (RFC 8259, 8.1), and what is not would come to stand as values that nobody has sent. */
    private static String decoded(byte[] body) {
        var in = ByteBuffer.wrap(body);
        var out = CharBuffer.allocate(body.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            throw new Problem(Kind.BAD_BODY, "body.utf8", in.position() + 1);
        }
        return out.flip().toString();
    }

    static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (StreamConstraintsException tooMuch) {
            throw new Problem(Kind.BAD_BODY, "body.deep");
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new Problem(
                    Kind.BAD_BODY, "body.json", at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
        }
    }

    private static byte[] limited(InputStream in, int maxBytes) throws IOException {
        byte[] body = in.readNBytes(maxBytes + 1);
        if (body.length > maxBytes) {
            throw tooLarge(in, maxBytes);
        }
        return body;
    }

    private static Problem tooLarge(InputStream in, int maxBytes) throws IOException {
        drain(in);
        return new Problem(Kind.BODY_TOO_LARGE, "body.large", maxBytes);
    }

    /** Somebody who is still sending does not listen; what goes on without end is broken off by the server. */
    private static void drain(InputStream in) throws IOException {
        byte[] waste = new byte[1 << 16];
        for (long left = MOST_DRAINED; left > 0; ) {
            int read = in.read(waste);
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }

    /** Names in any mixture of capital letters. */
    static @Nullable JsonNode member(JsonNode object, String name) {
        for (var property : object.properties()) {
            if (property.getKey().equalsIgnoreCase(name)) {
                return property.getValue();
            }
        }
        return null;
    }

    static JsonNode array(@Nullable JsonNode node, String name) {
        if (node == null || !node.isArray()) {
            throw new Problem(Kind.BAD_BODY, "body.list", name);
        }
        return node;
    }

    static String string(@Nullable JsonNode node, String name) {
        if (node == null || !node.isString()) {
            throw new Problem(Kind.BAD_BODY, "body.text", name);
        }
        return node.asString();
    }

    /** A text that may be left out; empty, too, when there is nothing in it. */
    static Optional<String> text(JsonNode object, String name) {
        JsonNode node = member(object, name);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        return Optional.of(string(node, name)).filter(text -> !text.isBlank());
    }

    static List<String> strings(JsonNode list, String name) {
        var strings = new ArrayList<String>();
        for (JsonNode item : array(list, name)) {
            if (!item.isString() && !item.isNumber()) {
                throw new Problem(Kind.BAD_BODY, "body.item", name);
            }
            strings.add(item.asString());
        }
        return strings;
    }
}
