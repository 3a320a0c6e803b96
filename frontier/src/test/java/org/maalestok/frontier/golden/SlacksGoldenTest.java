package org.maalestok.frontier.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.frontier.Certificate;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.SlackMeasure;
import org.maalestok.frontier.SlacksBased;
import org.maalestok.frontier.SlacksBased.Slacks;
import org.maalestok.frontier.Units;

/**
 * Slacks-based and additive models against an independent program, relative tolerance 1e-9.
 *
 * <p>Receipt: exact/*_slacks.csv by golden/slacks.py; the optimum that SciPy's {@code linprog(method="highs")} finds, its basis
 * verified primal and dual feasible in exact fractions, printed as the nearest double.
 */
class SlacksGoldenTest {
    private static final double TOLERANCE = 1e-9;
    private static final double CERTAIN = 1e-12;

    private static final Map<String, SlackMeasure> MEASURES = Map.of(
            "sbm", SlackMeasure.SLACKS_BASED,
            "sbm-in", SlackMeasure.SLACKS_BASED_INPUT,
            "sbm-out", SlackMeasure.SLACKS_BASED_OUTPUT,
            "additive", SlackMeasure.ADDITIVE);

    @ParameterizedTest
    @EnumSource(names = {"DEGENERATE12", "MUNI356"})
    void scoresAreThoseOfAnIndependentProgram(Golden golden) {
        Units units = golden.units();
        Csv expected = golden.exact("slacks");
        assertThat(expected.size()).as("all but a few could be verified").isGreaterThanOrEqualTo(8 * units.count() - 2);
        SoftAssertions softly = new SoftAssertions();
        MEASURES.forEach((name, measure) -> {
            for (String returns : List.of("crs", "vrs", "nirs", "ndrs")) {
                Csv rows = expected.where("measure", name).where("rts", returns);
                if (rows.size() > 0) {
                    compare(units, rows, run(units, measure, returns), name + " " + returns, softly);
                }
            }
        });
        softly.assertAll();
    }

    private static List<Slacks> run(Units units, SlackMeasure measure, String returns) {
        return SlacksBased.withDefaults()
                .with(measure)
                .with(Golden.returns(returns))
                .evaluate(units)
                .rows();
    }

    private static void compare(Units units, Csv rows, List<Slacks> found, String label, SoftAssertions softly) {
        for (int row = 0; row < rows.size(); row++) {
            String unit = rows.text(row, "dmu");
            String which = label + " " + unit;
            Slacks slacks = found.get(units.names().indexOf(unit));
            if (rows.text(row, "score").equals("UNBOUNDED")) {
                softly.assertThat(slacks.score()).as(which).isInstanceOf(Score.Undefined.class);
                continue;
            }
            double score = rows.number(row, "score");
            softly.assertThat(slacks.score().get())
                    .as(which)
                    .isCloseTo(score, within(TOLERANCE * Math.max(1, Math.abs(score))));
            Certificate certificate = slacks.certificate().orElseThrow();
            softly.assertThat(certificate.primalResidual()).as(which).isBetween(0.0, CERTAIN);
            softly.assertThat(certificate.dualResidual()).as(which).isBetween(0.0, CERTAIN);
        }
    }
}
