package org.maalestok.efficiency.commandline;

import java.util.List;
import java.util.Optional;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.bootstrap.Bootstrap;

/** Radial scores, the free disposal hull and super-efficiency: score, slacks, targets, peers, certificate, and intervals. */
final class RadialReport {

    /** What scoring with slacks and peers costs against one replicate. */
    private static final double SCORING = 5;

    private final Wish wish;
    private final Units units;
    private final Dea dea;

    RadialReport(Wish wish, Units units) {
        this.wish = wish;
        this.units = units;
        Dea plain = wish.model() == Model.FDH ? wish.dea().with(ReturnsToScale.FREE_DISPOSAL) : wish.dea();
        dea = wish.model() == Model.SUPER ? plain.superEfficiency() : plain;
    }

    Report fill(Table table) {
        return wish.bootstrap() > 0 ? withIntervals(table) : report(table, dea.evaluate(units), List.of());
    }

    private Report withIntervals(Table table) {
        double scoring = SCORING / (SCORING + wish.bootstrap());
        Bootstrap bootstrap = Bootstrap.of(dea.with(wish.execution().part(scoring, 1)))
                .withReplicates(wish.bootstrap())
                .withSeed(wish.seed())
                .withLevel(wish.level());
        Result result = dea.with(wish.execution().part(0, scoring)).evaluate(units);
        Bootstrap.Outcome outcome = bootstrap.evaluate(result);
        Report report = report(table, result, outcome.estimates());
        return new Report(table, report.summary(), outcome.warnings());
    }

    private Report report(Table table, Result result, List<Bootstrap.Estimate> estimates) {
        for (int u = 0; u < units.count(); u++) {
            row(table.row(), result, u);
            if (!estimates.isEmpty()) {
                interval(table, estimates.get(u));
            }
            Words.note(table, result.score(u));
        }
        return new Report(table, Words.summary(result.scores()), result.warnings());
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
