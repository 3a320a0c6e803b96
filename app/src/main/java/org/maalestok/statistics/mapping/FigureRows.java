package org.maalestok.statistics.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file in the exchange format, its rows gathered by indicator, and in the order in which they came within each: no object for a row. Sources deliver
 * region by region, while the database keeps figures by indicator; a file in that order is written there in two thirds of the time, and takes two thirds of
 * the space in the index. Each indicator has a piece of memory; full pieces go to a second file, and are put together at the end.
 */
final class FigureRows implements Closeable {

    private static final String HEADER = "indicator,area,period,value,status,symbol,source_area\n";
    private static final int MEMORY = 1 << 25;
    private static final int SMALLEST_PIECE = 1 << 10;
    private static final int LARGEST_PIECE = 1 << 16;
    private static final int MOST_DIGITS = 20;

    private final Path folder;
    private final OutputStream file;
    private final Bucket[] buckets;
    private final int piece;
    private final byte[] digits = new byte[MOST_DIGITS];
    private byte[] row = new byte[1 << 10];
    private int length;
    private @Nullable Path spilled;
    private @Nullable FileChannel spill;

    /** The rows of one indicator: where its full pieces lie, and the piece that is being filled. */
    private static final class Bucket {
        private byte[] memory = {};
        private int filled;
        /** Places and lengths of pieces, by turns. */
        private long[] pieces = {};

        private int count;
    }

    /**
     * @param folder for the second file
     * @param indicators how many there may be
     */
    FigureRows(Path file, Path folder, int indicators) throws IOException {
        this.folder = folder;
        this.file = Files.newOutputStream(file);
        this.buckets = new Bucket[indicators];
        this.piece = Math.clamp(MEMORY / Math.max(1, indicators), SMALLEST_PIECE, LARGEST_PIECE);
        Arrays.setAll(buckets, i -> new Bucket());
    }

    /** What stands above the rows. */
    void writePreamble(String preamble) throws IOException {
        file.write((preamble + HEADER).getBytes(StandardCharsets.UTF_8));
    }

    /** A field's bytes, quoted where that is needed. */
    static byte[] field(String text) {
        String shown = text.replaceAll("\\p{Cntrl}", " ");
        boolean plain = shown.indexOf(',') < 0 && shown.indexOf('"') < 0;
        return (plain ? shown : "\"" + shown.replace("\"", "\"\"") + "\"").getBytes(StandardCharsets.UTF_8);
    }

    void write(byte[] bytes) {
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, row, length, bytes.length);
        length += bytes.length;
    }

    void comma() {
        makeRoom(1);
        row[length++] = ',';
    }

    /** @param scale how many digits stand behind the point, 0 to 17 */
    void writeNumber(long unscaled, int scale) {
        makeRoom(2 * MOST_DIGITS);
        if (unscaled < 0) {
            row[length++] = '-';
        }
        int count = 0;
        for (long rest = Math.abs(unscaled); rest > 0 || count <= scale; rest /= 10) {
            digits[count++] = (byte) ('0' + rest % 10);
        }
        while (count > 0) {
            if (count == scale) {
                row[length++] = '.';
            }
            row[length++] = digits[--count];
        }
    }

    private void makeRoom(int bytes) {
        if (row.length - length < bytes) {
            row = Arrays.copyOf(row, 2 * row.length + bytes);
        }
    }

    /** The row is complete, and belongs to this indicator. */
    void endOfRow(int indicator) throws IOException {
        makeRoom(1);
        row[length++] = '\n';
        var bucket = buckets[indicator];
        if (bucket.memory.length - bucket.filled < length) {
            makeRoom(bucket);
        }
        System.arraycopy(row, 0, bucket.memory, bucket.filled, length);
        bucket.filled += length;
        length = 0;
    }

    /** Grows the indicator's memory up to one piece; a full one goes to the second file. */
    private void makeRoom(Bucket bucket) throws IOException {
        int wanted = bucket.filled + length;
        if (wanted > piece && bucket.filled > 0) {
            spill(bucket);
            wanted = length;
        }
        if (wanted > bucket.memory.length) {
            int larger = Math.min(piece, 2 * bucket.memory.length + SMALLEST_PIECE);
            bucket.memory = Arrays.copyOf(bucket.memory, Math.max(wanted, larger));
        }
    }

    private void spill(Bucket bucket) throws IOException {
        if (spill == null) {
            spilled = Files.createTempFile(folder, "figures", ".tmp");
            spill = FileChannel.open(spilled, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        if (bucket.count == bucket.pieces.length) {
            bucket.pieces = Arrays.copyOf(bucket.pieces, 2 * bucket.count + 8);
        }
        bucket.pieces[bucket.count++] = spill.position();
        bucket.pieces[bucket.count++] = bucket.filled;
        var bytes = ByteBuffer.wrap(bucket.memory, 0, bucket.filled);
        while (bytes.hasRemaining()) {
            spill.write(bytes);
        }
        bucket.filled = 0;
    }

    /** Everything was written: puts the indicators' rows one behind the other. */
    void finish() throws IOException {
        for (Bucket bucket : buckets) {
            for (int i = 0; i < bucket.count; i += 2) {
                copy(bucket.pieces[i], (int) bucket.pieces[i + 1]);
            }
            file.write(bucket.memory, 0, bucket.filled);
        }
        file.flush();
    }

    private void copy(long position, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes);
        while (spill != null && buffer.hasRemaining()) {
            spill.read(buffer, position + buffer.position());
        }
        file.write(buffer.array());
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (spill != null) {
            spill.close();
        }
        if (spilled != null) {
            Files.deleteIfExists(spilled);
        }
    }
}
