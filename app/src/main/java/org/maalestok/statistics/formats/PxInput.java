package org.maalestok.statistics.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.maalestok.statistics.formats.Refusal.Kind;

/** The characters of a PX file and what they form: statements {@code NAME[language]("key","key")=value,value;} and, behind {@code DATA=}, cells. */
final class PxInput implements Closeable {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_VALUES = 2_000_000;
    private static final int END = -1;

    /**
     * @param name in capitals
     * @param language in brackets; empty for the main one
     * @param keys in parentheses
     */
    record Keyword(String name, String language, List<String> keys) {}

    private final Reader reader;
    private final String name;
    private final char[] buffer = new char[1 << 16];
    private int filled;
    private int at;
    private long line = 1;

    /** The last token of the data. */
    private char[] token = new char[64];

    private int tokenLength;
    private boolean tokenQuoted;

    PxInput(InputStream body, String name, Charset charset) {
        this.name = name;
        this.reader = new InputStreamReader(
                body,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private int peek() throws IOException, TableRefused {
        if (at == filled) {
            try {
                filled = Math.max(0, reader.read(buffer, 0, buffer.length));
            } catch (CharacterCodingException wrong) {
                throw refused(Kind.ENCODING, "", "CODEPAGE");
            }
            at = 0;
        }
        return at == filled ? END : buffer[at];
    }

    private int take() throws IOException, TableRefused {
        int character = peek();
        if (character == '\n') {
            line++;
        }
        at += character == END ? 0 : 1;
        return character;
    }

    private int takeOrRefuse() throws IOException, TableRefused {
        int character = take();
        if (character == END) {
            throw refused(Kind.CUT_OFF, "", "");
        }
        return character;
    }

    private void skipBlanks() throws IOException, TableRefused {
        for (int next = peek(); next != END && (next <= ' ' || next == '\uFEFF'); next = peek()) {
            take();
        }
    }

    /** The left side of the next statement, up to and with its {@code =}. */
    Keyword keyword() throws IOException, TableRefused {
        skipBlanks();
        var word = new StringBuilder();
        int character = takeOrRefuse();
        while (character != '=' && character != '[' && character != '(' && word.length() < 80) {
            word.append((char) character);
            character = takeOrRefuse();
        }
        var language = new StringBuilder();
        if (character == '[') {
            for (character = takeOrRefuse(); character != ']' && language.length() < 80; character = takeOrRefuse()) {
                language.append((char) character);
            }
            skipBlanks();
            character = takeOrRefuse();
        }
        List<String> keys = List.of();
        if (character == '(') {
            keys = keys();
            skipBlanks();
            character = takeOrRefuse();
        }
        String upper = word.toString().strip().toUpperCase(Locale.ROOT);
        if (character != '=' || !upper.matches("[A-Z][A-Z0-9._-]*")) {
            throw refused(Kind.MALFORMED, word.toString().strip(), "NAME=…;");
        }
        return new Keyword(upper, language.toString(), keys);
    }

    private List<String> keys() throws IOException, TableRefused {
        var keys = new ArrayList<String>();
        while (true) {
            skipBlanks();
            keys.add(peek() == '"' ? text() : bare(",)"));
            skipBlanks();
            int character = takeOrRefuse();
            if (character == ')') {
                return keys;
            }
            if (character != ',' || keys.size() > 1000) {
                throw refused(Kind.MALFORMED, String.valueOf((char) character), "(\"…\",\"…\")");
            }
        }
    }

    /** The right side, up to and with its semicolon. Texts that follow each other without a comma are one. */
    List<String> values() throws IOException, TableRefused {
        var values = new ArrayList<String>();
        while (true) {
            values.add(value());
            if (values.size() > MOST_VALUES) {
                throw refused(Kind.TOO_LARGE, String.valueOf(values.size()), String.valueOf(MOST_VALUES));
            }
            int character = takeOrRefuse();
            if (character == ';') {
                return values;
            }
            if (character != ',') {
                throw refused(Kind.MALFORMED, String.valueOf((char) character), ";");
            }
        }
    }

    private String value() throws IOException, TableRefused {
        skipBlanks();
        if (peek() != '"') {
            String bare = bare(",;\"(");
            return peek() == '(' ? bare + parenthesis() : bare;
        }
        var value = new StringBuilder();
        while (peek() == '"') {
            value.append(text());
            if (value.length() > LONGEST_TEXT) {
                throw refused(Kind.TOO_LARGE, String.valueOf(value.length()), String.valueOf(LONGEST_TEXT));
            }
            skipBlanks();
        }
        return value.toString();
    }

    private String text() throws IOException, TableRefused {
        var text = new StringBuilder();
        take();
        for (int character = takeOrRefuse(); character != '"'; character = takeOrRefuse()) {
            if (text.length() > LONGEST_TEXT) {
                throw refused(Kind.TOO_LARGE, String.valueOf(text.length()), String.valueOf(LONGEST_TEXT));
            }
            text.append((char) character);
        }
        return text.toString();
    }

    private String bare(String ends) throws IOException, TableRefused {
        var word = new StringBuilder();
        for (int next = peek(); next != END && ends.indexOf(next) < 0 && word.length() < 1000; next = peek()) {
            word.append((char) take());
        }
        return word.toString().strip();
    }

    /** {@code (A1,"1994"-"1996")}, as it stands. */
    private String parenthesis() throws IOException, TableRefused {
        var inner = new StringBuilder();
        int character = takeOrRefuse();
        for (; character != ')' && inner.length() < 1000; character = takeOrRefuse()) {
            inner.append((char) character);
        }
        skipBlanks();
        return inner.append(')').toString();
    }

    /**
     * Moves to the next cell or key of the data; false behind the last. The semicolon at the end may be missing, but not the blank or line feed behind the last
     * cell: without it nobody knows whether the cell is whole.
     */
    boolean nextCell() throws IOException, TableRefused {
        for (int next = peek(); next <= ' ' && next != END || next == ','; next = peek()) {
            take();
        }
        int first = peek();
        if (first == END) {
            return false;
        }
        if (first == ';') {
            take();
            skipBlanks();
            if (peek() != END) {
                throw refused(Kind.MALFORMED, String.valueOf((char) peek()), "");
            }
            return false;
        }
        tokenLength = 0;
        tokenQuoted = first == '"';
        if (tokenQuoted) {
            take();
            for (int character = takeOrRefuse(); character != '"'; character = takeOrRefuse()) {
                append((char) character);
            }
            return true;
        }
        for (int next = first; next > ' ' && next != ';' && next != ',' && next != '"'; next = peek()) {
            append((char) next);
            at++;
        }
        if (peek() == END) {
            throw refused(Kind.CUT_OFF, text(0), ";");
        }
        return true;
    }

    private void append(char character) throws TableRefused {
        if (tokenLength == token.length) {
            if (tokenLength > LONGEST_TEXT) {
                throw refused(Kind.TOO_LARGE, String.valueOf(tokenLength), String.valueOf(LONGEST_TEXT));
            }
            token = Arrays.copyOf(token, 2 * tokenLength);
        }
        token[tokenLength++] = character;
    }

    boolean isQuoted() {
        return tokenQuoted;
    }

    /** Sets the cell's number if that is what the token is. */
    boolean readNumber(SourceCell into) {
        return !tokenQuoted && DecimalText.read(token, 0, tokenLength, '.', into);
    }

    /** The token from this character on. */
    String text(int from) {
        return new String(token, from, tokenLength - from);
    }

    TableRefused refused(Kind kind, String found, String expected) {
        return new TableRefused(new Refusal(kind, name, "line %d".formatted(line), found, expected));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
