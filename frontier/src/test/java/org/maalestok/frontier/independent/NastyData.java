package org.maalestok.frontier.independent;

import java.util.random.RandomGenerator;
import org.maalestok.frontier.Units;

/** Small random data sets that are unpleasant on purpose. */
final class NastyData {
    private NastyData() {}

    /** Ties, zeros, duplicates, multiples, collinear columns, or eighteen orders of magnitude, as the dice will. */
    static Units draw(RandomGenerator random, int mostUnits) {
        int n = 1 + random.nextInt(mostUnits);
        int m = 1 + random.nextInt(3);
        int s = 1 + random.nextInt(3);
        int flavour = random.nextInt(8);
        double[][] table = new double[n][m + s];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m + s; i++) {
                table[j][i] = value(random, flavour);
            }
            if (flavour != 2 && j > 0 && random.nextInt(5) == 0) {
                copy(random, table, j);
            }
        }
        if (random.nextInt(4) == 0 && m > 1) {
            for (double[] row : table) {
                row[1] = 2 * row[0];
            }
        }
        double[][] x = new double[n][m];
        double[][] y = new double[n][s];
        for (int j = 0; j < n; j++) {
            System.arraycopy(table[j], 0, x[j], 0, m);
            System.arraycopy(table[j], m, y[j], 0, s);
        }
        return Units.of(x, y);
    }

    private static double value(RandomGenerator random, int flavour) {
        return switch (flavour) {
            case 0 -> 1 + random.nextInt(4);
            case 1 -> random.nextInt(4);
            case 2 -> Math.pow(10, random.nextInt(-6, 13)) * (1 + random.nextInt(9));
            case 3 -> Math.rint(100 * random.nextDouble()) / 10;
            case 4 -> random.nextInt(3) == 0 ? 0 : Math.exp(3 * random.nextGaussian());
            case 5 -> 1 + 1e-9 * random.nextInt(5);
            case 6 -> Math.pow(10, random.nextInt(-2, 4));
            default -> random.nextDouble() + 0.01;
        };
    }

    /** A duplicate, or a multiple, of an earlier unit. */
    private static void copy(RandomGenerator random, double[][] table, int j) {
        int from = random.nextInt(j);
        double factor = random.nextBoolean() ? 1 : 1 + random.nextInt(3);
        for (int i = 0; i < table[j].length; i++) {
            table[j][i] = factor * table[from][i];
        }
    }
}
