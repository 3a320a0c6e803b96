package org.maalestok.keyfigures.exchange;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Quality;

/** The kinds of {@link Observation} as files and the database write them. */
public enum CellState {
    NUMBER(""),
    MISSING(".."),
    NOT_APPLICABLE("."),
    SUPPRESSED(":"),
    NOT_YET_REPORTED("..."),
    /** Nobody delivers it: the secretariat has decided so. In files and tables of the source it does not occur. */
    LEFT_OUT(".."),
    HELD_BACK("..");

    private static final CellState[] ALL = values();
    private static final Quality[] QUALITIES = qualities();

    private final String symbol;

    CellState(String symbol) {
        this.symbol = symbol;
    }

    /** The number in the database: 1 to 5 of what sources deliver, up to 7 of what is shown. */
    public int code() {
        return ordinal() + 1;
    }

    /** The standard symbol; empty for a number. */
    public String symbol() {
        return symbol;
    }

    /** The state with this number in the database. */
    public static CellState ofCode(int code) {
        return ALL[code - 1];
    }

    public static CellState of(Observation observation) {
        return switch (observation) {
            case Observation.Measured number -> NUMBER;
            case Observation.Missing none -> MISSING;
            case Observation.NotApplicable none -> NOT_APPLICABLE;
            case Observation.Suppressed none -> SUPPRESSED;
            case Observation.NotYetReported none -> NOT_YET_REPORTED;
            case Observation.LeftOut decided -> decided.forNow() ? HELD_BACK : LEFT_OUT;
        };
    }

    /** An observation of this state without a number; the symbol is the source's own, null for the standard one. */
    public Observation withoutNumber(@Nullable String own) {
        String shown = own == null ? symbol : own;
        return switch (this) {
            case NUMBER -> throw new IllegalArgumentException("A number has a value, not a symbol (%s)".formatted(own));
            case MISSING -> new Observation.Missing(shown);
            case NOT_APPLICABLE -> new Observation.NotApplicable(shown);
            case SUPPRESSED -> new Observation.Suppressed(shown);
            case NOT_YET_REPORTED -> new Observation.NotYetReported(shown);
            case LEFT_OUT -> new Observation.LeftOut(false);
            case HELD_BACK -> new Observation.LeftOut(true);
        };
    }

    /** The figure that a row of the database says; state 0 is one of which nothing was ever said. */
    public static Observation figure(int state, int flags, @Nullable BigDecimal value, @Nullable String symbol) {
        if (state == 0) {
            return Observation.NONE;
        }
        return value != null ? number(value, flags) : ofCode(state).withoutNumber(symbol);
    }

    /** A number with the quality that these bits say. */
    public static Observation.Measured number(BigDecimal value, int flags) {
        return new Observation.Measured(value, QUALITIES[flags]);
    }

    /** The bits of a quality: 1 provisional, 2 estimated, 4 revised. */
    public static int flags(Quality quality) {
        return (quality.provisional() ? 1 : 0) | (quality.estimated() ? 2 : 0) | (quality.revised() ? 4 : 0);
    }

    private static Quality[] qualities() {
        var all = new Quality[8];
        for (int flags = 0; flags < all.length; flags++) {
            all[flags] = new Quality((flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0);
        }
        return all;
    }
}
