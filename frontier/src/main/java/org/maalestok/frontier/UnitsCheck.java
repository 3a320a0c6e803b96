package org.maalestok.frontier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says in a sentence what is wrong with a table of data. */
final class UnitsCheck {
    private UnitsCheck() {}

    /** A checked copy of a table. */
    static double[][] table(
            List<String> units,
            List<String> places,
            String kind,
            List<String> variables,
            double[][] table,
            double largest) {
        if (units.isEmpty()) {
            throw new IllegalArgumentException("There are no units (0 rows); at least one is needed.");
        }
        if (variables.isEmpty()) {
            throw new IllegalArgumentException("There is no " + kind + " (0 columns); at least one is needed.");
        }
        distinct(kind, variables);
        if (table.length != units.size()) {
            throw new IllegalArgumentException("The table of %ss has %d rows, but there are %d units."
                    .formatted(kind, table.length, units.size()));
        }
        double[][] copy = new double[table.length][];
        for (int u = 0; u < table.length; u++) {
            copy[u] = row(units.get(u), places.get(u), kind, variables, table[u], largest);
        }
        return copy;
    }

    private static void distinct(String kind, List<String> variables) {
        Set<String> seen = new HashSet<>();
        for (String variable : variables) {
            if (!seen.add(variable)) {
                throw new IllegalArgumentException("Two %ss are called '%s'.".formatted(kind, variable));
            }
        }
    }

    private static double[] row(
            String unit, String place, String kind, List<String> variables, double[] row, double largest) {
        if (row.length != variables.size()) {
            throw new IllegalArgumentException("Unit '%s' (%s) has %d %ss, but %d are named (%s)."
                    .formatted(unit, place, row.length, kind, variables.size(), String.join(", ", variables)));
        }
        for (int i = 0; i < row.length; i++) {
            double size = Math.abs(row[i]);
            if (!(size <= largest) || (size > 0 && size < 1 / largest)) {
                throw new IllegalArgumentException("Unit '%s' (%s) has %s for %s '%s'; %s."
                        .formatted(unit, place, row[i], kind, variables.get(i), expected(size)));
            }
        }
        return row.clone();
    }

    private static String expected(double size) {
        return Double.isFinite(size)
                ? "the size of a value must lie between 1e-100 and 1e100, or be zero. Maybe change its unit of measurement"
                : "every value must be a finite number. Maybe leave the unit out, or fill in what is missing";
    }

    /** Models built on ratios cannot take negative values. */
    static void nonnegative(Units units, String model) {
        for (int u = 0; u < units.count(); u++) {
            for (int i = 0; i < units.inputs(); i++) {
                check(units, u, "input", units.inputNames().get(i), units.input(u, i), model);
            }
            for (int k = 0; k < units.outputs(); k++) {
                check(units, u, "output", units.outputNames().get(k), units.output(u, k), model);
            }
        }
    }

    private static void check(Units units, int u, String kind, String variable, double value, String model) {
        if (value < 0) {
            throw new IllegalArgumentException(
                    "Unit '%s' (%s) has %s for %s '%s'; %s needs values of zero or more. Maybe use a direction instead."
                            .formatted(units.name(u), units.place(u), value, kind, variable, model));
        }
    }

    /** Prices are zero or more. */
    static void nonnegativePrices(Units units, List<String> priced, double[][] prices) {
        for (int u = 0; u < prices.length; u++) {
            for (int i = 0; i < prices[u].length; i++) {
                if (prices[u][i] < 0) {
                    throw new IllegalArgumentException("Unit '%s' (%s) has price %s for '%s'; prices are zero or more."
                            .formatted(units.name(u), units.place(u), prices[u][i], priced.get(i)));
                }
            }
        }
    }
}
