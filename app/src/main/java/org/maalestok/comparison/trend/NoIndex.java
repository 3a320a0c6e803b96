package org.maalestok.comparison.trend;

import java.util.Optional;
import org.maalestok.comparison.Comparison;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Period;

/**
 * Why a municipality's development cannot be told as an index. An index compares sizes, and only what begins above nought and stays there has one:
 * {@code docs/method/over-time.md}.
 */
public enum NoIndex {
    /** What is measured lies on either side of nought, as a result, a balance or a growth does: a fall from 2 to −0.7 per cent is no "−35". */
    SIGNED,
    /** The municipality's own figures fall below nought in some year. */
    BELOW_ZERO,
    /** It had nought in the base year. */
    ZERO_BASE;

    /** Where more than one in so many of all figures lie below nought they are no slips and no odd bookings. */
    private static final int ORDINARY = 100;

    /** Whether what is measured lies on either side of nought in the ordinary run of things, whoever asks. */
    public static boolean isSigned(FigureTable table) {
        int[] areas = table.areaIds();
        int known = 0;
        int below = 0;
        for (Period period : table.periods()) {
            for (double number : table.numbers(areas, period)) {
                known += Double.isNaN(number) ? 0 : 1;
                below += number < 0 ? 1 : 0;
            }
        }
        return (long) below * ORDINARY > known;
    }

    /** Whether an area's figures are below nought in any year. */
    static boolean fallsBelowZero(FigureTable table, int areaId) {
        return table.periods().stream().anyMatch(period -> table.number(areaId, period) < 0);
    }

    /** Why there is none from the base year on; empty when there is one. Asked of a municipality that has a number then. */
    public static Optional<NoIndex> of(Comparison comparison, Period base) {
        Optional<NoIndex> never = ever(comparison);
        return never.isPresent() || OverTime.canBeBase(comparison.own(base)) ? never : Optional.of(ZERO_BASE);
    }

    /** Why there is none from any year on. */
    public static Optional<NoIndex> ever(Comparison comparison) {
        if (isSigned(comparison.table())) {
            return Optional.of(SIGNED);
        }
        boolean below = comparison.periods().stream().anyMatch(period -> comparison
                .ownNumber(period)
                .filter(number -> number.signum() < 0)
                .isPresent());
        return below ? Optional.of(BELOW_ZERO) : Optional.empty();
    }
}
