package org.maalestok.keyfigures.exchange;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One good row, resolved to the ids of this database. Reused for the next row: copy what must last. */
public final class Row {

    long line;
    int indicatorId;
    int areaId;
    int period;
    int periodIndex;
    CellState state = CellState.MISSING;
    int flags;
    long unscaled;
    int scale;
    byte @Nullable [] symbol;
    byte @Nullable [] sourceArea;

    /** Where in the file, counted from 1. */
    public long line() {
        return line;
    }

    public int indicatorId() {
        return indicatorId;
    }

    public int areaId() {
        return areaId;
    }

    /** As {@link org.maalestok.keyfigures.Period#code()}. */
    public int period() {
        return period;
    }

    public CellState state() {
        return state;
    }

    /** As {@link CellState#flags}. */
    public int flags() {
        return flags;
    }

    /** The number without its point. */
    public long unscaled() {
        return unscaled;
    }

    /** How many of the number's digits stand behind the point. */
    public int scale() {
        return scale;
    }

    /** The source's own symbol in UTF-8, null for the standard one. */
    public byte @Nullable [] symbol() {
        return symbol;
    }

    /** The source's own code of the area in UTF-8, null where it is the official one. */
    public byte @Nullable [] sourceArea() {
        return sourceArea;
    }

    void setSymbol(String own) {
        symbol = own.isEmpty() || own.equals(state.symbol()) ? null : own.getBytes(StandardCharsets.UTF_8);
    }
}
