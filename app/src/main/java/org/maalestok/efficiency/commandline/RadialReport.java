package org.maalestok.efficiency.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;
import org.maalestok.frontier.bootstrap.Bootstrap;

/** Radial scores, the free disposal hull and super-efficiency: score, slacks, targets, peers, certificate, and intervals. */
final class RadialReport {

    private final Wish wish;
    private final Units units;
    private final Dea dea;

    RadialReport(Wish wish, Units units) {
        this.wish = wish;
        this.units = units;
        boolean hull = wish.model() == Model.FDH;
        Dea plain = Dea.withDefaults()
                .with(wish.orientationOrInput())
                .with(hull ? ReturnsToScale.FREE_DISPOSAL : wish.returnsOr(ReturnsToScale.VARIABLE))
                .with(wish.execution())
                .holding(wish.hold().toArray(String[]::new));
        dea = wish.model() == Model.SUPER ? plain.superEfficiency() : plain;
    }

    Report fill(Table table) {
        Result result = dea.evaluate(units);
        List<Warning> warnings = new ArrayList<>(result.warnings());
        List<Bootstrap.Estimate> estimates = List.of();
        if (wish.bootstrap() > 0) {
            Bootstrap.Outcome outcome = Bootstrap.of(dea)
                    .withReplicates(wish.bootstrap())
                    .withSeed(wish.seed())
                    .withLevel(wish.level())
                    .evaluate(units);
            estimates = outcome.estimates();
            outcome.warnings().stream()
                    .filter(warning -> !warnings.contains(warning))
                    .forEach(warnings::add);
        }
        for (int u = 0; u < units.count(); u++) {
            row(table.row(), result, u);
            if (!estimates.isEmpty()) {
                interval(table, estimates.get(u));
            }
            Words.note(table, result.score(u));
        }
        return new Report(table, Words.summary(result.scores()), warnings);
    }

    private void row(Table table, Result result, int u) {
        Score score = result.score(u);
        boolean found = score.defined();
        table.text("unit", units.name(u)).score("score", score).text("kind", Words.kind(score));
        table.numbers("slack ", units.inputNames(), found ? result.inputSlacks(u) : new double[0]);
        table.numbers("slack ", units.outputNames(), found ? result.outputSlacks(u) : new double[0]);
        table.numbers("target ", units.inputNames(), found ? result.inputTargets(u) : new double[0]);
        table.numbers("target ", units.outputNames(), found ? result.outputTargets(u) : new double[0]);
        table.peers(found ? result.peers(u) : List.of());
        Words.certificate(table, found ? Optional.of(result.certificate(u)) : Optional.empty());
    }

    private static void interval(Table table, Bootstrap.Estimate estimate) {
        table.number("bias", estimate.bias())
                .number("corrected", estimate.corrected())
                .number("variance", estimate.variance())
                .number("lower", estimate.lower())
                .number("upper", estimate.upper());
    }
}
