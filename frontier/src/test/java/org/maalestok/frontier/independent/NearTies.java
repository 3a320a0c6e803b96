package org.maalestok.frontier.independent;

import java.util.random.RandomGenerator;
import org.maalestok.frontier.Units;

/** Small data sets whose columns tie, but for something between 1e-9 and 1e-15 of a value here and there. */
final class NearTies {
    private NearTies() {}

    static Units draw(RandomGenerator random) {
        int n = 3 + random.nextInt(6);
        int m = 1 + random.nextInt(2);
        int s = 1 + random.nextInt(3);
        double[][] table = new double[n][m + s];
        for (int i = 0; i < m + s; i++) {
            int flavour = random.nextInt(5);
            for (int j = 0; j < n; j++) {
                table[j][i] = value(random, flavour);
            }
        }
        for (int j = 1; j < n; j++) {
            if (random.nextInt(3) == 0) {
                nearlyAsAnother(random, table, j);
            }
        }
        double[][] x = new double[n][];
        double[][] y = new double[n][];
        for (int j = 0; j < n; j++) {
            x[j] = java.util.Arrays.copyOf(table[j], m);
            y[j] = java.util.Arrays.copyOfRange(table[j], m, m + s);
        }
        return Units.of(x, y);
    }

    private static double value(RandomGenerator random, int flavour) {
        return switch (flavour) {
            case 0 -> random.nextInt(3);
            case 1 -> 1 + random.nextInt(3);
            case 2 -> 1 + trifle(random);
            case 3 -> Math.pow(10, random.nextInt(-6, 13)) * (1 + random.nextInt(4));
            default -> 0.01 + random.nextDouble();
        };
    }

    /** A few times 1e-9 to 1e-15, or nothing. */
    private static double trifle(RandomGenerator random) {
        return random.nextInt(3) * Math.pow(10, -9 - random.nextInt(7));
    }

    /** An earlier unit again, with one column a trifle off, and maybe another one quite different. */
    private static void nearlyAsAnother(RandomGenerator random, double[][] table, int j) {
        table[j] = table[random.nextInt(j)].clone();
        int off = random.nextInt(table[j].length);
        table[j][off] *= 1 + (random.nextBoolean() ? 1 : -1) * trifle(random);
        if (random.nextBoolean()) {
            table[j][random.nextInt(table[j].length)] *= 1 + random.nextInt(4);
        }
    }
}
