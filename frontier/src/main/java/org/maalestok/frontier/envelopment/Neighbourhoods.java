package org.maalestok.frontier.envelopment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts units into blocks of similar ones, by halving again and again along the variable that differs most (a k-d tree on
 * the logarithms of the data).
 *
 * <p>Similar units share peers and facets: a block's list of likely peers stays short, and most of what is inefficient is
 * already so among its neighbours. The blocks depend on the data only. Cost n log n.
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
        double[] values = logs[widest(units)];
        Integer[] order = Arrays.stream(units).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> {
            int byValue = Double.compare(values[a], values[b]);
            return byValue != 0 ? byValue : Integer.compare(a, b);
        });
        int half = units.length / 2;
        split(Arrays.stream(order, 0, half).mapToInt(Integer::intValue).toArray());
        split(Arrays.stream(order, half, order.length)
                .mapToInt(Integer::intValue)
                .toArray());
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
