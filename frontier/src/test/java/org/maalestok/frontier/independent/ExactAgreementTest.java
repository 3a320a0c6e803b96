package org.maalestok.frontier.independent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.Units;

/**
 * Random small linear programs, nasty on purpose, against an exact rational simplex. The number of programs is the system
 * property {@code frontier.programs} (default 4 000; 100 000 are recorded in docs/benchmarks/frontier.md).
 */
class ExactAgreementTest {
    private static final int PROGRAMS = Integer.getInteger("frontier.programs", 4_000);
    private static final int BATCH = 64;

    @Test
    void everyScoreIsTheExactOptimum() {
        List<String> disagreements = java.util.Collections.synchronizedList(new ArrayList<>());
        AtomicInteger compared = new AtomicInteger();
        int batches = PROGRAMS / BATCH + 1;
        Execution.onAllProcessors().run(batches, thread -> thread, (thread, batch) -> {
            SplittableRandom random = new SplittableRandom(20260801L + batch);
            int done = 0;
            while (done < BATCH) {
                done += compare(random, batch, disagreements);
            }
            compared.addAndGet(done);
        });
        System.out.println("exact agreement: " + compared + " programs");
        assertThat(disagreements).isEmpty();
    }

    /** What lies below is given as 0, as docs/method/frontier.md says. */
    private static final double GIVEN_AS_NOUGHT = 1e-17;

    private static int compare(SplittableRandom random, int batch, List<String> disagreements) {
        Units units = NastyData.draw(random, 12);
        ReturnsToScale returns = ReturnsToScale.values()[random.nextInt(4)];
        Orientation orientation = Orientation.values()[random.nextInt(2)];
        boolean leaveOut = random.nextInt(3) == 0;
        Dea dea = Dea.withDefaults()
                .with(returns)
                .with(orientation)
                .with(random.nextBoolean() ? Detail.FULL : Detail.SCORES)
                .with(Execution.on(1));
        Result result = (leaveOut ? dea.superEfficiency() : dea).evaluate(units);
        for (int u = 0; u < units.count(); u++) {
            EnvelopmentAsWritten program = EnvelopmentAsWritten.of(units, u, returns, orientation, leaveOut);
            boolean alone = leaveOut && units.count() == 1;
            String found = alone ? withNobody(result.score(u)) : disagreement(result.score(u), program);
            if (!found.isEmpty()) {
                disagreements.add("seed batch %d, unit %d of %s, %s %s%s: %s"
                        .formatted(batch, u, text(units), returns, orientation, leaveOut ? " super" : "", found));
            }
        }
        return units.count();
    }

    /** The program may have a number, yet compares the unit with nobody. */
    private static String withNobody(Score score) {
        return score.defined() ? score + " but there is nobody to compare with" : "";
    }

    private static String disagreement(Score score, EnvelopmentAsWritten program) {
        if (score instanceof Score.Undefined none && none.reason() == Score.Reason.NOTHING_TO_SCALE) {
            return "";
        }
        String asDoubles = disagreement(score, program, program.solveExactly(Rational::of));
        // A tie between decimals may be missed by an ulp between doubles; then what was written down decides.
        return asDoubles.isEmpty()
                        || disagreement(score, program, program.solveExactly(Rational::asWritten))
                                .isEmpty()
                ? ""
                : asDoubles;
    }

    private static String disagreement(Score score, EnvelopmentAsWritten program, RationalSimplex.Outcome exact) {
        return switch (exact.status()) {
            case INFEASIBLE -> is(score, Score.Reason.INFEASIBLE) ? "" : score + " but infeasible";
            case UNBOUNDED -> is(score, Score.Reason.UNBOUNDED) ? "" : score + " but unbounded";
            case OPTIMAL -> {
                double wanted = program.score(exact.objective().orElseThrow().value());
                boolean close =
                        score.defined() && Math.abs(score.get() - wanted) <= 1e-9 * Math.max(1e-12, Math.abs(wanted));
                boolean snapped = score.defined() && score.get() == 1 && Math.abs(1 - wanted) < 2e-10;
                boolean nought = score.defined() && score.get() == 0 && Math.abs(wanted) < GIVEN_AS_NOUGHT;
                yield close || snapped || nought ? "" : score + " but exactly " + wanted;
            }
        };
    }

    private static boolean is(Score score, Score.Reason reason) {
        return score instanceof Score.Undefined none && none.reason() == reason;
    }

    private static String text(Units units) {
        return java.util.Arrays.deepToString(units.inputTable())
                + " → "
                + java.util.Arrays.deepToString(units.outputTable());
    }
}
