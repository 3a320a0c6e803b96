package org.maalestok.frontier.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.Peer;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.Units;

/**
 * Scores, slacks and λ against values computed in exact rational arithmetic, relative tolerance 1e-9.
 *
 * <p>Receipt: exact/*_radial.csv, *_super.csv, *_fdh.csv; the optimum of the linear program by an exact simplex, basis
 * verified primal and dual feasible, printed as the correctly rounded double. The matching R call is {@code
 * Benchmarking::dea(X, Y, RTS=, ORIENTATION=, SLACK=TRUE)} (0.33), {@code sdea} for super-efficiency, {@code RTS="fdh"}.
 */
class RadialGoldenTest {
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "N1000")
    void scoresAndSlacksAreExact(Golden golden) {
        Units units = golden.units();
        Csv expected = golden.exact("radial");
        SoftAssertions softly = new SoftAssertions();
        for (String returns : List.of("crs", "vrs", "nirs", "ndrs")) {
            for (String orientation : List.of("in", "out")) {
                Result result = model(returns, orientation).evaluate(units);
                Csv rows = expected.where("rts", returns).where("orient", orientation);
                assertThat(rows.size()).isEqualTo(units.count());
                for (int u = 0; u < rows.size(); u++) {
                    String label = golden.id + " " + rows.rows().get(u).subList(0, 3);
                    assertThat(rows.text(u, "dmu")).isEqualTo(units.name(u));
                    softly.assertThat(result.score(u).value().orElse(Double.NaN))
                            .as(label)
                            .isCloseTo(rows.number(u, "score"), relative(rows.number(u, "score")));
                    if (result.score(u).defined()) {
                        slacks(golden, result, rows, u, label, softly);
                    }
                }
            }
        }
        softly.assertAll();
    }

    private static void slacks(Golden golden, Result result, Csv rows, int u, String label, SoftAssertions softly) {
        double sum = 0;
        double size = 0;
        double[] in = result.inputSlacks(u);
        double[] out = result.outputSlacks(u);
        Units units = result.units();
        boolean unique = rows.text(u, "stage2_unique").equals("1");
        for (int i = 0; i < in.length + out.length; i++) {
            double slack = i < in.length ? in[i] : out[i - in.length];
            double own = i < in.length ? units.input(u, i) : units.output(u, i - in.length);
            double target = i < in.length ? result.inputTargets(u)[i] : result.outputTargets(u)[i - in.length];
            sum += slack;
            size += own + target;
            String column = i < in.length
                    ? "sx_" + golden.inputs().get(i)
                    : "sy_" + golden.outputs().get(i - in.length);
            if (unique) {
                softly.assertThat(slack)
                        .as(label + " " + column)
                        .isCloseTo(rows.number(u, column), within(1e-8 * (own + target)));
            }
        }
        softly.assertThat(sum)
                .as(label + " slack sum")
                .isCloseTo(rows.number(u, "slacksum"), within(1e-8 * size + 1e-12));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "N1000")
    void peersAreExactWhereTheyAreUnique(Golden golden) {
        Units units = golden.units();
        Csv unique = golden.exact("radial");
        Csv lambda = Golden.file("exact/" + golden.id + "_lambda.csv");
        Map<String, Map<String, Double>> expected = new HashMap<>();
        for (int row = 0; row < lambda.size(); row++) {
            String key = lambda.text(row, "dmu") + lambda.text(row, "rts") + lambda.text(row, "orient");
            expected.computeIfAbsent(key, k -> new HashMap<>())
                    .put(lambda.text(row, "peer"), lambda.number(row, "lambda"));
        }
        for (String returns : List.of("crs", "vrs", "nirs", "ndrs")) {
            for (String orientation : List.of("in", "out")) {
                Result result = model(returns, orientation).evaluate(units);
                Csv rows = unique.where("rts", returns).where("orient", orientation);
                for (int u = 0; u < units.count(); u++) {
                    if (rows.text(u, "stage2_unique").equals("1")
                            && result.score(u).defined()) {
                        Map<String, Double> wanted = expected.get(units.name(u) + returns + orientation);
                        for (Peer peer : result.peers(u)) {
                            assertThat(wanted)
                                    .as(golden.id + " " + units.name(u) + " " + returns + " " + orientation)
                                    .containsKey(peer.name());
                            assertThat(peer.lambda()).isCloseTo(wanted.get(peer.name()), within(1e-7));
                        }
                        assertThat(result.peers(u)).hasSameSizeAs(wanted.keySet());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"N1000", "NORWOOD"})
    void superEfficiencyIsExactAndSaysInfeasible(Golden golden) {
        Units units = golden.units();
        Csv expected = golden.exact("super");
        SoftAssertions softly = new SoftAssertions();
        for (int row = 0; row < expected.size(); row += units.count()) {
            Result result = model(expected.text(row, "rts"), expected.text(row, "orient"))
                    .superEfficiency()
                    .evaluate(units);
            for (int u = 0; u < units.count(); u++) {
                String score = expected.text(row + u, "score");
                String label = golden.id + " " + expected.rows().get(row + u);
                if (score.equals("INFEASIBLE")) {
                    softly.assertThat(result.score(u)).as(label).isInstanceOf(Score.Undefined.class);
                } else {
                    softly.assertThat(result.score(u).value().orElse(Double.NaN))
                            .as(label)
                            .isCloseTo(Double.parseDouble(score), relative(Double.parseDouble(score)));
                }
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "N1000")
    void freeDisposalHullIsExact(Golden golden) {
        Units units = golden.units();
        Csv expected = golden.exact("fdh");
        for (String orientation : List.of("in", "out")) {
            Result result = Dea.withDefaults()
                    .with(ReturnsToScale.FREE_DISPOSAL)
                    .with(Golden.orientation(orientation))
                    .evaluate(units);
            Csv rows = expected.where("orient", orientation);
            for (int u = 0; u < units.count(); u++) {
                assertThat(result.score(u).get())
                        .as(golden.id + " " + units.name(u))
                        .isCloseTo(rows.number(u, "score"), relative(rows.number(u, "score")));
            }
        }
    }

    @Test
    void aThousandUnitsWithTenVariables() {
        Units units = Golden.N1000.units();
        Csv expected = Golden.file("exact/n1000_5x5_scores.csv");
        Result in = Dea.withDefaults().evaluate(units);
        Result out = Dea.withDefaults()
                .with(ReturnsToScale.CONSTANT)
                .with(Orientation.OUTPUT)
                .with(Detail.SCORES)
                .evaluate(units);
        for (int u = 0; u < units.count(); u++) {
            assertThat(in.score(u).get())
                    .isCloseTo(expected.number(u, "vrs_in"), relative(expected.number(u, "vrs_in")));
            assertThat(out.score(u).get())
                    .isCloseTo(expected.number(u, "crs_out"), relative(expected.number(u, "crs_out")));
        }
    }

    private static Dea model(String returns, String orientation) {
        return Dea.withDefaults().with(Golden.returns(returns)).with(Golden.orientation(orientation));
    }

    private static org.assertj.core.data.Offset<Double> relative(double value) {
        return within(TOLERANCE * Math.max(1e-3, Math.abs(value)));
    }
}
