package org.maalestok.frontier.envelopment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts units into blocks of similar ones, by halving again and again along the variable that differs most (a k-d tree on
 * the logarithms of the data).
 *
 * <p>Similar units share peers and facets: a block's list of likely peers stays short, and most of what is inefficient is
 * already so among its neighbours. The blocks depend on the data only. Cost n log n, as a selection is linear.
 */
public final class Neighbourhoods {
    private final double[][] logs;
    private final int most;
    private final List<int[]> blocks = new ArrayList<>();

    private Neighbourhoods(double[][] logs, int most) {
        this.logs = logs;
        this.most = most;
    }

    /** Blocks of at most {@code most} units, each in ascending order. */
    public static List<int[]> of(double[][] inputs, double[][] outputs, int most) {
        int n = inputs.length;
        int m = inputs[0].length;
        double[][] logs = new double[m + outputs[0].length][n];
        for (int i = 0; i < logs.length; i++) {
            for (int j = 0; j < n; j++) {
                double value = i < m ? inputs[j][i] : outputs[j][i - m];
                logs[i][j] = value > 0 ? Math.log(value) : -50;
            }
        }
        Neighbourhoods all = new Neighbourhoods(logs, most);
        int[] units = new int[n];
        Arrays.setAll(units, j -> j);
        all.split(units);
        return all.blocks;
    }

    private void split(int[] units) {
        if (units.length <= most) {
            Arrays.sort(units);
            blocks.add(units);
            return;
        }
        int half = units.length / 2;
        selectSmallest(units, half, logs[widest(units)]);
        split(Arrays.copyOf(units, half));
        split(Arrays.copyOfRange(units, half, units.length));
    }

    /** Brings the {@code count} units with the smallest values, ties by number, to the front (Hoare's selection). */
    private static void selectSmallest(int[] units, int count, double[] values) {
        int low = 0;
        int high = units.length - 1;
        while (low < high) {
            int pivot = units[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (before(units[i], pivot, values)) {
                    i++;
                }
                while (before(pivot, units[j], values)) {
                    j--;
                }
                if (i <= j) {
                    int swapped = units[i];
                    units[i++] = units[j];
                    units[j--] = swapped;
                }
            }
            if (count <= j) {
                high = j;
            } else if (count >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static boolean before(int a, int b, double[] values) {
        return values[a] < values[b] || values[a] == values[b] && a < b;
    }

    private int widest(int[] units) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < logs.length; i++) {
            double sum = 0;
            double squares = 0;
            for (int unit : units) {
                sum += logs[i][unit];
                squares += logs[i][unit] * logs[i][unit];
            }
            double variance = squares - sum * sum / units.length;
            if (variance > most) {
                most = variance;
                best = i;
            }
        }
        return best;
    }
}
