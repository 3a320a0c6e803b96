package org.maalestok.statistics.formats;

import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.Refusal.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** The tokens of a JSON body, one after the other, with refusals in place of the parser's exceptions. */
final class JsonInput implements Closeable {

    private static final int LONGEST_STRING = 1 << 20;
    private static final int LONGEST_NAME = 10_000;

    /** Names are not gathered: the keys of a sparse body are as many as its cells. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private final JsonParser parser;
    private final String name;

    JsonInput(InputStream body, String name) throws IOException, TableRefused {
        this.name = name;
        try {
            this.parser = FACTORY.createParser(ObjectReadContext.empty(), body);
        } catch (JacksonException e) {
            throw translated(e, "");
        }
    }

    /** The next token; a body that ends in between is refused. */
    JsonToken next() throws IOException, TableRefused {
        JsonToken token = nextOrEnd();
        if (token == null) {
            throw refused(Kind.CUT_OFF, "", "");
        }
        return token;
    }

    @Nullable JsonToken nextOrEnd() throws IOException, TableRefused {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw translated(e, place());
        }
    }

    /** Leaves the array or object that has just begun; any other value has been read already. */
    void skip() throws IOException, TableRefused {
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw translated(e, place());
        }
    }

    /** The name of the field that the current token is about. */
    String field() {
        return String.valueOf(parser.currentName());
    }

    /** The current scalar as it is written. */
    String text() throws IOException, TableRefused {
        try {
            return String.valueOf(parser.getString());
        } catch (JacksonException e) {
            throw translated(e, place());
        }
    }

    /** The text of a scalar, empty for null; anything larger is passed over and empty too. */
    String textOrSkip(JsonToken token) throws IOException, TableRefused {
        if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
            skip();
            return "";
        }
        return token == JsonToken.VALUE_NULL ? "" : text();
    }

    boolean isNumber(JsonToken token) {
        return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    }

    /** Sets the cell to the current number. */
    void readNumber(SourceCell into) throws IOException, TableRefused {
        boolean read;
        try {
            int from = parser.getStringOffset();
            read = DecimalText.read(parser.getStringCharacters(), from, from + parser.getStringLength(), '.', into);
        } catch (JacksonException e) {
            throw translated(e, place());
        }
        if (!read) {
            throw refused(Kind.BAD_NUMBER, text(), "");
        }
    }

    /** The current number as a whole one from 0; anything else is refused. */
    int readCount() throws IOException, TableRefused {
        String text = text();
        if (!text.matches("\\d{1,9}")) {
            throw refused(Kind.MALFORMED, text, field());
        }
        return Integer.parseInt(text);
    }

    void expect(JsonToken wanted, JsonToken found) throws IOException, TableRefused {
        if (wanted != found) {
            throw refused(Kind.MALFORMED, shown(found), field() + ": " + wanted.asString());
        }
    }

    private String shown(JsonToken token) throws IOException, TableRefused {
        return token.isScalarValue() ? text() : String.valueOf(token.asString());
    }

    TableRefused refused(Kind kind, String found, String expected) {
        return new TableRefused(new Refusal(kind, name, place(), found, expected));
    }

    private String place() {
        var location = parser.currentLocation();
        return "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private TableRefused translated(JacksonException problem, String place) throws IOException {
        if (problem instanceof JacksonIOException && problem.getCause() instanceof IOException cause) {
            if (cause instanceof CharConversionException) {
                return new TableRefused(new Refusal(Kind.ENCODING, name, place, "", "UTF-8"));
            }
            throw cause;
        }
        String message = String.valueOf(problem.getOriginalMessage());
        Kind kind = kindOf(problem, message);
        return new TableRefused(new Refusal(kind, name, place, kind == Kind.CUT_OFF ? "" : message, ""));
    }

    private static Kind kindOf(JacksonException problem, String message) {
        if (problem instanceof StreamConstraintsException) {
            return message.startsWith("Number") ? Kind.BAD_NUMBER : Kind.TOO_LARGE;
        }
        // Between the values of an array Jackson says it in words only.
        boolean ends =
                problem instanceof UnexpectedEndOfInputException || message.startsWith("Unexpected end-of-input");
        return ends ? Kind.CUT_OFF : Kind.MALFORMED;
    }

    @Override
    public void close() throws IOException {
        try {
            parser.close();
        } catch (JacksonException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
