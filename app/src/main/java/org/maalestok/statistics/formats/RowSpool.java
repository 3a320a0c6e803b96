package org.maalestok.statistics.formats;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cells in the order in which they came, each with its place, waiting on disk until all categories are known. A small table never becomes a file. */
final class RowSpool implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final int dimensions;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final Map<String, Integer> numbersOfSigns = new HashMap<>();
    private final List<String> signs = new ArrayList<>();
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private long cells;

    RowSpool(int dimensions) {
        this.dimensions = dimensions;
    }

    private int record() {
        return (dimensions + 2) * Integer.BYTES + Long.BYTES;
    }

    void add(SourceCell cell) throws IOException {
        if (buffer.remaining() < record()) {
            write();
        }
        for (int i = 0; i < dimensions; i++) {
            buffer.putInt(cell.at[i]);
        }
        buffer.putInt(cell.isNumber ? cell.scale : -1);
        buffer.putInt(numberOf(cell.status));
        buffer.putLong(cell.isNumber ? cell.unscaled : 0);
        cells++;
    }

    private int numberOf(String sign) {
        Integer known = numbersOfSigns.get(sign);
        if (known == null) {
            known = signs.size();
            numbersOfSigns.put(sign, known);
            signs.add(sign);
        }
        return known;
    }

    /** How many different signs there are. */
    int signs() {
        return signs.size();
    }

    private void write() throws IOException {
        if (channel == null) {
            file = Temporary.file("rows", ".tmp");
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** Hands all cells over, once. */
    void sendTo(TableSink sink) throws IOException, TableRefused {
        if (channel != null) {
            write();
            channel.position(0);
            buffer.limit(0);
        } else {
            buffer.flip();
        }
        var cell = new SourceCell(dimensions);
        for (long i = 0; i < cells; i++) {
            if (buffer.remaining() < record()) {
                refill();
            }
            take(cell);
            sink.accept(cell);
        }
    }

    private void take(SourceCell cell) {
        for (int i = 0; i < dimensions; i++) {
            cell.at[i] = buffer.getInt();
        }
        int scale = buffer.getInt();
        String sign = signs.get(buffer.getInt());
        long unscaled = buffer.getLong();
        if (scale < 0) {
            cell.setSign(sign);
        } else {
            cell.setNumber(unscaled, scale, sign);
        }
    }

    private void refill() throws IOException {
        buffer.compact();
        int read = 0;
        while (channel != null && buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer);
        }
        buffer.flip();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
