package org.maalestok.comparison.similarity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How likeness stands in an address: {@code similar,no-school,2024}, and with weights of one's own {@code similar,no-school,2024,size*3,age_6_15*0}.
 *
 * @param model the model's code
 * @param year for which
 * @param weights by variable, where they are not the model's own; 0 to {@value #MOST_WEIGHT}
 */
public record SimilarKey(String model, int year, Map<String, Double> weights) {

    /** Above this a variable alone decides, and any larger number says the same. */
    public static final double MOST_WEIGHT = 100;

    private static final String PREFIX = "similar,";
    private static final Pattern FORM = Pattern.compile(
            "similar,([a-z0-9-]{1,60}),(\\d{4})((?:,[a-z0-9_]{1,60}\\*\\d{1,3}(?:\\.\\d{1,6})?){0,40})");

    public SimilarKey {
        weights = Map.copyOf(weights);
    }

    /** Whether a key in an address asks for such a group. */
    public static boolean isMeant(String key) {
        return key.startsWith(PREFIX);
    }

    /** Empty when it is no such key, or a weight is too large. */
    public static Optional<SimilarKey> parse(String key) {
        var form = FORM.matcher(key);
        if (!form.matches()) {
            return Optional.empty();
        }
        var weights = new LinkedHashMap<String, Double>();
        for (String part : form.group(3).split(",")) {
            if (!part.isEmpty()) {
                String[] sides = part.split("\\*");
                weights.put(sides[0], Double.valueOf(sides[1]));
            }
        }
        return Optional.of(new SimilarKey(form.group(1), Integer.parseInt(form.group(2)), weights))
                .filter(one -> weights.values().stream().allMatch(weight -> weight <= MOST_WEIGHT));
    }

    /** The key for a model with these weights; only those that are not the model's own are written down. */
    public static SimilarKey of(SimilarityModel model, int year, Map<String, Double> wanted) {
        var changed = new LinkedHashMap<String, Double>();
        model.variables().forEach(variable -> {
            double weight = wanted.getOrDefault(variable.code(), variable.weight());
            if (weight != variable.weight()) {
                changed.put(variable.code(), weight);
            }
        });
        return new SimilarKey(model.code(), year, changed);
    }

    /** As it stands in an address. */
    public String key() {
        var key = new StringBuilder(PREFIX).append(model).append(',').append(year);
        weights.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(weight ->
                        key.append(',').append(weight.getKey()).append('*').append(plain(weight.getValue())));
        return key.toString();
    }

    /** {@code 3} and not {@code 3.0}. */
    private static String plain(double weight) {
        return BigDecimal.valueOf(weight)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
