package org.maalestok.frontier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A limit on the prices of variables: Σ c_v w_v ≤ 0, where w_v ≥ 0 is the price of variable v (an assurance region).
 *
 * <p>A price is per unit of measurement of its variable. In the envelopment form a restriction is a trade-off, one more
 * column (Podinovski 2004). Restrictions may lower scores and never raise them.
 *
 * <p>Reference: Thompson, Langemeier, Lee, Lee, Thrall (1990), doi:10.1016/0304-4076(90)90049-Y.
 *
 * @param coefficients c_v by the variable's name
 */
public record WeightRestriction(Map<String, Double> coefficients) {

    public WeightRestriction {
        coefficients = Map.copyOf(coefficients);
    }

    /** w_a ≤ factor · w_b. */
    public static WeightRestriction atMost(String a, double factor, String b) {
        Map<String, Double> c = new LinkedHashMap<>();
        c.put(a, 1.0);
        c.put(b, -factor);
        return new WeightRestriction(c);
    }

    /** lower ≤ w_a / w_b ≤ upper. */
    public static List<WeightRestriction> ratioBetween(double lower, String a, String b, double upper) {
        if (!(0 <= lower && lower <= upper)) {
            throw new IllegalArgumentException(
                    "The ratio of '%s' to '%s' is asked to lie between %s and %s; the first must not exceed the second."
                            .formatted(a, b, lower, upper));
        }
        Map<String, Double> below = Map.of(b, lower, a, -1.0);
        return List.of(atMost(a, upper, b), new WeightRestriction(below));
    }
}
