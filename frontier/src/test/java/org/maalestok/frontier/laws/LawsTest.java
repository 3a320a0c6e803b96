package org.maalestok.frontier.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Direction;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Peer;
import org.maalestok.frontier.PriceEfficiency;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.Results;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.SlackMeasure;
import org.maalestok.frontier.SlacksBased;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.WeightRestriction;

/** What must hold for any data, over seeded random ones; the seed is the test's argument and so in the failure message. */
class LawsTest {
    private static final double CLOSE = 1e-9;

    static Stream<Long> seeds() {
        return LongStream.range(1, 41).boxed();
    }

    private static Units draw(SplittableRandom random) {
        int n = 3 + random.nextInt(40);
        int m = 1 + random.nextInt(3);
        int s = 1 + random.nextInt(3);
        double[][] x = new double[n][m];
        double[][] y = new double[n][s];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                x[j][i] = 1 + Math.rint(20 * random.nextDouble());
            }
            for (int k = 0; k < s; k++) {
                y[j][k] = 1 + Math.rint(20 * random.nextDouble());
            }
        }
        return Units.of(x, y);
    }

    private static double[] scores(Dea dea, Units units) {
        return dea.evaluate(units).scores().stream()
                .mapToDouble(score -> score.get())
                .toArray();
    }

    private static Dea any(SplittableRandom random) {
        return Dea.withDefaults()
                .with(ReturnsToScale.values()[random.nextInt(5)])
                .with(Orientation.values()[random.nextInt(2)])
                .with(Execution.on(1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changingAUnitOfMeasurementChangesNoScore(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Units units = draw(random);
        Dea dea = any(random);
        double[] before = scores(dea, units);
        double[][] x = units.inputTable();
        double[][] y = units.outputTable();
        double factor = Math.pow(10, random.nextInt(-7, 8));
        for (int j = 0; j < units.count(); j++) {
            x[j][0] *= factor;
            y[j][0] /= factor;
        }
        same(before, scores(dea, Units.of(x, y)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addingAUnitNeverRaisesAnothersScore(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Units units = draw(random);
        Dea dea = any(random).with(Orientation.INPUT);
        Units fewer = units.where(u -> u != units.count() - 1);
        double[] with = scores(dea, units);
        double[] without = scores(dea, fewer);
        for (int u = 0; u < without.length; u++) {
            assertThat(with[u]).isLessThanOrEqualTo(without[u] + CLOSE);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void technologiesAreNested(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Units units = draw(random);
        double[] crs = scores(Dea.withDefaults().with(ReturnsToScale.CONSTANT), units);
        double[] nirs = scores(Dea.withDefaults().with(ReturnsToScale.NON_INCREASING), units);
        double[] ndrs = scores(Dea.withDefaults().with(ReturnsToScale.NON_DECREASING), units);
        double[] vrs = scores(Dea.withDefaults(), units);
        double[] fdh = scores(Dea.withDefaults().with(ReturnsToScale.FREE_DISPOSAL), units);
        for (int u = 0; u < crs.length; u++) {
            assertThat(crs[u]).isLessThanOrEqualTo(nirs[u] + CLOSE).isLessThanOrEqualTo(ndrs[u] + CLOSE);
            assertThat(vrs[u]).isCloseTo(Math.max(nirs[u], ndrs[u]), within(CLOSE));
            assertThat(vrs[u]).isLessThanOrEqualTo(fdh[u] + CLOSE);
            assertThat(fdh[u]).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void underConstantReturnsBothOrientationsAgree(long seed) {
        Units units = draw(new SplittableRandom(seed));
        Dea dea = Dea.withDefaults().with(ReturnsToScale.CONSTANT);
        double[] in = scores(dea, units);
        double[] out = scores(dea.with(Orientation.OUTPUT), units);
        for (int u = 0; u < in.length; u++) {
            assertThat(in[u] * out[u]).isCloseTo(1, within(CLOSE));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aUnitMovedToItsTargetScoresOne(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Units units = draw(random);
        Dea dea = any(random);
        Result result = dea.evaluate(units);
        int u = random.nextInt(units.count());
        double[][] x = units.inputTable();
        double[][] y = units.outputTable();
        x[u] = result.inputTargets(u);
        y[u] = result.outputTargets(u);
        Result moved = dea.evaluate(Units.of(x, y));
        assertThat(moved.score(u).get()).isCloseTo(1, within(CLOSE));
        assertThat(sum(moved.inputSlacks(u)) + sum(moved.outputSlacks(u))).isLessThan(1e-6);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void duplicatesScoreAlikeAndOrderDoesNotMatter(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Units units = draw(random);
        Dea dea = any(random);
        int n = units.count();
        double[] before = scores(dea, units);
        int[] order = IntStream.range(0, n).map(u -> n - 1 - u).toArray();
        double[][] x = Arrays.stream(order)
                .mapToObj(u -> reversed(units.inputTable()[u]))
                .toArray(double[][]::new);
        double[][] y = Arrays.stream(order)
                .mapToObj(u -> reversed(units.outputTable()[u]))
                .toArray(double[][]::new);
        double[] after = scores(dea, Units.of(x, y));
        for (int u = 0; u < n; u++) {
            assertThat(after[n - 1 - u]).isCloseTo(before[u], within(CLOSE * before[u]));
        }
        double[][] twiceX = Stream.concat(Arrays.stream(units.inputTable()), Arrays.stream(units.inputTable()))
                .toArray(double[][]::new);
        double[][] twiceY = Stream.concat(Arrays.stream(units.outputTable()), Arrays.stream(units.outputTable()))
                .toArray(double[][]::new);
        double[] twice = scores(dea, Units.of(twiceX, twiceY));
        same(before, Arrays.copyOf(twice, n));
        same(before, Arrays.copyOfRange(twice, n, 2 * n));
    }

    private static double[] reversed(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void targetsAreCombinationsOfPeers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Units units = draw(random);
        Result result = any(random).evaluate(units);
        for (int u = 0; u < units.count(); u++) {
            int unit = u;
            for (int i = 0; i < units.inputs(); i++) {
                int input = i;
                double combined = result.peers(unit).stream()
                        .mapToDouble(peer -> peer.lambda() * units.input(peer.unit(), input))
                        .sum();
                assertThat(result.inputTargets(unit)[i]).isCloseTo(combined, within(1e-8 * (1 + combined)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void weightRestrictionsNeverRaiseAScoreAndHold(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Units units = draw(random);
        if (units.outputs() < 2) {
            return;
        }
        Dea free = Dea.withDefaults().with(ReturnsToScale.CONSTANT);
        Dea bound = free.with(WeightRestriction.atMost("y1", 1.5, "y2"));
        double[] before = scores(free, units);
        Result after = bound.evaluate(units);
        for (int u = 0; u < before.length; u++) {
            assertThat(after.score(u).get()).isLessThanOrEqualTo(before[u] + CLOSE);
            double[] prices = after.outputPrices(u);
            assertThat(prices[0]).isLessThanOrEqualTo(1.5 * prices[1] + 1e-9 * prices[0] + 1e-30);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void heldVariablesNeverHelp(long seed) {
        Units units = draw(new SplittableRandom(seed));
        if (units.inputs() < 2) {
            return;
        }
        double[] free = scores(Dea.withDefaults(), units);
        double[] held = scores(Dea.withDefaults().holding("x1"), units);
        for (int u = 0; u < free.length; u++) {
            assertThat(held[u]).isLessThanOrEqualTo(free[u] + CLOSE);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theProportionalDirectionUnderConstantReturnsIsAFunctionOfTheScore(long seed) {
        Units units = draw(new SplittableRandom(seed));
        Dea dea = Dea.withDefaults().with(ReturnsToScale.CONSTANT);
        double[] theta = scores(dea, units);
        double[] beta = scores(dea.with(new Direction.Proportional()), units);
        for (int u = 0; u < theta.length; u++) {
            assertThat(beta[u]).isCloseTo((1 - theta[u]) / (1 + theta[u]), within(CLOSE));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void slacksBasedScoresLieBelowRadialOnesAndAgreeOnEfficiency(long seed) {
        Units units = draw(new SplittableRandom(seed));
        Result radial = Dea.withDefaults().evaluate(units);
        Results<SlacksBased.Slacks> slacks = SlacksBased.withDefaults().evaluate(units);
        Results<SlacksBased.Slacks> input =
                SlacksBased.withDefaults().with(SlackMeasure.SLACKS_BASED_INPUT).evaluate(units);
        Results<SlacksBased.Slacks> additive =
                SlacksBased.withDefaults().with(SlackMeasure.ADDITIVE).evaluate(units);
        for (int u = 0; u < units.count(); u++) {
            double rho = slacks.get(u).score().get();
            assertThat(rho).isLessThanOrEqualTo(radial.score(u).get() + CLOSE);
            assertThat(rho).isLessThanOrEqualTo(input.get(u).score().get() + CLOSE);
            boolean efficient = radial.score(u) instanceof org.maalestok.frontier.Score.Efficient;
            assertThat(rho > 1 - 1e-9).isEqualTo(efficient);
            assertThat(additive.get(u).score().get() < 1e-9).isEqualTo(efficient);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void peersOfOtherModelsDoNotDependOnTheOrderOfUnits(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Units units = distinct(draw(random));
        int n = units.count();
        int[] order = IntStream.range(0, n).map(u -> (u * 7 + 3) % n).distinct().toArray();
        if (order.length < n) {
            order = IntStream.range(0, n).map(u -> n - 1 - u).toArray();
        }
        Units other = reordered(units, order);
        ReturnsToScale returns = ReturnsToScale.values()[random.nextInt(4)];
        SlacksBased slacks = SlacksBased.withDefaults()
                .with(returns)
                .with(SlackMeasure.values()[random.nextInt(SlackMeasure.values().length)]);
        Results<SlacksBased.Slacks> one = slacks.evaluate(units);
        Results<SlacksBased.Slacks> two = slacks.evaluate(other);
        // Equal prices make ties.
        double[] prices = new double[units.inputs()];
        Arrays.fill(prices, 1);
        PriceEfficiency cost = PriceEfficiency.ofCost().with(returns);
        Results<PriceEfficiency.Outcome> dear = cost.evaluate(units, prices);
        Results<PriceEfficiency.Outcome> cheap = cost.evaluate(other, prices);
        for (int u = 0; u < n; u++) {
            samePeers(one.get(order[u]).peers(), two.get(u).peers());
            samePeers(dear.get(order[u]).peers(), cheap.get(u).peers());
        }
    }

    /** Identical units cannot be told apart, so they are taken away. */
    private static Units distinct(Units units) {
        Set<String> seen = new HashSet<>();
        double[][] x = units.inputTable();
        double[][] y = units.outputTable();
        return units.where(u -> seen.add(Arrays.toString(x[u]) + Arrays.toString(y[u])));
    }

    private static Units reordered(Units units, int[] order) {
        double[][] x = units.inputTable();
        double[][] y = units.outputTable();
        return Units.of(
                Arrays.stream(order).mapToObj(units::name).toList(),
                units.inputNames(),
                Arrays.stream(order).mapToObj(u -> x[u]).toArray(double[][]::new),
                units.outputNames(),
                Arrays.stream(order).mapToObj(u -> y[u]).toArray(double[][]::new));
    }

    private static void samePeers(List<Peer> before, List<Peer> after) {
        Map<String, Double> lambdas = before.stream().collect(Collectors.toMap(Peer::name, Peer::lambda));
        assertThat(after).hasSameSizeAs(before);
        for (Peer peer : after) {
            assertThat(peer.lambda()).isCloseTo(lambdas.getOrDefault(peer.name(), -1.0), within(CLOSE));
        }
    }

    private static void same(double[] before, double[] after) {
        for (int u = 0; u < before.length; u++) {
            assertThat(after[u]).isCloseTo(before[u], within(CLOSE * before[u]));
        }
    }
}
