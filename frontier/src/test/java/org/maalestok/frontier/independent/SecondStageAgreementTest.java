package org.maalestok.frontier.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * Scores, slacks and kinds against exact fractions, over data whose columns tie but for 1e-9 to 1e-15 of a value: the score is the
 * optimum and Σ of slacks the largest there is; whoever is efficient is called so, and nobody else is, unless the result says that this
 * unit rests on a tie.
 */
class SecondStageAgreementTest {
    private static final int PROGRAMS = Integer.getInteger("frontier.ties", 1_000);
    private static final int BATCH = 64;
    private static final Pattern NAMES = Pattern.compile("\\(([^)]*)\\)");

    private final List<String> disagreements = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger compared = new AtomicInteger();
    private final AtomicInteger dominated = new AtomicInteger();
    private final AtomicInteger withSlack = new AtomicInteger();
    private final AtomicInteger tied = new AtomicInteger();

    @Test
    void scoresSlacksAndKindsAreThoseOfExactFractions() {
        Execution.onAllProcessors().run(PROGRAMS / BATCH + 1, thread -> thread, (thread, batch) -> {
            SplittableRandom random = new SplittableRandom(20261122L + batch);
            int done = 0;
            while (done < BATCH) {
                done += compare(random, batch);
            }
            compared.addAndGet(done);
        });
        System.out.println("second stage: %s programs, %s dominated on the frontier, %s with slack, %s resting on a tie"
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
        Set<String> told = told(result);
        for (int u = 0; u < units.count(); u++) {
            if (result.score(u).defined()) {
                String found = disagreement(units, u, returns, orientation, result, told.contains(units.name(u)));
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
        tied.addAndGet(told ? 1 : 0);
        EnvelopmentAsWritten program = EnvelopmentAsWritten.of(units, u, returns, orientation, false);
        Rational best = program.solveExactly(Rational::of).objective().orElseThrow();
        Rational exact = orientation == Orientation.INPUT ? best : best.negate();
        String number = disagreement(score, exact);
        var most = program.mostSlack(exact, units.inputs() + units.outputs());
        if (!number.isEmpty() || most.status() != RationalSimplex.Status.OPTIMAL) {
            return number;
        }
        Rational slack = most.objective().orElseThrow().negate();
        String kind = disagreement(score, exact.compareTo(Rational.ONE) == 0 && slack.sign() == 0, told);
        return kind.isEmpty() ? disagreement(units, u, result, slack.value()) : kind;
    }

    private static String disagreement(Score score, Rational exact) {
        double wanted = exact.value();
        boolean close = Math.abs(score.get() - wanted) <= 1e-9 * Math.max(1e-12, wanted);
        boolean snapped = score.get() == 1 && Math.abs(1 - wanted) < 2e-10;
        return close || snapped ? "" : "%s but exactly %s".formatted(score, wanted);
    }

    private static String disagreement(Score score, boolean efficient, boolean told) {
        if (efficient) {
            return score instanceof Score.Efficient ? "" : "%s but efficient exactly".formatted(score);
        }
        return score instanceof Score.Efficient && !told ? "efficient without a word, but not exactly" : "";
    }

    private String disagreement(Units units, int u, Result result, double wanted) {
        double slack = Arrays.stream(result.inputSlacks(u)).sum()
                + Arrays.stream(result.outputSlacks(u)).sum();
        double own = IntStream.range(0, units.inputs())
                        .mapToDouble(i -> units.input(u, i))
                        .sum()
                + IntStream.range(0, units.outputs())
                                .mapToDouble(k -> units.output(u, k))
                                .sum()
                        * Math.max(1, result.score(u).get());
        double tolerance = 1e-9 * wanted + 1e-12 * own;
        withSlack.addAndGet(wanted > tolerance ? 1 : 0);
        return Math.abs(slack - wanted) <= tolerance ? "" : "slack %s but exactly %s".formatted(slack, wanted);
    }

    /** The units that are named as resting on a tie; there are never more than eight, which are all named. */
    private static Set<String> told(Result result) {
        return result.warnings().stream()
                .filter(warning -> warning.kind() == Warning.Kind.NEAR_TIES)
                .flatMap(warning -> NAMES.matcher(warning.sentence()).results())
                .flatMap(names -> Arrays.stream(names.group(1).split(", ")))
                .collect(Collectors.toSet());
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
