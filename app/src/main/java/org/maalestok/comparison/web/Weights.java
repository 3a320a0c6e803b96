package org.maalestok.comparison.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.maalestok.comparison.similarity.SimilarKey;
import org.maalestok.comparison.similarity.SimilarityModel;
import org.maalestok.comparison.similarity.SimilarityModel.Variable;
import org.maalestok.ui.Language;

/**
 * The weights of a similarity model as a reader typed them: {@code w.size=2}. What is missing is the model's own.
 *
 * @param typed by variable, as they stand in the address
 */
record Weights(Map<String, String> typed) {

    static final double MOST = SimilarKey.MOST_WEIGHT;

    private static final String PREFIX = "w.";

    /** Those of an address; none when they were typed for another model. */
    static Weights of(Map<String, String> parameters, SimilarityModel model) {
        var typed = new LinkedHashMap<String, String>();
        if (model.code().equals(parameters.getOrDefault("of", model.code()))) {
            for (Variable variable : model.variables()) {
                Optional.ofNullable(parameters.get(field(variable)))
                        .filter(value -> !value.isBlank()
                                && !value.strip().replace(',', '.').equals(plain(variable.weight())))
                        .ifPresent(value -> typed.put(variable.code(), value.strip()));
            }
        }
        return new Weights(typed);
    }

    /** How a group that is compared with already would have been asked for. */
    static Map<String, String> parameters(SimilarKey key, SimilarityModel model) {
        var parameters = new HashMap<String, String>();
        parameters.put("like", Objects.requireNonNullElse(model.service(), ""));
        parameters.put("likeYear", String.valueOf(key.year()));
        parameters.put("of", model.code());
        model.variables().stream()
                .filter(variable -> key.weights().containsKey(variable.code()))
                .forEach(variable ->
                        parameters.put(field(variable), plain(key.weights().getOrDefault(variable.code(), 0.0))));
        return parameters;
    }

    static String field(Variable variable) {
        return PREFIX + variable.code();
    }

    /** As typed, or the model's own as the language writes it. */
    String shown(Variable variable, Language language) {
        String own = plain(variable.weight());
        return typed.getOrDefault(variable.code(), language == Language.EN ? own : own.replace('.', ','));
    }

    private static String plain(double weight) {
        return weight == Math.rint(weight) ? String.valueOf((long) weight) : String.valueOf(weight);
    }

    /** Empty when it is no number from 0 to {@value #MOST}; a comma will do. */
    Optional<Double> number(Variable variable) {
        try {
            double number = Double.parseDouble(shown(variable, Language.EN).replace(',', '.'));
            return number >= 0 && number <= MOST ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    boolean allZero(SimilarityModel model) {
        return model.variables().stream()
                .allMatch(variable -> number(variable).filter(one -> one == 0).isPresent());
    }

    /** For the search; only when all can be used. */
    Map<String, Double> numbers(SimilarityModel model) {
        var numbers = new HashMap<String, Double>();
        model.variables().forEach(variable -> number(variable).ifPresent(one -> numbers.put(variable.code(), one)));
        return numbers;
    }

    /** Whether the reader changed anything. */
    boolean changed() {
        return !typed.isEmpty();
    }
}
