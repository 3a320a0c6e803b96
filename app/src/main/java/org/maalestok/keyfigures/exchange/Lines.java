package org.maalestok.keyfigures.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.maalestok.keyfigures.Rejection.Kind;
import org.maalestok.ui.Text;

/** The lines of a UTF-8 file, one after the other, as ranges of one buffer: nothing is copied and no strings are made. */
final class Lines implements Closeable {

    private static final int LONGEST_LINE = 1 << 18;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private final byte[] buffer = new byte[LONGEST_LINE];
    private final CRC32C checksum = new CRC32C();
    private int filled;
    private int next;
    private int from;
    private int to;
    private long line;
    private long bytesBeforeBuffer;

    Lines(Path file) throws IOException {
        input = Files.newInputStream(file);
    }

    /** Moves to the next line; false when there is none. */
    boolean next() throws IOException, Refused {
        if (line == 0) {
            begin();
        }
        int end = next;
        int seen = 0;
        while (true) {
            for (; end < filled; end++) {
                byte b = buffer[end];
                if (b == '\n') {
                    return take(end, seen);
                }
                // Negative for a byte outside ASCII, and, by the second part, for a NUL.
                seen |= b | (b - 1);
            }
            end -= next;
            if (!fill()) {
                return atEnd(seen);
            }
            end += next;
        }
    }

    private boolean take(int end, int seen) throws Refused {
        line++;
        from = next;
        to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
        next = end + 1;
        if (seen < 0) {
            Encoding.check(buffer, from, to, line, bytesBeforeBuffer);
        }
        return true;
    }

    private boolean atEnd(int seen) throws Refused {
        if (next == filled) {
            return false;
        }
        take(filled, seen);
        throw new Refused(Kind.CUT_OFF, line, Rejections.quoted(text()), Words.of("lineFeed"));
    }

    /** Moves what is left to the front and reads more behind it; false at the end of the file. */
    private boolean fill() throws IOException, Refused {
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        bytesBeforeBuffer += next;
        filled -= next;
        next = 0;
        if (filled == buffer.length) {
            throw new Refused(Kind.NOT_TEXT, line + 1, Words.of("longLine", LONGEST_LINE), Text.NONE);
        }
        int read = input.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            return false;
        }
        checksum.update(buffer, filled, read);
        filled += read;
        return true;
    }

    private void begin() throws IOException, Refused {
        if (!fill()) {
            throw new Refused(Kind.EMPTY_FILE, 0, Text.NONE, Text.same(Preamble.FIRST_LINE));
        }
        Encoding.checkBeginning(buffer, filled);
        if (startsWith(BYTE_ORDER_MARK)) {
            next = BYTE_ORDER_MARK.length;
        }
    }

    private boolean startsWith(byte[] mark) {
        return filled >= mark.length && Arrays.equals(buffer, 0, mark.length, mark, 0, mark.length);
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where the line begins in the buffer. */
    int from() {
        return from;
    }

    /** Where it ends, the line feed not counted. */
    int to() {
        return to;
    }

    /** The number of the line, counted from 1. */
    long line() {
        return line;
    }

    /** The line as text. */
    String text() {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    boolean isComment() {
        return to > from && buffer[from] == '#';
    }

    /** How far into the file the next line begins. */
    long bytesRead() {
        return bytesBeforeBuffer + next;
    }

    /** Of everything read so far. */
    long checksum() {
        return checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
