package org.maalestok.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.maalestok.frontier.envelopment.PriceProgram;
import org.maalestok.frontier.envelopment.Projection;

/**
 * Cost, revenue and allocative efficiency: what could be saved, or earned, at given prices.
 *
 * <pre>
 *   cost:     CE = min cost / observed cost,       TE = θ,    AE = CE / TE
 *   revenue:  RE = observed revenue / max revenue, TE = 1/φ,  AE = RE / TE
 * </pre>
 *
 * TE is what a radial move saves, AE what remains by choosing another mix. All three are at most 1.
 *
 * <p><b>Symbols.</b> Prices w: units × inputs (or p: units × outputs), zero or more, or one row that holds for all.
 * <b>Edges.</b> Observed cost of zero: nothing to scale. Revenue may be unbounded when something is made from nothing.
 * A technical score without a number keeps its reason. Every program is decided in exact integers ({@link Dea}), at what each unit costs
 * or earns as rounded to a double; peers are canonical. <b>Cost</b> some 3r passes of n·r multiply-adds per unit, with r the number of outputs
 * (cost) or inputs (revenue) and one, and the proof. Reference: Färe, Grosskopf, Lovell (1985), The Measurement of Efficiency of
 * Production, doi:10.1007/978-94-015-7721-2.
 *
 * @param returns how units may be scaled; not the free disposal hull
 * @param side whether inputs are paid for or outputs are sold
 * @param execution threads, progress, cancellation
 */
public record PriceEfficiency(ReturnsToScale returns, Side side, Execution execution) {

    /** The radial scores' share of the work: one fast program for each careful one. */
    private static final double RADIAL_PART = 0.1;

    /** What is priced. */
    public enum Side {
        /** Inputs are paid for: least cost of making as much. */
        COST,
        /** Outputs are sold: largest revenue from as little. */
        REVENUE
    }

    public PriceEfficiency {
        if (returns == ReturnsToScale.FREE_DISPOSAL) {
            throw new IllegalArgumentException(
                    "Prices are weighed over combinations of units; FREE_DISPOSAL has none.");
        }
    }

    /** Least cost under variable returns. */
    public static PriceEfficiency ofCost() {
        return new PriceEfficiency(ReturnsToScale.VARIABLE, Side.COST, Execution.onAllProcessors());
    }

    /** Largest revenue under variable returns. */
    public static PriceEfficiency ofRevenue() {
        return new PriceEfficiency(ReturnsToScale.VARIABLE, Side.REVENUE, Execution.onAllProcessors());
    }

    /** With other returns to scale. */
    public PriceEfficiency with(ReturnsToScale other) {
        return new PriceEfficiency(other, side, execution);
    }

    /** With other threads, progress or cancellation. */
    public PriceEfficiency with(Execution other) {
        return new PriceEfficiency(returns, side, other);
    }

    /**
     * What came out for one unit.
     *
     * @param observed its cost or revenue
     * @param optimal the least cost or largest revenue; 0 when there is no score
     * @param overall CE or RE
     * @param technical TE
     * @param allocative AE
     * @param quantities the optimal inputs or outputs
     * @param peers the units that show the way
     * @param certificate why the optimum can be believed, where there is one
     */
    public record Outcome(
            double observed,
            double optimal,
            Score overall,
            Score technical,
            Score allocative,
            double[] quantities,
            List<Peer> peers,
            Optional<Certificate> certificate) {}

    /** With the same prices for all units. */
    public Results<Outcome> evaluate(Units units, double[] prices) {
        double[][] all = new double[units.count()][];
        Arrays.fill(all, prices);
        return evaluate(units, all);
    }

