package org.maalestok.keyfigures.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Observation.Missing;
import org.maalestok.keyfigures.Observation.NotApplicable;
import org.maalestok.keyfigures.Observation.NotYetReported;
import org.maalestok.keyfigures.Observation.Suppressed;
import org.maalestok.keyfigures.Quality;
import org.maalestok.keyfigures.formula.Expression.Operation;
import org.maalestok.keyfigures.formula.Expression.Operator;

/** Laws that hold for every formula, tried on random trees. The seed is in the message of a failure. */
class FormulaLawsTest {

    private static final List<String> CODES = List.of("a", "b", "no.c_1", "dk.d.e");

    @ParameterizedTest
    @MethodSource("seeds")
    void readsBackWhatItWrites(long seed) {
        Expression tree = tree(new Random(seed), 5);
        assertThat(Formula.parse(tree + " + a").expression())
                .as("seed %d: %s", seed, tree)
                .isEqualTo(new Operation(Operator.PLUS, tree, new Expression.Part("a")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesNotMindTheOrderOfTermsAndFactors(long seed) {
        var random = new Random(seed);
        Expression x = tree(random, 3);
        Expression y = tree(random, 3);
        List<Observation> figures = figures(random);
        for (Operator operator : List.of(Operator.PLUS, Operator.TIMES)) {
            assertThat(evaluate(new Operation(operator, x, y), figures))
                    .as("seed %d: %s with %s", seed, x, y)
                    .isEqualTo(evaluate(new Operation(operator, y, x), figures));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverTellsANumberWhenAPartIsSuppressed(long seed) {
        var random = new Random(seed);
        Expression tree = new Operation(Operator.TIMES, tree(random, 4), new Expression.Part("a"));
        List<Observation> figures = figures(random);
        figures.set(0, new Suppressed(":"));
        assertThat(evaluate(tree, figures)).as("seed %d: %s", seed, tree).isEqualTo(new Suppressed(":"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void subtractsAsItAddsTheNegative(long seed) {
        var random = new Random(seed);
        Expression x = tree(random, 3);
        Expression y = tree(random, 3);
        List<Observation> figures = figures(random);
        assertThat(evaluate(new Operation(Operator.MINUS, x, y), figures))
                .as("seed %d: %s and %s", seed, x, y)
                .isEqualTo(evaluate(new Operation(Operator.PLUS, x, new Expression.Negative(y)), figures));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    private static Observation evaluate(Expression tree, List<Observation> figures) {
        return new Evaluation(code -> figures.get(CODES.indexOf(code))).of(tree);
    }

    private static Expression tree(RandomGenerator random, int depth) {
        int kind = depth == 0 ? random.nextInt(2) : random.nextInt(7);
        return switch (kind) {
            case 0 -> new Expression.Number(BigDecimal.valueOf(random.nextInt(2_000), random.nextInt(3)));
            case 1 -> new Expression.Part(CODES.get(random.nextInt(CODES.size())));
            case 2 -> new Expression.Negative(tree(random, depth - 1));
            case 3 ->
                new Expression.Sum(IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> tree(random, depth - 1))
                        .toList());
            default ->
                new Operation(Operator.values()[random.nextInt(4)], tree(random, depth - 1), tree(random, depth - 1));
        };
    }

    /** One figure for each code: mostly numbers, now and then a reason. */
    private static List<Observation> figures(RandomGenerator random) {
        return new ArrayList<>(CODES.stream().map(code -> figure(random)).toList());
    }

    private static Observation figure(RandomGenerator random) {
        return switch (random.nextInt(16)) {
            case 0 -> new Missing("M");
            case 1 -> new NotApplicable("-");
            case 2 -> new NotYetReported("…");
            case 3 -> new Suppressed("*");
            default ->
                new Measured(
                        BigDecimal.valueOf(random.nextLong(-500, 500), 1),
                        new Quality(random.nextBoolean(), random.nextBoolean(), random.nextBoolean()));
        };
    }
}
