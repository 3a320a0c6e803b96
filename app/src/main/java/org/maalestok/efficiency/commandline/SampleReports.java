package org.maalestok.efficiency.commandline;

import java.util.Locale;
import org.maalestok.frontier.Influence;
import org.maalestok.frontier.Results;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.bootstrap.SecondStageRegression;
import org.maalestok.frontier.bootstrap.TestOfReturns;

/** What is said about the sample as a whole, and not unit by unit: who matters, what explains, how returns are. */
final class SampleReports {

    private static final int REPLICATES = 2_000;

    private final Wish wish;
    private final Panel panel;
    private final Units units;

    SampleReports(Wish wish, Panel panel) {
        this.wish = wish;
        this.panel = panel;
        units = panel.units();
    }

    private int replicates() {
        return wish.bootstrap() == 0 ? REPLICATES : wish.bootstrap();
    }

    /** Largest influence first; units that no other is measured by are not listed. */
    Report influence(Table table) {
        Results<Influence.OfUnit> found = Influence.of(units, wish.dea());
        table.columns("unit", "super-efficiency", "affected", "mean change", "largest change", "outlier", "note");
        for (Influence.OfUnit one : found.rows()) {
            table.cells(
                    one.name(),
                    table.written(one.superEfficiency().value()),
                    table.written(one.affected()),
                    table.written(one.meanChange()),
                    table.written(one.largestChange()),
                    one.outlier() ? "yes" : "no",
                    Words.note(one.superEfficiency()));
        }
        long outliers = found.rows().stream().filter(Influence.OfUnit::outlier).count();
        String summary = "%d of %d units are peers of others; %d of them deserve a second look."
                .formatted(found.size(), units.count(), outliers);
        return new Report(table, summary, found.warnings());
    }

    Report secondStage(Table table) {
        SecondStageRegression regression = SecondStageRegression.of(wish.dea())
                .withAlgorithm(wish.algorithm())
                .withReplicates(wish.biasBootstrap(), replicates())
                .withSeed(wish.seed())
                .withLevel(wish.level());
        SecondStageRegression.Outcome found = evaluated(regression);
        found.coefficients().forEach(one -> coefficient(table, one));
        coefficient(table, found.sigma());
        String summary =
                "%d of %d units enter the regression: those whose score lies off the frontier%s. A positive coefficient goes with inefficiency."
                        .formatted(
                                found.fitted(),
                                units.count(),
                                wish.algorithm() == 2 ? " once its bias is removed" : "");
        return new Report(table, summary, found.warnings());
    }

    private SecondStageRegression.Outcome evaluated(SecondStageRegression regression) {
        try {
            return regression.evaluate(units, wish.explain(), panel.besides());
        } catch (IllegalStateException unsettled) {
            throw new Refused("%s Maybe explain by fewer columns, or add units.".formatted(unsettled.getMessage()));
        }
    }

    private static void coefficient(Table table, SecondStageRegression.Coefficient one) {
        table.row()
                .text("variable", one.name())
                .number("estimate", one.estimate())
                .number("lower", one.lower())
                .number("upper", one.upper());
    }

    Report returnsTest(Table table) {
        ReturnsToScale nullHypothesis = wish.returnsOr(ReturnsToScale.CONSTANT);
        TestOfReturns.Outcome found = TestOfReturns.of(wish.dea().with(ReturnsToScale.VARIABLE))
                .with(nullHypothesis)
                .withReplicates(replicates())
                .withSeed(wish.seed())
                .evaluate(units);
        String name = nullHypothesis == ReturnsToScale.CONSTANT ? "crs" : "nirs";
        table.row()
                .text("null hypothesis", name)
                .number("statistic", found.statistic())
                .number("p-value", found.pValue())
                .number("critical 5 %", found.critical());
        String summary = String.format(
                Locale.ROOT,
                "%s %s rejected at 5 %% in favour of vrs (p = %.4f, %d replicates).",
                name,
                found.pValue() <= 0.05 ? "is" : "is not",
                found.pValue(),
                replicates());
        return new Report(table, summary, found.warnings());
    }
}