    /** With each unit's own prices: units × priced variables. */
    public Results<Outcome> evaluate(Units units, double[][] prices) {
        UnitsCheck.nonnegative(units, "a model with prices");
        List<String> priced = side == Side.COST ? units.inputNames() : units.outputNames();
        double[][] checked = UnitsCheck.table(units.names(), units.places(), "price", priced, prices, 1e100);
        UnitsCheck.nonnegativePrices(units, priced, checked);
        Result technical = Dea.withDefaults()
                .with(returns)
                .with(side == Side.COST ? Orientation.INPUT : Orientation.OUTPUT)
                .with(Detail.SCORES)
                .with(execution.part(0, RADIAL_PART))
                .evaluate(units);
        PriceProgram program = side == Side.COST
                ? PriceProgram.cost(units.rawInputs(), units.rawOutputs(), returns)
                : PriceProgram.revenue(units.rawInputs(), units.rawOutputs(), returns);
        Outcome[] found = new Outcome[units.count()];
        boolean[] tied = new boolean[units.count()];
        execution.part(RADIAL_PART, 1).run(units.count(), thread -> program, (shared, u) -> {
            double[] bounded = side == Side.COST ? units.outputsOf(u) : units.inputsOf(u);
            Projection projection = shared.project(bounded, checked[u]);
            tied[u] = projection instanceof Projection.Found at && at.tied();
            found[u] = outcome(units, u, checked[u], shared, projection, technical.score(u));
        });
        List<Outcome> rows = List.of(found);
        List<Warning> warnings =
                Warnings.about(units, rows.stream().map(Outcome::overall).toList());
        Warnings.tied(
                IntStream.range(0, units.count())
                        .filter(u -> tied[u])
                        .mapToObj(units::name)
                        .toList(),
                units.count(),
                warnings);
        return new Results<>(rows, warnings);
    }

    private Outcome outcome(
            Units units, int u, double[] prices, PriceProgram program, Projection projection, Score radial) {
        double observed = PriceProgram.value(side == Side.COST ? units.inputsOf(u) : units.outputsOf(u), prices);
        if (!(projection instanceof Projection.Found found)) {
            Score none = without(projection, units.name(u));
            return new Outcome(observed, 0, none, none, none, new double[prices.length], List.of(), Optional.empty());
        }
        List<Peer> peers = new ArrayList<>();
        for (int k = 0; k < found.peers().length; k++) {
            peers.add(new Peer(found.peers()[k], units.name(found.peers()[k]), found.lambdas()[k]));
        }
        double below = side == Side.COST ? observed : found.tau();
        Score overall =
                below > 0 ? ratio((side == Side.COST ? found.tau() : observed) / below) : nothing(units.name(u));
        Score technical = !radial.defined()
                ? radial
                : radial.get() == 0
                        ? nothing(units.name(u))
                        : ratio(side == Side.COST ? radial.get() : 1 / radial.get());
        Score allocative = overall.defined() && technical.defined()
                ? ratio(overall.get() / technical.get())
                : new Score.Undefined(
                        Score.Reason.INCOMPLETE, "Unit '%s' lacks one of the two factors.".formatted(units.name(u)));
        return new Outcome(
                observed,
                found.tau(),
                overall,
                technical,
                allocative,
                program.quantities(found),
                List.copyOf(peers),
                Optional.of(new Certificate(found.primalResidual(), found.dualResidual(), found.careful())));
    }

    /**
     * A ratio of at most 1. It is 1 when it is closer than 1e-10, to which each of its two parts is vouched for; above 1 it may be by rounding only, and 1e-9 is ten
     * times that.
     */
    private static Score ratio(double value) {
        return value >= 1 - 1e-10 && value <= 1 + 1e-9 ? new Score.OnFrontier(1) : new Score.Inefficient(value);
    }

    private static Score nothing(String unit) {
        return new Score.Undefined(
                Score.Reason.NOTHING_TO_SCALE, "Unit '%s' has a value of 0 at these prices.".formatted(unit));
    }

    private static Score without(Projection projection, String unit) {
        return switch (projection) {
            case Projection.Unbounded none ->
                new Score.Undefined(
                        Score.Reason.UNBOUNDED, "The revenue of unit '%s' could grow without end.".formatted(unit));
            case Projection.Unresolved none ->
                new Score.Undefined(
                        Score.Reason.NOT_CERTIFIED,
                        "No answer for unit '%s' could be certified within %d steps in exact figures."
                                .formatted(unit, none.pivots()));
            default ->
                new Score.Undefined(
                        Score.Reason.INFEASIBLE, "No combination makes what unit '%s' makes.".formatted(unit));
        };
    }
}
