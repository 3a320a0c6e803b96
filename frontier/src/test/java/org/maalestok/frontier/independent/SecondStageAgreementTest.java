package org.maalestok.frontier.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;

/**
 * The second stage against exact fractions, over data whose columns tie but for 1e-9 to 1e-15 of a value: who is dominated is
 * not efficient, and Σ of slacks is the largest there is. Where a score worse by 1e-12 would buy other slacks, the data tie
 * below what is promised, and the result must say so if it differs.
 */
class SecondStageAgreementTest {
    private static final int PROGRAMS = Integer.getInteger("frontier.ties", 1_000);
    private static final int BATCH = 64;

    /** What is promised: ties as close as this are told where they matter. */
    private static final int TOLD = 12;

    /** Ties closer than this are exact to a solver with 32 digits, and to nobody else. */
    private static final int BEYOND_DIGITS = 20;

    private final List<String> disagreements = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger compared = new AtomicInteger();
    private final AtomicInteger dominated = new AtomicInteger();
    private final AtomicInteger withSlack = new AtomicInteger();
    private final AtomicInteger tied = new AtomicInteger();

    @Test
    void slacksAreTheLargestAndNobodyDominatedIsEfficient() {
        Execution.onAllProcessors().run(PROGRAMS / BATCH + 1, thread -> thread, (thread, batch) -> {
            SplittableRandom random = new SplittableRandom(20261122L + batch);
            int done = 0;
            while (done < BATCH) {
                done += compare(random, batch);
            }
            compared.addAndGet(done);
        });
        System.out.println("second stage: %s programs, %s dominated on the frontier, %s with slack, %s tied below 1e-12"
                .formatted(compared, dominated, withSlack, tied));
        assertThat(disagreements).isEmpty();
        assertThat(dominated.get()).isGreaterThan(compared.get() / 100);
        assertThat(withSlack.get()).isGreaterThan(compared.get() / 10);
        assertThat(tied.get()).isLessThan(compared.get() / 2);
    }

    private int compare(SplittableRandom random, int batch) {
        Units units = NearTies.draw(random);
        ReturnsToScale returns = ReturnsToScale.values()[random.nextInt(4)];
        Orientation orientation = Orientation.values()[random.nextInt(2)];
        Result result = Dea.withDefaults()
                .with(returns)
                .with(orientation)
                .with(Execution.on(1))
                .evaluate(units);
        boolean told = result.warnings().stream().anyMatch(warning -> warning.kind() == Warning.Kind.NEAR_TIES);
        for (int u = 0; u < units.count(); u++) {
            if (result.score(u).defined()) {
                String found = disagreement(units, u, returns, orientation, result, told);
                if (!found.isEmpty()) {
                    disagreements.add("batch %d, %s %s, unit %d of %s → %s: %s"
                            .formatted(
                                    batch,
                                    returns,
                                    orientation,
                                    u,
                                    Arrays.deepToString(units.inputTable()),
                                    Arrays.deepToString(units.outputTable()),
                                    found));
                }
            }
        }
        return units.count();
    }

    private String disagreement(
            Units units, int u, ReturnsToScale returns, Orientation orientation, Result result, boolean told) {
        Score score = result.score(u);
        boolean inside = IntStream.range(0, units.count()).anyMatch(j -> dominates(units, j, u));
        dominated.addAndGet(inside && score.get() == 1 ? 1 : 0);
        if (inside && score instanceof Score.Efficient) {
            return "efficient, but dominated";
        }
        int variables = units.inputs() + units.outputs();
        EnvelopmentAsWritten program = EnvelopmentAsWritten.of(units, u, returns, orientation, false);
        Rational best = program.solveExactly(Rational::of).objective().orElseThrow();
        Rational exact = orientation == Orientation.INPUT ? best : best.negate();
        var most = program.mostSlack(exact, variables);
        if (most.status() != RationalSimplex.Status.OPTIMAL) {
            return "";
        }
        double wanted = -most.objective().orElseThrow().value();
        double slack = Arrays.stream(result.inputSlacks(u)).sum()
                + Arrays.stream(result.outputSlacks(u)).sum();
        double own = IntStream.range(0, units.inputs())
                        .mapToDouble(i -> units.input(u, i))
                        .sum()
                + IntStream.range(0, units.outputs())
                                .mapToDouble(k -> units.output(u, k))
                                .sum()
                        * Math.max(1, score.get());
        double tolerance = 1e-9 * wanted + 1e-12 * own;
        boolean in = orientation == Orientation.INPUT;
        double more = mostSlack(program, worse(exact, in, told ? TOLD : BEYOND_DIGITS), variables);
        tied.addAndGet(told && more - wanted > tolerance ? 1 : 0);
        withSlack.addAndGet(wanted > tolerance ? 1 : 0);
        return slack >= wanted - tolerance && slack <= more + tolerance
                ? ""
                : "%s with slack %s but exactly %s … %s at score %s"
                        .formatted(score, slack, wanted, more, exact.value());
    }

    private static double mostSlack(EnvelopmentAsWritten program, Rational score, int variables) {
        return program.mostSlack(score, variables)
                .objective()
                .map(value -> -value.value())
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** A score worse by one unit in this digit. */
    private static Rational worse(Rational score, boolean input, int digit) {
        Rational trifle = score.times(new Rational(BigInteger.ONE, BigInteger.TEN.pow(digit)));
        return input ? score.plus(trifle) : score.minus(trifle);
    }

    private static boolean dominates(Units units, int j, int u) {
        boolean better = false;
        for (int i = 0; i < units.inputs(); i++) {
            if (units.input(j, i) > units.input(u, i)) {
                return false;
            }
            better |= units.input(j, i) < units.input(u, i);
        }
        for (int k = 0; k < units.outputs(); k++) {
            if (units.output(j, k) < units.output(u, k)) {
                return false;
            }
            better |= units.output(j, k) > units.output(u, k);
        }
        return better;
    }
}
