package org.maalestok.frontier.benchmark;

import java.util.Locale;
import org.maalestok.frontier.Units;

/** What a rival takes per unit, from a sample of units, as a multiple of what the engine takes. */
final class Timings {
    /** From here on a rival is warmed up on a small set of the same shape, since one program takes it seconds. */
    private static final int LARGE = 50_000;

    private static final int SMALL = 356;
    private static final int WARMING = 20;

    private Timings() {}

    /** A solver that gives a unit its score. */
    @FunctionalInterface
    interface Rival {
        double score(Units reference, Units units, int o);
    }

    /**
     * How many times longer a rival takes per unit. A star where it left a program unsolved; where that was for want of time, what it had
     * taken by then is a lower bound, and no further unit is begun.
     */
    static String ratio(Units reference, Units units, int sample, double microseconds, Rival rival) {
        warm(reference, units, rival);
        boolean failed = false;
        int solved = 0;
        double seconds = 0;
        while (solved < sample) {
            long start = System.nanoTime();
            boolean found = !Double.isNaN(rival.score(reference, units, solved * (units.count() / sample)));
            double taken = (System.nanoTime() - start) / 1e9;
            if (!found && taken >= Rivals.LIMIT_SECONDS) {
                return String.format(
                        Locale.ROOT,
                        "> %.0f (> %d s for one unit, stopped)",
                        taken * 1e6 / microseconds,
                        Rivals.LIMIT_SECONDS);
            }
            failed |= !found;
            seconds += taken;
            solved++;
        }
        return String.format(Locale.ROOT, "%.0f%s", seconds * 1e6 / sample / microseconds, failed ? "*" : "");
    }

    private static void warm(Units reference, Units units, Rival rival) {
        if (reference.count() < LARGE) {
            rival.score(reference, units, 0);
            return;
        }
        Units small = Synthetic.units(SMALL, units.inputs(), units.outputs());
        for (int k = 0; k < WARMING; k++) {
            rival.score(small, small, k);
        }
    }

    /** The same for R; a star when a score of it differs by more than a millionth. */
    static String ratio(InR.Timing timing, double microseconds) {
        return String.format(
                Locale.ROOT, "%.0f%s", timing.microseconds() / microseconds, timing.farthest() > 1e-6 ? "*" : "");
    }
}
