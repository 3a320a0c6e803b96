package org.maalestok.frontier;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Finds what may be a line of totals among the units: it would be taken for the largest of them, count as efficient under
 * variable returns and become a peer of the large ones.
 */
final class Totals {
    /** Among fewer units one is easily as large as all others together. */
    private static final int FEW = 5;

    /** A total differs by rounding from the sum of what it is about; figures left out make it larger. */
    private static final double SHARE = 0.99;

    private Totals() {}

    /** Names the unit that in every variable has at least what all others have together. */
    static void among(Units units, List<Warning> found) {
        if (units.count() < FEW) {
            return;
        }
        double[] inputs = sums(units.count(), units::inputsOf);
        double[] outputs = sums(units.count(), units::outputsOf);
        IntStream.range(0, units.count())
                .filter(u -> outweighs(units.inputsOf(u), inputs) && outweighs(units.outputsOf(u), outputs))
                .forEach(u -> found.add(new Warning(
                        Warning.Kind.TOTAL_AMONG_UNITS,
                        "Unit '%s' (%s) has as much as all others together of every input and output. If it is their total, leave it out."
                                .formatted(units.name(u), units.place(u)))));
    }

    private static double[] sums(int units, IntFunction<double[]> figures) {
        double[] sums = figures.apply(0).clone();
        for (int u = 1; u < units; u++) {
            double[] own = figures.apply(u);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += own[i];
            }
        }
        return sums;
    }

    private static boolean outweighs(double[] own, double[] sums) {
        return IntStream.range(0, own.length).allMatch(i -> {
            double others = sums[i] - own[i];
            return others > 0 && own[i] >= SHARE * others;
        });
    }
}
