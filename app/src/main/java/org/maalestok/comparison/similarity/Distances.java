package org.maalestok.comparison.similarity;

import java.util.Arrays;
import org.maalestok.comparison.similarity.SimilarityModel.Scale;
import org.maalestok.keyfigures.Spread;

/**
 * Weighted Euclidean distance between standardised variables: d(i, j) = √(Σₖ wₖ(zᵢₖ − zⱼₖ)² / Σₖ wₖ), a distance of 1 being as if they differed by
 * one standard deviation in everything. It is 0 for equals, the same both ways, and keeps the triangle inequality.
 *
 * <p>{@code z} is variables × areas; {@code weights} as long as the variables, none negative, one above 0. {@link Double#NaN} in z makes the distance NaN.
 */
final class Distances {

    private final double[][] z;
    private final double[] weights;
    private final double total;

    Distances(double[][] z, double[] weights) {
        this.z = z;
        this.weights = weights;
        this.total = Arrays.stream(weights).sum();
        boolean valid = total > 0 && Arrays.stream(weights).allMatch(weight -> weight >= 0 && weight < 1e6);
        if (!valid) {
            throw new IllegalArgumentException(
                    "Weights must not be negative, and one of them must be above 0: " + Arrays.toString(weights));
        }
    }

    double between(int one, int other) {
        double sum = 0;
        for (int variable = 0; variable < z.length; variable++) {
            sum += part(variable, one, other);
        }
        return Math.sqrt(sum / total);
    }

    /** What a variable makes of the squared distance, 0 to 1; 0 for everything when there is no distance. */
    double shareOf(int variable, int one, int other) {
        double squared = between(one, other);
        return squared == 0 ? 0 : part(variable, one, other) / (squared * squared * total);
    }

    private double part(int variable, int one, int other) {
        double difference = z[variable][one] - z[variable][other];
        return weights[variable] * difference * difference;
    }

    /**
     * One variable on the common scale; NaN stays NaN. Empty when the known values do not differ, or more than half of them are the same and the
     * scale is robust: such a variable tells nobody apart.
     */
    static double[] standardised(double[] values, Scale scale) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (known.length < 2) {
            return new double[0];
        }
        Spread spread = Spread.of(known);
        double middle = scale == Scale.ROBUST ? spread.median() : mean(known);
        double width = scale == Scale.ROBUST ? Spread.NORMAL_CONSISTENCY * spread.mad() : deviation(known);
        // A spread of rounding errors is none.
        if (width <= 1e-12 * Math.max(1, Math.abs(middle))) {
            return new double[0];
        }
        return Arrays.stream(values)
                .map(value -> Double.isFinite(value) ? (value - middle) / width : Double.NaN)
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1));
    }
}
