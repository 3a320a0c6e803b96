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

/**
 * Cells by their number in row-major order, waiting on disk until everything about them is known: formats put the reasons behind the numbers, and the
 * dimensions sometimes too. A record of twelve bytes for each cell, one page of records in memory; a small table never becomes a file.
 */
final class CellSpool implements Closeable {

    /** As many as are taken: 3 GB of disk. StatBank's largest tables have some 100 million cells. */
    static final long MOST_CELLS = 250_000_000;

    private static final int RECORD = Long.BYTES + 2 + Short.BYTES;
    private static final int RECORDS = 2048;
    private static final int PAGE = RECORD * RECORDS;
    private static final int MOST_SIGNS = Short.MAX_VALUE;

    private static final int SCALE = Long.BYTES;
    private static final int KIND = SCALE + 1;
    private static final int STATUS = KIND + 1;

    private static final byte NUMBER = 1;
    private static final byte NOTHING = 2;

    /** Sees the cells that were heard of, in order. */
    @FunctionalInterface
    interface Visitor {
        /** @param cell without its place */
        void visit(long number, SourceCell cell) throws IOException, TableRefused;
    }

    private final ByteBuffer page = ByteBuffer.allocate(PAGE);
    private final Map<String, Short> numbersOfSigns = new HashMap<>();
    private final List<String> signs = new ArrayList<>(List.of(""));
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private long pageNumber;
    private boolean dirty;
    private long end;

    /** Whether another cell with this number can be kept. */
    static boolean hasRoomFor(long number) {
        return number >= 0 && number < MOST_CELLS;
    }

    /** Keeps the cell's number or that it has none, but not its sign; false when the cell was there already. */
    boolean put(long number, SourceCell cell) throws IOException {
        int record = turnTo(number);
        if (page.get(record + KIND) != 0) {
            return false;
        }
        page.putLong(record, cell.isNumber ? cell.unscaled : 0);
        page.put(record + SCALE, (byte) cell.scale);
        page.put(record + KIND, cell.isNumber ? NUMBER : NOTHING);
        heardOf(number);
        return true;
    }

    /** Keeps the sign of a cell; false when it had one already, or when there are more different signs than any source has. */
    boolean putSign(long number, String sign) throws IOException {
        if (sign.isEmpty()) {
            return true;
        }
        int record = turnTo(number);
        Short known = numbersOfSigns.get(sign);
        if (page.getShort(record + STATUS) != 0 || known == null && signs.size() > MOST_SIGNS) {
            return false;
        }
        if (known == null) {
            known = (short) signs.size();
            numbersOfSigns.put(sign, known);
            signs.add(sign);
        }
        page.putShort(record + STATUS, known);
        heardOf(number);
        return true;
    }

    /** One more than the largest number of a cell. */
    long end() {
        return end;
    }

    /** All different signs, in the order in which they came; the first is the empty one. */
    List<String> signs() {
        return signs;
    }

    /** Goes through the cells; without a sign of its own a cell has the one that is given. */
    void forEach(SourceCell cell, String otherwise, Visitor visitor) throws IOException, TableRefused {
        for (long number = 0; number < end; number++) {
            int record = turnTo(number);
            byte kind = page.get(record + KIND);
            short status = page.getShort(record + STATUS);
            if (kind != 0 || status != 0) {
                String sign = status == 0 ? otherwise : signs.get(status);
                if (kind == NUMBER) {
                    cell.setNumber(page.getLong(record), page.get(record + SCALE), sign);
                } else {
                    cell.setSign(sign);
                }
                visitor.visit(number, cell);
            }
        }
    }

    /** The sign of a cell; empty when it has none. */
    String signOf(long number) throws IOException {
        return number < end ? signs.get(page.getShort(turnTo(number) + STATUS)) : "";
    }

    /** Brings the page with the cell into memory, and says where in it the cell begins. */
    private int turnTo(long number) throws IOException {
        long wanted = number / RECORDS;
        if (wanted != pageNumber) {
            keep();
            load(wanted);
        }
        return (int) (number % RECORDS) * RECORD;
    }

    private void heardOf(long number) {
        end = Math.max(end, number + 1);
        dirty = true;
    }

    private void keep() throws IOException {
        if (dirty) {
            page.clear();
            long position = pageNumber * PAGE;
            while (page.hasRemaining()) {
                position += open().write(page, position);
            }
            page.clear();
        }
    }

    private void load(long wanted) throws IOException {
        page.clear();
        int read = 0;
        while (page.hasRemaining() && read >= 0) {
            read = open().read(page, wanted * PAGE + page.position());
        }
        while (page.hasRemaining()) {
            page.put((byte) 0);
        }
        page.clear();
        pageNumber = wanted;
        dirty = false;
    }

    private FileChannel open() throws IOException {
        if (channel == null) {
            file = Temporary.file("cells", ".tmp");
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        return channel;
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
