package org.maalestok.keyfigures.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Rejection.Kind;

/**
 * Turns the fields of a line into a {@link Row}, or says why not. Every distinct code, period, and pair of area code and period is looked up
 * once; after that a row costs three small hash look-ups.
 */
final class RowReader {

    static final int INDICATOR = 0;
    static final int AREA = 1;
    static final int PERIOD = 2;
    static final int VALUE = 3;
    static final int STATUS = 4;

    private static final int NOT_LOOKED_UP = 0;
    private static final int NOT_THERE = -1;

    private final Codes codes;
    private final Rejections rejections;
    private final Row row = new Row();

    private final SliceMap indicatorNumbers = new SliceMap();
    private final List<Optional<Indicator>> indicators = new ArrayList<>();
    private final SliceMap periodNumbers = new SliceMap();
    private final List<Optional<Period>> periods = new ArrayList<>();
    private final SliceMap areaNumbers = new SliceMap();
    /** Area ids by number of the code and number of the period, moved up by one so that 0 means that nobody has looked yet. */
    private int[][] areaIds = {};

    private final SourceAreas sourceAreas;
    /** The columns that may be there; 0 when they are not. */
    private int symbolColumn;

    private int sourceAreaColumn;

    RowReader(Codes codes, Rejections rejections) {
        this.codes = codes;
        this.rejections = rejections;
        this.sourceAreas = new SourceAreas(codes);
    }

    /** Which of the columns behind the status there are. */
    void expect(boolean symbol, boolean sourceArea) {
        symbolColumn = symbol ? STATUS + 1 : 0;
        sourceAreaColumn = sourceArea ? Math.max(STATUS, symbolColumn) + 1 : 0;
    }

    /** The row; null when something is wrong with it, which has then been said. */
    @Nullable Row read(Fields fields, long line) {
        row.line = line;
        boolean good = readIndicator(fields) & (readPeriod(fields) && readArea(fields)) & readValue(fields);
        if (!good || !readStatus(fields) || !readSymbol(fields)) {
            return null;
        }
        row.sourceArea = sourceAreaColumn == 0 ? null : sourceAreas.find(fields, sourceAreaColumn, row);
        return row;
    }

    /** The periods in the order of {@link Row#periodIndex}; empty ones were bad. */
    List<Optional<Period>> periods() {
        return periods;
    }

    private boolean readIndicator(Fields fields) {
        int number = indicatorNumbers.number(fields.bytes(), fields.from(INDICATOR), fields.to(INDICATOR));
        if (number == indicators.size()) {
            indicators.add(codes.findIndicator(fields.text(INDICATOR)));
        }
        var indicator = indicators.get(number);
        if (indicator.isEmpty()) {
            String typed = fields.text(INDICATOR);
            rejections.add(Kind.UNKNOWN_INDICATOR, row.line, typed, () -> codes.indicatorsLike(typed));
            return false;
        }
        if (indicator.get().isDerived()) {
            rejections.add(
                    Kind.DERIVED_INDICATOR,
                    row.line,
                    fields.text(INDICATOR),
                    String.valueOf(indicator.get().formula()));
            return false;
        }
        row.indicatorId = indicator.get().id();
        return true;
    }

    private boolean readPeriod(Fields fields) {
        int number = periodNumbers.number(fields.bytes(), fields.from(PERIOD), fields.to(PERIOD));
        if (number == periods.size()) {
            periods.add(Period.parse(fields.text(PERIOD)));
        }
        var period = periods.get(number);
        if (period.isEmpty()) {
            rejections.add(Kind.BAD_PERIOD, row.line, fields.text(PERIOD), () -> Words.of("period"));
            return false;
        }
        row.periodIndex = number;
        row.period = period.get().code();
        return true;
    }

