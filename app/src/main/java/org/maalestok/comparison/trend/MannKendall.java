package org.maalestok.comparison.trend;

import java.util.Arrays;

/**
 * Kendall's rank test of a value against time (Mann 1945, doi:10.2307/1907187; Kendall 1938, doi:10.1093/biomet/30.1-2.81), exact for short series.
 *
 * <p>S counts the pairs of years in which the later value is higher, less those in which it is lower. Were the order of the values mere chance, each of their
 * orders would be as likely; with M the pairs of unequal values, S = M − 2I, where I is the number of inversions. The number of orders with I inversions
 * is the coefficient of qᴵ in the Gaussian multinomial [n]! / ∏[tⱼ]!, where [i] = 1 + q + … + qⁱ⁻¹ and tⱼ are the sizes of the groups of equal values
 * (MacMahon 1916; Stanley 2011, ISBN 978-1-107-60262-5, prop. 1.7.1). So ties need no correction. The p-value is two-sided: the share of orders with an |S| at least
 * as large.
 *
 * <p>Cost: O(n²) for S, O(n³) for the p-value of a series with ties; without ties it comes from a table. Stateless.
 */
final class MannKendall {

    private static final int MOST = 12;

    /** Without ties: by the number of values, the p-value by |S|. */
    private static final double[][] WITHOUT_TIES = new double[MOST + 1][];

    static {
        for (int n = 1; n <= MOST; n++) {
            WITHOUT_TIES[n] = twoSided(orders(n, new int[0]));
        }
    }

    private MannKendall() {}

    /** S of values in order of time. */
    static int s(double[] values) {
        int s = 0;
        for (int later = 1; later < values.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                s += values[later] > values[earlier] ? 1 : values[later] < values[earlier] ? -1 : 0;
            }
        }
        return s;
    }

    /**
     * The exact two-sided p-value of S.
     *
     * @param values the same values, at most {@value #MOST}
     */
    static double p(int s, double[] values) {
        if (values.length > MOST) {
            throw new IllegalArgumentException(
                    "The exact test takes at most %d values, not %d".formatted(MOST, values.length));
        }
        int[] ties = ties(values);
        double[] bySize = ties.length == 0 ? WITHOUT_TIES[values.length] : twoSided(orders(values.length, ties));
        return bySize[Math.abs(s)];
    }

    /** The smallest |S| that is significant at the level without ties; more than there are pairs when even the steadiest series is not. */
    static int critical(int n, double level) {
        double[] p = WITHOUT_TIES[n];
        for (int s = p.length - 1; s >= 0; s--) {
            if (p[s] > level) {
                // S has the parity of the number of pairs.
                return s + 2;
            }
        }
        return 0;
    }

    private static int[] ties(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] ties = new int[values.length];
        int groups = 0;
        for (int from = 0, to = 1; to <= sorted.length; to++) {
            if (to == sorted.length || sorted[to] != sorted[from]) {
                if (to - from > 1) {
                    ties[groups++] = to - from;
                }
                from = to;
            }
        }
        return Arrays.copyOf(ties, groups);
    }

    /** How many orders there are with each number of inversions. Counts up to 12! are exact as doubles. */
    private static double[] orders(int n, int[] ties) {
        double[] orders = {1};
        for (int i = 2; i <= n; i++) {
            orders = times(orders, i);
        }
        for (int tie : ties) {
            for (int i = 2; i <= tie; i++) {
                orders = dividedBy(orders, i);
            }
        }
        return orders;
    }

    /** The polynomial times 1 + q + … + qⁱ⁻¹. */
    private static double[] times(double[] polynomial, int i) {
        double[] product = new double[polynomial.length + i - 1];
        for (int power = 0; power < polynomial.length; power++) {
            for (int step = 0; step < i; step++) {
                product[power + step] += polynomial[power];
            }
        }
        return product;
    }

    /** The polynomial divided by 1 + q + … + qⁱ⁻¹, which divides it. */
    private static double[] dividedBy(double[] polynomial, int i) {
        double[] rest = polynomial.clone();
        double[] quotient = new double[polynomial.length - i + 1];
        for (int power = 0; power < quotient.length; power++) {
            quotient[power] = rest[power];
            for (int step = 0; step < i; step++) {
                rest[power + step] -= quotient[power];
            }
        }
        return quotient;
    }

    /** By |S|, the share of orders with at least so large a one. */
    private static double[] twoSided(double[] orders) {
        int pairs = orders.length - 1;
        double all = Arrays.stream(orders).sum();
        double[] p = new double[pairs + 1];
        for (int s = 0; s <= pairs; s++) {
            double asLarge = 0;
            for (int inversions = 0; inversions <= pairs; inversions++) {
                asLarge += Math.abs(pairs - 2 * inversions) >= s ? orders[inversions] : 0;
            }
            p[s] = asLarge / all;
        }
        return p;
    }
}
