package org.maalestok.ui.chart;

import java.math.BigDecimal;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;

/**
 * Round numbers that cover a range: 3 to 5 of them, a step of 1, 2, 2.5 or 5 times a power of ten, never finer than the measure is published.
 *
 * @param first the first tick, a multiple of the step
 * @param step from tick to tick
 * @param count how many
 */
record Ticks(BigDecimal firstTick, BigDecimal step, int count) {

    private static final int FEWEST = 3;
    private static final int MOST = 5;
    private static final BigDecimal[] STEPS = {
        BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), new BigDecimal("5")
    };

    /** Ticks from at or below the smallest value to at or above the largest. */
    static Ticks covering(Extent extent, int decimals) {
        var least = BigDecimal.ONE.movePointLeft(decimals);
        double room = extent.flat() ? Math.max(Math.abs(extent.min()) * 0.05, least.doubleValue()) : 0;
        double from = extent.min() - room;
        double to = extent.max() + room;
        int power = (int) Math.floor(Math.log10(Math.max((to - from) / MOST, least.doubleValue())));
        while (true) {
            for (var nice : STEPS) {
                var step = nice.scaleByPowerOfTen(power);
                if (step.remainder(least).signum() == 0) {
                    var ticks = withStep(step, from, to);
                    if (ticks.count <= MOST) {
                        return ticks.padded(from);
                    }
                }
            }
            power++;
        }
    }

    private static Ticks withStep(BigDecimal step, double from, double to) {
        double size = step.doubleValue();
        long first = (long) Math.floor(from / size + 1e-9);
        long last = (long) Math.ceil(to / size - 1e-9);
        return new Ticks(step.multiply(BigDecimal.valueOf(first)), step, (int) Math.min(last - first + 1, 100));
    }

    /** A range of one step or none still gets three ticks; what is never negative doesn't become so by it. */
    private Ticks padded(double from) {
        if (count >= FEWEST) {
            return this;
        }
        boolean below = firstTick.signum() > 0 && count < FEWEST - 1;
        return new Ticks(below ? firstTick.subtract(step) : firstTick, step, FEWEST);
    }

    /** Whether a step in so many parts has no more decimals than these. */
    boolean isWhole(int parts, int decimals) {
        return step.movePointRight(decimals)
                        .remainder(BigDecimal.valueOf(parts))
                        .signum()
                == 0;
    }

    double first() {
        return firstTick.doubleValue();
    }

    double last() {
        return at(count - 1);
    }

    double at(int index) {
        return exact(index).doubleValue();
    }

    private BigDecimal exact(int index) {
        return firstTick.add(step.multiply(BigDecimal.valueOf(index)));
    }

    /** Every so many ticks have room for a label, when they stand side by side. */
    int every(Language language, Scale x) {
        double widest = 0;
        for (int i = 0; i < count; i++) {
            widest = Math.max(widest, TextWidth.of(label(i, language), TextWidth.TICK));
        }
        double apart = Math.abs(x.end() - x.start()) / (count - 1);
        return (int) Math.ceil((widest + 8) / apart);
    }

    /** The tick as written, all with the decimals that the step needs. */
    String label(int index, Language language) {
        return Numbers.in(language)
                .format(exact(index), Math.max(0, step.stripTrailingZeros().scale()));
    }
}