    private boolean readArea(Fields fields) {
        int number = areaNumbers.number(fields.bytes(), fields.from(AREA), fields.to(AREA));
        int known = knownArea(number);
        if (known == NOT_LOOKED_UP) {
            known = lookUpArea(fields.text(AREA), number);
        }
        if (known == NOT_THERE) {
            refuseArea(fields.text(AREA));
            return false;
        }
        row.areaId = known - 1;
        return true;
    }

    private int knownArea(int number) {
        if (number >= areaIds.length) {
            areaIds = Arrays.copyOf(areaIds, Math.max(64, 2 * number));
        }
        int[] byPeriod = areaIds[number];
        if (byPeriod == null || byPeriod.length <= row.periodIndex) {
            byPeriod = byPeriod == null ? new int[16] : byPeriod;
            areaIds[number] = Arrays.copyOf(byPeriod, Math.max(byPeriod.length, 2 * row.periodIndex));
        }
        return areaIds[number][row.periodIndex];
    }

    private int lookUpArea(String code, int number) {
        var day = Period.ofCode(row.period).start();
        int known = codes.findArea(code, day).map(area -> area.id() + 1).orElse(NOT_THERE);
        areaIds[number][row.periodIndex] = known;
        return known;
    }

    private void refuseArea(String code) {
        var now = codes.findAreaNow(code);
        if (now.isPresent()) {
            rejections.add(Kind.AREA_NOT_THEN, row.line, code, () -> now.get().name());
        } else {
            rejections.add(Kind.UNKNOWN_AREA, row.line, code, () -> codes.areasLike(code));
        }
    }

    private boolean readValue(Fields fields) {
        byte[] bytes = fields.bytes();
        int from = fields.from(VALUE);
        int length = fields.to(VALUE) - from;
        if (length == 0) {
            rejections.add(Kind.EMPTY_VALUE, row.line, "", () -> Words.of("reasons"));
            return false;
        }
        CellState reason = reason(bytes, from, length);
        row.state = reason == null ? CellState.NUMBER : reason;
        if (reason == null && !Decimals.read(bytes, from, fields.to(VALUE), row)) {
            String text = fields.text(VALUE);
            rejections.add(Kind.BAD_NUMBER, row.line, text, () -> Decimals.advice(text));
            return false;
        }
        return true;
    }

    private static @Nullable CellState reason(byte[] bytes, int from, int length) {
        if (length == 1 && bytes[from] == ':') {
            return CellState.SUPPRESSED;
        }
        for (int i = from; i < from + length; i++) {
            if (bytes[i] != '.') {
                return null;
            }
        }
        return switch (length) {
            case 1 -> CellState.NOT_APPLICABLE;
            case 2 -> CellState.MISSING;
            case 3 -> CellState.NOT_YET_REPORTED;
            default -> null;
        };
    }

    private boolean readStatus(Fields fields) {
        row.flags = 0;
        for (int i = fields.from(STATUS); i < fields.to(STATUS); i++) {
            int flag = flag(fields.bytes()[i]);
            if (flag == 0 || (row.flags & flag) != 0) {
                rejections.add(Kind.BAD_STATUS, row.line, fields.text(STATUS), () -> Words.of("status"));
                return false;
            }
            row.flags |= flag;
        }
        if (row.flags != 0 && row.state != CellState.NUMBER) {
            rejections.add(Kind.STATUS_WITHOUT_NUMBER, row.line, fields.text(STATUS), () -> Words.of("empty"));
            return false;
        }
        return true;
    }

    private static int flag(byte letter) {
        return switch (letter) {
            case 'p' -> 1;
            case 'e' -> 2;
            case 'r' -> 4;
            default -> 0;
        };
    }

    private boolean readSymbol(Fields fields) {
        row.symbol = null;
        if (symbolColumn == 0 || fields.isEmpty(symbolColumn)) {
            return true;
        }
        if (row.state == CellState.NUMBER) {
            rejections.add(Kind.SYMBOL_AT_NUMBER, row.line, fields.text(symbolColumn), () -> Words.of("symbol"));
            return false;
        }
        row.setSymbol(fields.text(symbolColumn));
        return true;
    }
}
