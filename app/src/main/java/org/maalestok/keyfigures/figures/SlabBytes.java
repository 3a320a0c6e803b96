package org.maalestok.keyfigures.figures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.maalestok.keyfigures.Indicator;

/**
 * A table's cells as bytes and back, without what was said of them. How many areas, periods and symbols, their ids and codes, then column by column the digits, the decimals
 * and the kinds of all cells, then the sources' own symbols. Integers are big-endian.
 */
final class SlabBytes {

    /** Another number whenever the bytes mean something else: what was written before is then not read, and written anew. */
    static final short LAYOUT = 1;

    private static final int HEAD = 3 * Integer.BYTES;
    private static final int BYTES_PER_CELL = Long.BYTES + 2;

    private SlabBytes() {}

    static byte[] write(Slab slab) {
        Slab.Cells cells = slab.cells();
        var symbols = new HashMap<Integer, byte[]>();
        cells.symbols().forEach((cell, symbol) -> symbols.put(cell, symbol.getBytes(StandardCharsets.UTF_8)));
        int room = HEAD
                + Integer.BYTES * (cells.areaIds().length + cells.periodCodes().length)
                + BYTES_PER_CELL * cells.kinds().length
                + symbols.values().stream()
                        .mapToInt(symbol -> 2 * Integer.BYTES + symbol.length)
                        .sum();
        var bytes = ByteBuffer.allocate(room);
        bytes.putInt(cells.areaIds().length).putInt(cells.periodCodes().length).putInt(symbols.size());
        putInts(cells.areaIds(), bytes);
        putInts(cells.periodCodes(), bytes);
        bytes.asLongBuffer().put(cells.unscaled());
        bytes.position(bytes.position() + Long.BYTES * cells.unscaled().length);
        bytes.put(cells.scales()).put(cells.kinds());
        symbols.forEach(
                (cell, symbol) -> bytes.putInt(cell).putInt(symbol.length).put(symbol));
        return bytes.array();
    }

    private static void putInts(int[] numbers, ByteBuffer into) {
        into.asIntBuffer().put(numbers);
        into.position(into.position() + Integer.BYTES * numbers.length);
    }

    static Slab read(Indicator indicator, byte[] written) {
        var bytes = ByteBuffer.wrap(written);
        int areas = bytes.getInt();
        int periods = bytes.getInt();
        int symbols = bytes.getInt();
        int[] areaIds = ints(areas, bytes);
        int[] periodCodes = ints(periods, bytes);
        long[] unscaled = new long[areas * periods];
        bytes.asLongBuffer().get(unscaled);
        bytes.position(bytes.position() + Long.BYTES * unscaled.length);
        byte[] scales = bytes(unscaled.length, bytes);
        byte[] kinds = bytes(unscaled.length, bytes);
        return new Slab(
                indicator,
                new Slab.Cells(areaIds, periodCodes, unscaled, scales, kinds, symbols(symbols, bytes)),
                Map.of());
    }

    private static int[] ints(int count, ByteBuffer from) {
        int[] numbers = new int[count];
        from.asIntBuffer().get(numbers);
        from.position(from.position() + Integer.BYTES * count);
        return numbers;
    }

    private static byte[] bytes(int count, ByteBuffer from) {
        byte[] read = new byte[count];
        from.get(read);
        return read;
    }

    private static Map<Integer, String> symbols(int count, ByteBuffer from) {
        var symbols = new HashMap<Integer, String>();
        for (int i = 0; i < count; i++) {
            int cell = from.getInt();
            symbols.put(cell, new String(bytes(from.getInt(), from), StandardCharsets.UTF_8).intern());
        }
        return Map.copyOf(symbols);
    }
}
