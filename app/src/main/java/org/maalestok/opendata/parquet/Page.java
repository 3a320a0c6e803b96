package org.maalestok.opendata.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** The values of one column in one row group, as they gather. */
final class Page {

    private final boolean optional;
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
    private int rows;
    private int run;
    private boolean present;

    /**
     * A page as it goes into the file.
     *
     * @param size before it was compressed
     */
    record Packed(byte[] header, byte[] body, int size, int rows) {}

    Page(boolean optional) {
        this.optional = optional;
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        little(4, buffer -> buffer.putInt(bytes.length));
        values.writeBytes(bytes);
        level(true);
    }

    void time(long millis) {
        little(8, buffer -> buffer.putLong(millis));
        level(true);
    }

    void number(double value) {
        little(8, buffer -> buffer.putDouble(value));
        level(true);
    }

    void nothing() {
        level(false);
    }

    private void level(boolean here) {
        if (rows++ > 0 && here != present) {
            endRun();
        }
        present = here;
        run++;
    }

    /** A run of equal levels: its length, then the level. */
    private void endRun() {
        int rest = run << 1;
        while ((rest & ~0x7F) != 0) {
            levels.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        levels.write(rest);
        levels.write(present ? 1 : 0);
        run = 0;
    }

    private void little(int bytes, java.util.function.Consumer<ByteBuffer> fill) {
        var buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        fill.accept(buffer);
        values.writeBytes(buffer.array());
    }

    /** The page, packed; afterwards this one is empty. */
    Packed pack() throws IOException {
        endRun();
        var packed = new ByteArrayOutputStream();
        int size = values.size();
        try (var gzip = new GZIPOutputStream(packed)) {
            if (optional) {
                size += 4 + levels.size();
                gzip.write(ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(levels.size())
                        .array());
                levels.writeTo(gzip);
            }
            values.writeTo(gzip);
        }
        var result = new Packed(header(size, packed.size()), packed.toByteArray(), size, rows);
        values.reset();
        levels.reset();
        rows = 0;
        return result;
    }

    /** A data page, its values plain, its levels in runs. */
    private byte[] header(int size, int packed) {
        int count = rows;
        return Thrift.struct(
                page -> page.number(1, 0).number(2, size).number(3, packed).struct(5, data -> data.number(1, count)
                        .number(2, ParquetFile.PLAIN)
                        .number(3, ParquetFile.RUNS)
                        .number(4, ParquetFile.RUNS)));
    }
}
