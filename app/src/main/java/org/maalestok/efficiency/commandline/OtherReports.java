package org.maalestok.efficiency.commandline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Malmquist;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.PartialFrontier;
import org.maalestok.frontier.PriceEfficiency;
import org.maalestok.frontier.Results;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.ScaleEfficiency;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.SlackMeasure;
import org.maalestok.frontier.SlacksBased;
import org.maalestok.frontier.Units;

/** The models beside the radial ones, each with the columns that it has. */
final class OtherReports {

    private final Wish wish;
    private final Panel panel;
    private final Units units;

    OtherReports(Wish wish, Panel panel) {
        this.wish = wish;
        this.panel = panel;
        units = panel.units();
    }

    Report scale(Table table) {
        Dea dea = Dea.withDefaults().with(wish.orientationOrInput()).with(wish.execution());
        Results<ScaleEfficiency.Scale> found = ScaleEfficiency.of(units, dea);
        for (int u = 0; u < units.count(); u++) {
            ScaleEfficiency.Scale scale = found.get(u);
            table.row()
                    .text("unit", units.name(u))
                    .score("crs", scale.constant())
                    .score("vrs", scale.variable())
                    .score("nirs", scale.nonIncreasing())
                    .score("scale", scale.scale())
                    .text("returns", scale.returns().name().toLowerCase(Locale.ROOT));
            Words.note(table, scale.scale());
        }
        List<Score> scales =
                found.rows().stream().map(ScaleEfficiency.Scale::scale).toList();
        return new Report(
                table, Words.summary(scales, "lose nothing by their size; scale efficiency"), found.warnings());
    }

    Report slacks(Table table) {
        SlackMeasure measure = wish.model() == Model.ADDITIVE
                ? SlackMeasure.ADDITIVE
                : wish.orientation()
                        .map(side -> side == Orientation.INPUT
                                ? SlackMeasure.SLACKS_BASED_INPUT
                                : SlackMeasure.SLACKS_BASED_OUTPUT)
                        .orElse(SlackMeasure.SLACKS_BASED);
        Results<SlacksBased.Slacks> found = SlacksBased.withDefaults()
                .with(wish.returnsOr(ReturnsToScale.VARIABLE))
                .with(measure)
                .with(wish.execution())
                .evaluate(units);
        for (int u = 0; u < units.count(); u++) {
            SlacksBased.Slacks slacks = found.get(u);
            boolean solved = slacks.score().defined();
            table.row()
                    .text("unit", units.name(u))
                    .score("score", slacks.score())
                    .text("kind", Words.kind(slacks.score()))
                    .numbers("slack ", units.inputNames(), solved ? slacks.inputSlacks() : new double[0])
                    .numbers("slack ", units.outputNames(), solved ? slacks.outputSlacks() : new double[0])
                    .numbers("target ", units.inputNames(), inputTargets(u, slacks))
                    .numbers("target ", units.outputNames(), outputTargets(u, slacks))
                    .peers(slacks.peers());
            Words.certificate(table, slacks.certificate());
            Words.note(table, slacks.score());
        }
        return report(table, found, SlacksBased.Slacks::score);
    }

    private double[] inputTargets(int u, SlacksBased.Slacks slacks) {
        double[] targets = new double[slacks.score().defined() ? units.inputs() : 0];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = units.input(u, i) - slacks.inputSlacks()[i];
        }
        return targets;
    }

    private double[] outputTargets(int u, SlacksBased.Slacks slacks) {
        double[] targets = new double[slacks.score().defined() ? units.outputs() : 0];
        for (int k = 0; k < targets.length; k++) {
            targets[k] = units.output(u, k) + slacks.outputSlacks()[k];
        }
        return targets;
    }

    Report prices(Table table) {
        boolean cost = wish.model() == Model.COST;
        Results<PriceEfficiency.Outcome> found = (cost ? PriceEfficiency.ofCost() : PriceEfficiency.ofRevenue())
                .with(wish.returnsOr(ReturnsToScale.VARIABLE))
                .with(wish.execution())
                .evaluate(units, panel.besides());
        for (int u = 0; u < units.count(); u++) {
            PriceEfficiency.Outcome outcome = found.get(u);
            boolean solved = outcome.certificate().isPresent();
            table.row()
                    .text("unit", units.name(u))
                    .score("score", outcome.overall())
                    .text("kind", Words.kind(outcome.overall()))
                    .score("technical", outcome.technical())
                    .score("allocative", outcome.allocative())
                    .number("observed " + wish.model(), outcome.observed())
                    .number("optimal " + wish.model(), optional(solved, outcome.optimal()))
                    .numbers(
                            "optimal ",
                            cost ? units.inputNames() : units.outputNames(),
                            solved ? outcome.quantities() : new double[0])
                    .peers(outcome.peers());
            Words.certificate(table, outcome.certificate());
            Words.note(table, outcome.overall());
        }
        return report(table, found, PriceEfficiency.Outcome::overall);
    }

    private static OptionalDouble optional(boolean present, double value) {
        return present ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    Report partial(Table table) {
        PartialFrontier frontier = wish.model() == Model.ORDER_M
                ? PartialFrontier.orderM(wish.orientationOrInput(), wish.m())
                : PartialFrontier.orderAlpha(wish.orientationOrInput(), wish.alpha());
        Results<Score> scores = frontier.with(wish.execution()).evaluate(units);
        for (int u = 0; u < units.count(); u++) {
            Score score = scores.get(u);
            table.row().text("unit", units.name(u)).score("score", score).text("kind", Words.kind(score));
            Words.note(table, score);
        }
        return report(table, scores, score -> score);
    }

    Report malmquist(Table table) {
        Results<Malmquist.Change> found = Malmquist.withDefaults()
                .with(wish.returnsOr(ReturnsToScale.CONSTANT))
                .with(wish.orientationOrInput())
                .with(wish.execution())
                .evaluate(panel.periods());
        List<Malmquist.Change> changes = found.rows();
        changes.forEach(change -> row(table.row(), change));
        double[] progress = changes.stream()
                .map(Malmquist.Change::progress)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        String summary = String.format(
                Locale.ROOT,
                "%d changes between %d periods; %d with an index, %d of them progress.",
                changes.size(),
                panel.periods().size(),
                progress.length,
                Arrays.stream(progress).filter(value -> value > 1).count());
        return new Report(table, summary, found.warnings());
    }

    private static void row(Table table, Malmquist.Change change) {
        table.text("unit", change.unit())
                .text("from", change.from())
                .text("to", change.to())
                .number("index", change.index())
                .number("progress", change.progress())
                .number("efficiency change", change.efficiencyChange())
                .number("technical change", change.technicalChange())
                .number("pure efficiency change", change.pureEfficiencyChange())
                .number("scale change", change.scaleChange())
                .number("technical change vrs", change.technicalChangeVariable())
                .number("scale change vrs", change.scaleChangeVariable())
                .number("cumulative", change.cumulative())
                .score("d00", change.own().d00())
                .score("d10", change.own().d10())
                .score("d01", change.own().d01())
                .score("d11", change.own().d11())
                .text("note", change.index().isPresent() ? "" : why(change.own()));
    }

    private static String why(Malmquist.Distances distances) {
        return Stream.of(distances.d00(), distances.d10(), distances.d01(), distances.d11())
                .filter(Score.Undefined.class::isInstance)
                .map(score -> ((Score.Undefined) score).explanation())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static <T> Report report(Table table, Results<T> found, Function<T, Score> score) {
        return new Report(table, Words.summary(found.rows().stream().map(score).toList()), found.warnings());
    }
}
