package org.maalestok.keyfigures.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.exchange.CellState;

/**
 * A table as dense arrays, areas in rows and periods in columns. Numbers are decimal: the digits as a long and how many of them stand behind
 * the point, so that 12.50 stays 12.50. Observations are made anew for everyone who asks; they are small and seldom live long.
 */
final class Slab implements FigureTable {

    private static final int BYTES_PER_CELL = Long.BYTES + 2;
    private static final int BYTES_PER_SYMBOL = 120;
    private static final int BYTES_PER_REMARK = 1_000;
    private static final long EXACT_AS_DOUBLE = 1L << 53;
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private static final int BYTES_BESIDE = 600;
    /** The low bits of {@link #kinds} hold the state's code, 0 for a cell of which nothing is known; the bits above hold the flags. */
    private static final int STATE_BITS = 3;

    private static final int STATE_MASK = (1 << STATE_BITS) - 1;

    private final Indicator indicator;
    private final Rows rows;
    private final int[] periodCodes;
    private final List<Period> periods;
    private final long[] unscaled;
    private final byte[] scales;
    private final byte[] kinds;
    /** The sources' own symbols by cell. */
    private final Map<Integer, String> symbols;
    /** What people have said, by {@link #key}. */
    private final Map<Long, List<Remark>> remarks;

    Slab(Indicator indicator, Cells cells, Map<Long, List<Remark>> remarks) {
        this.indicator = indicator;
        this.rows = Rows.shared(cells.areaIds());
        this.periodCodes = cells.periodCodes();
        this.periods = Arrays.stream(periodCodes).mapToObj(Period::ofCode).toList();
        this.unscaled = cells.unscaled();
        this.scales = cells.scales();
        this.kinds = cells.kinds();
        this.symbols = cells.symbols();
        this.remarks = remarks;
    }

    /**
     * What the sources gave, area by area. The arrays are not copied, and nobody changes them.
     *
     * @param areaIds of the rows, distinct and ascending
     * @param periodCodes of the columns, likewise
     * @param unscaled the digits of each cell
     * @param scales how many of them stand behind the point
     * @param kinds states and flags, by {@link Slab#kind}
     * @param symbols the sources' own, by cell
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Cells(
            int[] areaIds,
            int[] periodCodes,
            long[] unscaled,
            byte[] scales,
            byte[] kinds,
            Map<Integer, String> symbols) {}

    Cells cells() {
        return new Cells(rows.areaIds(), periodCodes, unscaled, scales, kinds, symbols);
    }

    /** An area and a period as one number. */
    static long key(int areaId, int period) {
        return (long) areaId << Integer.SIZE | period;
    }

    static byte kind(int state, int flags) {
        return (byte) (flags << STATE_BITS | state);
    }

    @Override
    public Indicator indicator() {
        return indicator;
    }

    @Override
    public List<Period> periods() {
        return periods;
    }

    @Override
    public int[] areaIds() {
        return rows.areaIds();
    }

    @Override
    public Observation at(int areaId, Period period) {
        int row = rows.of(areaId);
        int column = Arrays.binarySearch(periodCodes, period.code());
        return row < 0 || column < 0 ? Observation.NONE : at(row * periodCodes.length + column);
    }

    private Observation at(int cell) {
        int state = kinds[cell] & STATE_MASK;
        if (state == 0) {
            return Observation.NONE;
        }
        if (state == CellState.NUMBER.code()) {
            return CellState.number(BigDecimal.valueOf(unscaled[cell], scales[cell]), kinds[cell] >> STATE_BITS);
        }
        return CellState.ofCode(state).withoutNumber(symbols.get(cell));
    }

    @Override
    public List<Remark> remarksAt(int areaId, Period period) {
        return remarks.isEmpty() ? List.of() : remarks.getOrDefault(key(areaId, period.code()), List.of());
    }

    @Override
    public boolean hasRemarks() {
        return !remarks.isEmpty();
    }

    /** The cells that anything has been said of, by {@link #key}. */
    Map<Long, List<Remark>> remarks() {
        return remarks;
    }

    /** Hands over every cell of which anything is known. */
    void forEach(CellSink sink) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < periodCodes.length; column++) {
                int cell = row * periodCodes.length + column;
                if (kinds[cell] != 0) {
                    sink.take(rows.areaId(row), periodCodes[column], at(cell));
                }
            }
        }
    }

    @FunctionalInterface
    interface CellSink {
        void take(int areaId, int period, Observation observation);
    }

    @Override
    public double number(int areaId, Period period) {
        int row = rows.of(areaId);
        int column = Arrays.binarySearch(periodCodes, period.code());
        return row < 0 || column < 0 ? Double.NaN : number(row * periodCodes.length + column);
    }

    @Override
    public double[] numbers(int[] areas, Period period) {
        double[] numbers = new double[areas.length];
        int column = Arrays.binarySearch(periodCodes, period.code());
        if (column < 0) {
            Arrays.fill(numbers, Double.NaN);
            return numbers;
        }
        int[] places = rows.of(areas);
        for (int i = 0; i < areas.length; i++) {
            numbers[i] = places[i] < 0 ? Double.NaN : number(places[i] * periodCodes.length + column);
        }
        return numbers;
    }

    @Override
    public int count(int[] areas, Period period) {
        int column = Arrays.binarySearch(periodCodes, period.code());
        if (column < 0) {
            return 0;
        }
        int count = 0;
        for (int row : rows.of(areas)) {
            count += row >= 0 && isNumber(row * periodCodes.length + column) ? 1 : 0;
        }
        return count;
    }

    private boolean isNumber(int cell) {
        return (kinds[cell] & STATE_MASK) == CellState.NUMBER.code();
    }

    /** Both the digits, up to 2⁵³, and the power of ten, up to 10²², are exact as doubles, so their quotient is the nearest double. */
    private double number(int cell) {
        if (!isNumber(cell)) {
            return Double.NaN;
        }
        long digits = unscaled[cell];
        int scale = scales[cell];
        boolean exact = Math.abs(digits) <= EXACT_AS_DOUBLE && scale >= 0 && scale < POWERS_OF_TEN.length;
        return exact
                ? digits / POWERS_OF_TEN[scale]
                : BigDecimal.valueOf(digits, scale).doubleValue();
    }

    @Override
    public Optional<Period> latest(int areaId) {
        int row = rows.of(areaId);
        for (int column = row < 0 ? -1 : periodCodes.length - 1; column >= 0; column--) {
            if (isNumber(row * periodCodes.length + column)) {
                return Optional.of(periods.get(column));
            }
        }
        return Optional.empty();
    }

    /** About how many bytes it takes. */
    int weight() {
        return BYTES_BESIDE
                + BYTES_PER_CELL * kinds.length
                + BYTES_PER_SYMBOL * symbols.size()
                + BYTES_PER_REMARK * remarks.size();
    }
}
