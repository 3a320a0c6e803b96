package org.maalestok.ui.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * At most four classes with round, evenly spaced limits, as equally filled as such limits allow.
 *
 * <p>All steps of 1, 2, 2.5 and 5 times a power of ten, and all multiples of them as first limit, are tried; the one whose classes differ
 * least from a quarter of the values each wins. Empty classes at the ends are dropped.
 *
 * @param limits the lower limits of all classes but the first, rising; empty when one class holds all
 */
record Classes(List<BigDecimal> limits) {

    private static final int MOST = 4;

    /** Steps finer than this part of the middle four fifths would tell apart what is nearly the same. */
    private static final double FINEST = 6;

    /** Nor is a range cut into more steps than this to find the first limit. */
    private static final double MOST_LIMITS = 400;

    private static final BigDecimal[] STEPS = {
        BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), new BigDecimal("5")
    };

    static Classes of(double[] values, int decimals) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
            return new Classes(List.of());
        }
        List<BigDecimal> best = List.of();
        double lowest = Double.POSITIVE_INFINITY;
        for (var step : steps(sorted, decimals)) {
            double size = step.doubleValue();
            long last = (long) Math.ceil(sorted[sorted.length - 1] / size);
            for (long first = (long) Math.floor(sorted[0] / size) - 1; first <= last; first++) {
                double cost = cost(sorted, size, first);
                if (cost < lowest) {
                    lowest = cost;
                    best = limits(step, first);
                }
            }
        }
        return new Classes(filled(best, sorted));
    }

    /** Round steps neither finer than the measure and the bulk of the values call for, nor so coarse that one class would hold all. */
    private static List<BigDecimal> steps(double[] sorted, int decimals) {
        var least = BigDecimal.ONE.movePointLeft(decimals);
        double range = sorted[sorted.length - 1] - sorted[0];
        double bulk = sorted[(int) (0.9 * (sorted.length - 1))] - sorted[(int) Math.ceil(0.1 * (sorted.length - 1))];
        double finest = Math.max(bulk / FINEST, range / MOST_LIMITS);
        var steps = new ArrayList<BigDecimal>();
        int power = (int) Math.floor(Math.log10(range));
        for (int p = power - 2; p <= power + 1; p++) {
            for (var nice : STEPS) {
                var step = nice.scaleByPowerOfTen(p);
                boolean fits = step.doubleValue() >= finest && step.doubleValue() <= range * 2;
                if (fits && step.remainder(least).signum() == 0) {
                    steps.add(step);
                }
            }
        }
        return steps;
    }

    private static List<BigDecimal> limits(BigDecimal step, long first) {
        var limits = new ArrayList<BigDecimal>();
        for (int i = 0; i < MOST - 1; i++) {
            limits.add(step.multiply(BigDecimal.valueOf(first + i)));
        }
        return limits;
    }

    /** Sum of squared distances from equal filling. */
    private static double cost(double[] sorted, double step, long first) {
        double cost = 0;
        int before = 0;
        for (int i = 0; i < MOST; i++) {
            int below = i == MOST - 1 ? sorted.length : below(sorted, (first + i) * step);
            double off = below - before - sorted.length / (double) MOST;
            cost += off * off;
            before = below;
        }
        return cost;
    }

    private static int below(double[] sorted, double limit) {
        int at = Arrays.binarySearch(sorted, limit);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && sorted[at - 1] == limit) {
            at--;
        }
        return at;
    }

    /** Without limits that have all values on one side. */
    private static List<BigDecimal> filled(List<BigDecimal> limits, double[] sorted) {
        return limits.stream()
                .filter(limit -> limit.doubleValue() > sorted[0] && limit.doubleValue() <= sorted[sorted.length - 1])
                .toList();
    }

    int count() {
        return limits.size() + 1;
    }

    /** The class of a value, from 0, the lowest. */
    int of(double value) {
        int index = 0;
        while (index < limits.size() && value >= limits.get(index).doubleValue()) {
            index++;
        }
        return index;
    }

    /** The CSS class: the darkest is always the highest, so two classes are far apart. */
    String css(int index) {
        int shade = count() == 1 ? 2 : 1 + Math.round(index * (MOST - 1f) / (count() - 1));
        return "q" + shade;
    }
}
