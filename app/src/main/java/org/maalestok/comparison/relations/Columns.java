package org.maalestok.comparison.relations;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Small things to do with columns of numbers. */
final class Columns {

    private Columns() {}

    /** Whether any value differs from another. */
    static boolean varies(double[] column) {
        return Arrays.stream(column).anyMatch(value -> value != column[0]);
    }

    /** The rows in which every column has a number. */
    static int[] complete(double[]... columns) {
        return IntStream.range(0, columns[0].length)
                .filter(row -> Arrays.stream(columns).allMatch(column -> Double.isFinite(column[row])))
                .toArray();
    }

    static double[] pick(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }

    static double[][] pick(double[][] columns, int[] rows) {
        return Arrays.stream(columns).map(column -> pick(column, rows)).toArray(double[][]::new);
    }

    static double mean(double[] column) {
        return Arrays.stream(column).sum() / column.length;
    }

    /** With n − 1. */
    static double deviation(double[] column) {
        double mean = mean(column);
        return Math.sqrt(Arrays.stream(column)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (column.length - 1));
    }
}
