package org.maalestok.frontier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The Malmquist index: how productivity changed between two periods, and why.
 *
 * <p>d_ij is the score of the unit as it was in period i against the technology of period j (0 before, 1 after):
 *
 * <pre>
 *   index              M  = √( d10/d00 · d11/d01 )
 *   efficiency change  EC = d11 / d00                       catching up with the frontier
 *   technical change   TC = √( d10/d11 · d00/d01 )          the frontier itself moving,   M = EC · TC
 * </pre>
 *
 * With scores under constant returns (c) the efficiency change splits further (Färe, Grosskopf, Norris, Zhang 1994) into
 * pure efficiency change d11ᵛ/d00ᵛ and scale change EC / pure; Ray and Desli (1997) measure technical change under variable
 * returns and leave the rest to scale: M = pure · TCᵛ · scaleᵛ.
 *
 * <p><b>Reading.</b> Numbers are Farrell's: in input orientation above 1 is progress, in output orientation below 1 is;
 * {@link Change#progress()} is above 1 for progress in both.
 *
 * <p><b>Edges.</b> Units are matched by name. A unit missing in one of two periods has no index there, but still counts
 * in its own period's technology. Cross-period scores under variable returns may be infeasible: what is built from them
 * is empty, the rest is not.
 *
 * <p>Cost: eight evaluations of {@link Dea} for each step from one period to the next, four under the model's returns and four under variable ones.
 *
 * <p>References: Färe, Grosskopf, Norris, Zhang (1994), American Economic Review 84(1), 66–83 (without DOI); Ray, Desli (1997), American
 * Economic Review 87(5), 1033–1039 (without DOI); Caves, Christensen, Diewert (1982), doi:10.2307/1913388.
 *
 * @param model orientation, returns and execution are taken from it
 */
public record Malmquist(Dea model) {

    /** Constant returns, input orientation: the index as Färe and others define it. */
    public static Malmquist withDefaults() {
        return new Malmquist(Dea.withDefaults().with(ReturnsToScale.CONSTANT));
    }

    /** With another orientation. */
    public Malmquist with(Orientation orientation) {
        return new Malmquist(model.with(orientation));
    }

    /** With other returns to scale in the index itself. */
    public Malmquist with(ReturnsToScale returns) {
        return new Malmquist(model.with(returns));
    }

    /** With other threads, progress or cancellation. */
    public Malmquist with(Execution execution) {
        return new Malmquist(model.with(execution));
    }

    /** A period and its units. */
    public record Period(String label, Units units) {}

    /** The four scores of a unit. */
    public record Distances(Score d00, Score d10, Score d01, Score d11) {}

    /**
     * The change of one unit from one period to the next.
     *
     * @param unit its name
     * @param from the earlier period
     * @param to the later period
     * @param own the scores behind the index
     * @param efficiencyChange EC
     * @param technicalChange TC
     * @param index M
     * @param pureEfficiencyChange d11ᵛ/d00ᵛ; like the next three it divides a change under constant returns, and is empty under others
     * @param scaleChange EC over pure efficiency change (Färe and others)
     * @param technicalChangeVariable TCᵛ (Ray and Desli)
     * @param scaleChangeVariable what Ray and Desli leave to scale
     * @param cumulative the product of M since the unit's chain began: with its first period, and anew after every period in
     *     which it is missing or has no index
     * @param progressAboveOne whether above 1 is progress
     */
    public record Change(
            String unit,
            String from,
            String to,
            Distances own,
            OptionalDouble efficiencyChange,
            OptionalDouble technicalChange,
            OptionalDouble index,
            OptionalDouble pureEfficiencyChange,
            OptionalDouble scaleChange,
            OptionalDouble technicalChangeVariable,
            OptionalDouble scaleChangeVariable,
            OptionalDouble cumulative,
            boolean progressAboveOne) {

        /** The index turned so that above 1 is progress. */
        public OptionalDouble progress() {
            return progressAboveOne || index.isEmpty() ? index : OptionalDouble.of(1 / index.getAsDouble());
        }
    }

    /** The change between two periods, for the units found in both. */
    public Results<Change> evaluate(Units before, Units after) {
        return evaluate(List.of(new Period("0", before), new Period("1", after)));
    }

    /** The changes along a chain of periods, period by period, units in the order of the later one. */
    public Results<Change> evaluate(List<Period> periods) {
        if (periods.size() < 2) {
            throw new IllegalArgumentException("There is %s; a change needs two."
                    .formatted(
                            periods.isEmpty()
                                    ? "no period"
                                    : "one period, '" + periods.getFirst().label() + "'"));
        }
        List<Change> changes = new ArrayList<>();
        Map<String, Double> cumulative = new HashMap<>();
        int steps = periods.size() - 1;
        for (int t = 0; t < steps; t++) {
            Execution part = model.execution().part((double) t / steps, (t + 1.0) / steps);
            step(periods.get(t), periods.get(t + 1), part, cumulative, changes);
        }
        return new Results<>(changes, PanelWarnings.about(periods, changes));
    }

    private void step(
            Period before, Period after, Execution execution, Map<String, Double> cumulative, List<Change> changes) {
        Map<String, Integer> earlier = positions(before);
        Map<String, Integer> later = positions(after);
        if (earlier.keySet().stream().noneMatch(later::containsKey)) {
            throw new IllegalArgumentException("Periods '%s' and '%s' have no unit in common; they are matched by name."
                    .formatted(before.label(), after.label()));
        }
        Units from = before.units().where(u -> later.containsKey(before.units().name(u)));
        Units to = after.units().where(u -> earlier.containsKey(after.units().name(u)));
        Dea scores = model.with(Detail.SCORES);
        Quartet own = new Quartet(scores.with(execution.part(0, 0.5)), before.units(), after.units(), from, to);
        Quartet variable = new Quartet(
                scores.with(execution.part(0.5, 1)).with(ReturnsToScale.VARIABLE),
                before.units(),
                after.units(),
                from,
                to);
        Map<String, Integer> fromPosition = positions(new Period("", from));
        Map<String, Double> running = new HashMap<>();
        for (int v = 0; v < to.count(); v++) {
            int u = fromPosition.getOrDefault(to.name(v), -1);
            Change change =
                    change(to.name(v), before.label(), after.label(), own.of(u, v), variable.of(u, v), cumulative);
            change.cumulative().ifPresent(value -> running.put(change.unit(), value));
            changes.add(change);
        }
        cumulative.clear();
        cumulative.putAll(running);
    }

    private Change change(
            String unit, String from, String to, Distances c, Distances v, Map<String, Double> cumulative) {
        OptionalDouble efficiency = ratio(c.d11(), c.d00());
        OptionalDouble technical = technical(c);
        OptionalDouble index = mean(ratio(c.d10(), c.d00()), ratio(c.d11(), c.d01()));
        boolean divides = model.returns() == ReturnsToScale.CONSTANT;
        OptionalDouble pure = divides ? ratio(v.d11(), v.d00()) : OptionalDouble.empty();
        OptionalDouble technicalVariable = divides ? technical(v) : OptionalDouble.empty();
        OptionalDouble soFar =
                index.isEmpty() ? index : OptionalDouble.of(cumulative.getOrDefault(unit, 1.0) * index.getAsDouble());
        return new Change(
                unit,
                from,
                to,
                c,
                efficiency,
                technical,
                index,
                pure,
                over(efficiency, pure),
                technicalVariable,
                over(over(index, pure), technicalVariable),
                soFar,
                model.orientation() == Orientation.INPUT);
    }

    private static OptionalDouble technical(Distances d) {
        return mean(ratio(d.d10(), d.d11()), ratio(d.d00(), d.d01()));
    }

    private static OptionalDouble ratio(Score above, Score below) {
        return above.defined() && below.defined() && below.get() != 0
                ? OptionalDouble.of(above.get() / below.get())
                : OptionalDouble.empty();
    }

    private static OptionalDouble over(OptionalDouble above, OptionalDouble below) {
        return above.isPresent() && below.isPresent() && below.getAsDouble() != 0
                ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble mean(OptionalDouble a, OptionalDouble b) {
        return a.isPresent() && b.isPresent()
                ? OptionalDouble.of(Math.sqrt(a.getAsDouble() * b.getAsDouble()))
                : OptionalDouble.empty();
    }

    private static Map<String, Integer> positions(Period period) {
        Map<String, Integer> positions = new HashMap<>();
        for (int u = 0; u < period.units().count(); u++) {
            if (positions.put(period.units().name(u), u) != null) {
                throw new IllegalArgumentException(
                        "Two units are called '%s' in period '%s'; periods are matched by name."
                                .formatted(period.units().name(u), period.label()));
            }
        }
        return positions;
    }

    /** The four evaluations of a step. */
    private static final class Quartet {
        private final Result d00;
        private final Result d10;
        private final Result d01;
        private final Result d11;

        Quartet(Dea dea, Units before, Units after, Units from, Units to) {
            d00 = quarter(dea, 0).evaluate(from, before);
            d10 = quarter(dea, 1).evaluate(to, before);
            d01 = quarter(dea, 2).evaluate(from, after);
            d11 = quarter(dea, 3).evaluate(to, after);
        }

        private static Dea quarter(Dea dea, int which) {
            return dea.with(dea.execution().part(which / 4.0, (which + 1) / 4.0));
        }

        Distances of(int u, int v) {
            return new Distances(d00.score(u), d10.score(v), d01.score(u), d11.score(v));
        }
    }
}
