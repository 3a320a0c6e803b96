package org.maalestok.statistics.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.maalestok.ui.Text;

/** Writes a file in the exchange format, byte by byte into one buffer: no object for a row. */
final class FigureRows implements Closeable {

    private static final String HEADER = "indicator,area,period,value,status,symbol,source_area\n";
    private static final int MOST_DIGITS = 20;

    private final OutputStream file;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] digits = new byte[MOST_DIGITS];
    private int filled;

    FigureRows(Path path) throws IOException {
        file = Files.newOutputStream(path);
    }

    void writePreamble(Mapping mapping, LocalDate retrieved) throws IOException {
        var target = mapping.target();
        line("# maalestok: figures 1");
        line("# dataset: " + mapping.code());
        texts("title", target.title(), true);
        line("# source: " + oneLine(target.source()));
        optional("table", target.table());
        optional("address", target.address());
        line("# retrieved: " + retrieved);
        line("# licence: " + oneLine(target.licence()));
        texts("note", target.note(), false);
        write(HEADER.getBytes(StandardCharsets.UTF_8));
    }

    private void texts(String key, Text text, boolean required) throws IOException {
        field(key + ".nb", text.nb(), required);
        field(key + ".da", text.da(), required);
        field(key + ".en", text.en(), required);
    }

    private void optional(String key, String value) throws IOException {
        field(key, value, false);
    }

    private void field(String key, String value, boolean required) throws IOException {
        if (required || !value.isBlank()) {
            line("# %s: %s".formatted(key, oneLine(value)));
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private void line(String text) throws IOException {
        write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A field's bytes, quoted where that is needed. */
    static byte[] field(String text) {
        String shown = text.replaceAll("\\p{Cntrl}", " ");
        boolean plain = shown.indexOf(',') < 0 && shown.indexOf('"') < 0;
        return (plain ? shown : "\"" + shown.replace("\"", "\"\"") + "\"").getBytes(StandardCharsets.UTF_8);
    }

    void write(byte[] bytes) throws IOException {
        if (buffer.length - filled < bytes.length) {
            flush();
        }
        if (bytes.length > buffer.length) {
            file.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    void comma() throws IOException {
        character((byte) ',');
    }

    void endOfRow() throws IOException {
        character((byte) '\n');
    }

    private void character(byte character) throws IOException {
        if (filled == buffer.length) {
            flush();
        }
        buffer[filled++] = character;
    }

    /** @param scale how many digits stand behind the point, 0 to 17 */
    void writeNumber(long unscaled, int scale) throws IOException {
        if (buffer.length - filled < 2 * MOST_DIGITS) {
            flush();
        }
        if (unscaled < 0) {
            buffer[filled++] = '-';
        }
        int count = 0;
        for (long rest = Math.abs(unscaled); rest > 0 || count <= scale; rest /= 10) {
            digits[count++] = (byte) ('0' + rest % 10);
        }
        while (count > 0) {
            if (count == scale) {
                buffer[filled++] = '.';
            }
            buffer[filled++] = digits[--count];
        }
    }

    private void flush() throws IOException {
        file.write(buffer, 0, filled);
        filled = 0;
    }

    /** Everything was written. */
    void finish() throws IOException {
        flush();
        file.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
