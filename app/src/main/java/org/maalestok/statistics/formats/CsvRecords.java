package org.maalestok.statistics.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.maalestok.statistics.formats.Refusal.Kind;

/**
 * The records of a delimited text (RFC 4180 with any separator; line feeds within quotation marks too), one after the other, as ranges of one buffer. The
 * last record must end with a line feed: a body that was cut off within its last number would otherwise look whole.
 */
final class CsvRecords implements Closeable {

    private static final int LONGEST_RECORD = 1 << 22;
    private static final int MOST_FIELDS = 100_000;

    private final Reader reader;
    private final String name;
    private char[] buffer = new char[1 << 16];
    private int filled;
    private boolean atEnd;
    private int next;
    private char separator;
    private int[] from = new int[32];
    private int[] to = new int[32];
    private boolean[] quoted = new boolean[32];
    private int count;
    private long line;
    private long nextLine = 1;

    CsvRecords(InputStream body, String name, Charset charset) {
        this.name = name;
        this.reader = new InputStreamReader(
                body,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The text up to the next line feed, without moving there; what is in the buffer when the line is longer than that. */
    String peekLine() throws IOException, TableRefused {
        int end = next;
        while (true) {
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (end < filled || atEnd || filled - next == buffer.length) {
                return new String(buffer, next, end - next);
            }
            end -= next;
            fill();
            end += next;
        }
    }

    /** Passes over the line that {@link #peekLine} showed. */
    void skipLine() throws IOException, TableRefused {
        next = Math.min(filled, next + peekLine().length() + 1);
        nextLine++;
    }

    boolean isAtEnd() throws IOException, TableRefused {
        if (next == filled && !atEnd) {
            fill();
        }
        return next == filled;
    }

    void separateBy(char character) {
        separator = character;
    }

    /** Moves to the next record; false when there is none. */
    boolean next() throws IOException, TableRefused {
        while (true) {
            if (next < filled && cut()) {
                return true;
            }
            if (atEnd) {
                return endsHere();
            }
            fill();
        }
    }

    private boolean endsHere() throws TableRefused {
        if (next == filled) {
            return false;
        }
        String rest = new String(buffer, next, Math.min(filled - next, 80));
        throw new TableRefused(new Refusal(Kind.CUT_OFF, name, "line %d".formatted(nextLine), rest, ""));
    }

    /** Cuts one record; false when its end is not in the buffer. Doubled quotation marks are taken out only once it is. */
    private boolean cut() throws TableRefused {
        count = 0;
        long lines = 1;
        int at = next;
        while (true) {
            boolean inQuotes = at < filled && buffer[at] == '"';
            int start = inQuotes ? ++at : at;
            boolean doubled = false;
            if (inQuotes) {
                for (; ; at++) {
                    if (at + 1 >= filled) {
                        return false;
                    }
                    if (buffer[at] == '\n') {
                        lines++;
                    } else if (buffer[at] == '"') {
                        if (buffer[at + 1] != '"') {
                            break;
                        }
                        doubled = true;
                        at++;
                    }
                }
            } else {
                while (at < filled && buffer[at] != separator && buffer[at] != '\n') {
                    at++;
                }
            }
            int end = at;
            at = inQuotes ? at + 1 : at;
            boolean returned = inQuotes && at < filled && buffer[at] == '\r';
            at = returned ? at + 1 : at;
            if (at >= filled) {
                return false;
            }
            boolean last = buffer[at] == '\n';
            if (!last && (buffer[at] != separator || returned)) {
                line = nextLine;
                throw refused(Kind.MALFORMED, new String(buffer, start, Math.min(at - start + 1, 80)), "\"…\"");
            }
            if (!inQuotes && end > start && buffer[end - 1] == '\r' && last) {
                end--;
            }
            add(start, end, inQuotes, doubled);
            at++;
            if (last) {
                next = at;
                line = nextLine;
                nextLine += lines;
                unescape();
                return true;
            }
        }
    }

    private void add(int start, int end, boolean inQuotes, boolean doubled) throws TableRefused {
        if (count == from.length) {
            if (count >= MOST_FIELDS) {
                throw refused(Kind.TOO_LARGE, String.valueOf(count), String.valueOf(MOST_FIELDS));
            }
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            quoted = Arrays.copyOf(quoted, 2 * count);
        }
        from[count] = start;
        to[count] = doubled ? -end : end;
        quoted[count] = inQuotes;
        count++;
    }

    private void unescape() {
        for (int i = 0; i < count; i++) {
            if (to[i] < 0) {
                int write = from[i];
                for (int at = from[i]; at < -to[i]; at++) {
                    at += buffer[at] == '"' ? 1 : 0;
                    buffer[write++] = buffer[at];
                }
                to[i] = write;
            }
        }
    }

    /** Moves what is left to the front and reads more behind it. */
    private void fill() throws IOException, TableRefused {
        if (next == 0 && filled == buffer.length) {
            if (buffer.length >= LONGEST_RECORD) {
                line = nextLine;
                throw refused(Kind.TOO_LARGE, String.valueOf(filled), String.valueOf(LONGEST_RECORD));
            }
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        filled -= next;
        next = 0;
        try {
            int read = reader.read(buffer, filled, buffer.length - filled);
            atEnd = read < 0;
            filled += Math.max(0, read);
        } catch (CharacterCodingException wrong) {
            throw new TableRefused(new Refusal(Kind.ENCODING, name, "line %d".formatted(nextLine), "", "UTF-8"));
        }
    }

    int count() {
        return count;
    }

    /** The buffer with the fields of the record; only until the next one. */
    char[] buffer() {
        return buffer;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    boolean isQuoted(int field) {
        return quoted[field];
    }

    String text(int field) {
        return new String(buffer, from[field], to[field] - from[field]);
    }

    /** On which line the record begins, counted from 1. */
    long line() {
        return line;
    }

    TableRefused refused(Kind kind, String found, String expected) {
        return new TableRefused(new Refusal(kind, name, "line %d".formatted(line), found, expected));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
