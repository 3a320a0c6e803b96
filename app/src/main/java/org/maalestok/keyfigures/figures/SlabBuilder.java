package org.maalestok.keyfigures.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.exchange.CellState;

/** Takes cells in any order and lays them out as a {@link Slab}. */
final class SlabBuilder {

    /** What surely fits a long. */
    private static final MathContext EIGHTEEN_DIGITS = new MathContext(18, RoundingMode.HALF_EVEN);

    private int size;
    private int[] areaIds = new int[256];
    private int[] periods = new int[256];
    private long[] unscaled = new long[256];
    private byte[] scales = new byte[256];
    private byte[] kinds = new byte[256];
    private final Map<Integer, String> symbols = new HashMap<>();
    private final Map<Long, List<Remark>> remarks = new HashMap<>();

    void add(int areaId, int period, Observation observation) {
        if (observation instanceof Observation.Measured measured) {
            addNumber(areaId, period, measured.value(), CellState.flags(measured.quality()));
        } else {
            var state = CellState.of(observation);
            boolean standard = observation.symbol().equals(state.symbol());
            addReason(areaId, period, state.code(), standard ? null : observation.symbol());
        }
    }

    /** Imported numbers fit as they are; computed ones may have more digits and are rounded to eighteen. */
    void addNumber(int areaId, int period, BigDecimal value, int flags) {
        var fitting = value.precision() > EIGHTEEN_DIGITS.getPrecision() ? value.round(EIGHTEEN_DIGITS) : value;
        addNumber(areaId, period, fitting.unscaledValue().longValueExact(), fitting.scale(), flags);
    }

    /** @param digits the number times ten to the power of the decimals */
    void addNumber(int areaId, int period, long digits, int decimals, int flags) {
        if (decimals != (byte) decimals) {
            throw new ArithmeticException(
                    "%d with %d decimals is too large or too small to be kept".formatted(digits, decimals));
        }
        int cell = next(areaId, period, CellState.NUMBER.code(), flags);
        unscaled[cell] = digits;
        scales[cell] = (byte) decimals;
    }

    void addReason(int areaId, int period, int state, @Nullable String symbol) {
        int cell = next(areaId, period, state, 0);
        if (symbol != null) {
            symbols.put(cell, symbol.intern());
        }
    }

    private int next(int areaId, int period, int state, int flags) {
        if (size == areaIds.length) {
            grow(2 * size);
        }
        areaIds[size] = areaId;
        periods[size] = period;
        kinds[size] = Slab.kind(state, flags);
        return size++;
    }

    private void grow(int length) {
        areaIds = Arrays.copyOf(areaIds, length);
        periods = Arrays.copyOf(periods, length);
        unscaled = Arrays.copyOf(unscaled, length);
        scales = Arrays.copyOf(scales, length);
        kinds = Arrays.copyOf(kinds, length);
    }

    /** The decision comes before the note, whichever is told first. */
    void remark(int areaId, int period, Remark remark) {
        remarks.merge(
                Slab.key(areaId, period), List.of(remark), (some, more) -> Stream.concat(some.stream(), more.stream())
                        .sorted(Comparator.comparing(Remark::kind))
                        .toList());
    }

    Slab build(Indicator indicator) {
        int[] rows = distinct(areaIds);
        int[] columns = distinct(periods);
        long[] laidUnscaled = new long[rows.length * columns.length];
        byte[] laidScales = new byte[laidUnscaled.length];
        byte[] laidKinds = new byte[laidUnscaled.length];
        var laidSymbols = new HashMap<Integer, String>();
        int row = 0;
        int column = -1;
        for (int i = 0; i < size; i++) {
            row = place(rows, areaIds[i], row);
            column = place(columns, periods[i], column + 1);
            int cell = row * columns.length + column;
            laidUnscaled[cell] = unscaled[i];
            laidScales[cell] = scales[i];
            laidKinds[cell] = kinds[i];
            var symbol = symbols.get(i);
            if (symbol != null) {
                laidSymbols.put(cell, symbol);
            }
        }
        return new Slab(
                indicator,
                new Slab.Cells(rows, columns, laidUnscaled, laidScales, laidKinds, Map.copyOf(laidSymbols)),
                Map.copyOf(remarks));
    }

    /** Cells mostly come area by area and period by period, so that the place is where it is guessed to be. */
    private static int place(int[] sorted, int value, int guess) {
        return guess < sorted.length && sorted[guess] == value ? guess : Arrays.binarySearch(sorted, value);
    }

    private int[] distinct(int[] values) {
        return Arrays.stream(values, 0, size).sorted().distinct().toArray();
    }
}
