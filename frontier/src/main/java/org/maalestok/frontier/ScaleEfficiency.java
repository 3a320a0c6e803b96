package org.maalestok.frontier;

import java.util.ArrayList;
import java.util.List;

/**
 * Scale efficiency, and the kind of returns at each unit.
 *
 * <pre>SE = θ_CRS / θ_VRS (input) or φ_VRS / φ_CRS (output), at most 1</pre>
 *
 * <p>A unit with SE = 1 has the most productive size. Otherwise it is too small (increasing returns) when the score under
 * non-increasing returns equals the one under constant returns, and too large (decreasing returns) when it equals the one
 * under variable returns. Equality means to 1e-8 relative, ten times what two certified scores may differ by.
 *
 * <p><b>Edges.</b> Where one of the scores has no number, or is 0, scale efficiency is undefined, and so are the returns. Held
 * variables, limits on prices and directions are taken over from the model; the ratio is meant for plain radial scores.
 *
 * <p>Cost: three evaluations of {@link Dea}.
 *
 * <p>References: Färe, Grosskopf (1985), doi:10.2307/3439974; Banker, Charnes, Cooper (1984), doi:10.1287/mnsc.30.9.1078.
 */
public final class ScaleEfficiency {
    private static final double EQUAL = 1e-8;

    private ScaleEfficiency() {}

    /** The kind of returns where a unit stands. */
    public enum Returns {
        /** Too small: growing would raise productivity. */
        INCREASING,
        /** The most productive size. */
        CONSTANT,
        /** Too large: shrinking would raise productivity. */
        DECREASING,
        /** One of the scores has no number. */
        UNDEFINED
    }

    /** Scale efficiency of one unit; {@code scale} is undefined where a score is. */
    public record Scale(Score constant, Score variable, Score nonIncreasing, Score scale, Returns returns) {}

    /** Scale efficiency of every unit, in the orientation of the given model. */
    public static Results<Scale> of(Units units, Dea model) {
        Dea scores = model.with(Detail.SCORES);
        Execution execution = model.execution();
        Result constant = scores.with(ReturnsToScale.CONSTANT)
                .with(execution.part(0, 1.0 / 3))
                .evaluate(units);
        Result variable = scores.with(ReturnsToScale.VARIABLE)
                .with(execution.part(1.0 / 3, 2.0 / 3))
                .evaluate(units);
        Result nonIncreasing = scores.with(ReturnsToScale.NON_INCREASING)
                .with(execution.part(2.0 / 3, 1))
                .evaluate(units);
        List<Scale> all = new ArrayList<>(units.count());
        for (int u = 0; u < units.count(); u++) {
            all.add(scale(model.orientation(), constant.score(u), variable.score(u), nonIncreasing.score(u)));
        }
        return new Results<>(
                all, Warnings.about(units, all.stream().map(Scale::scale).toList()));
    }

    private static Scale scale(Orientation orientation, Score constant, Score variable, Score nonIncreasing) {
        if (!constant.defined()
                || !variable.defined()
                || !nonIncreasing.defined()
                || variable.get() == 0
                || constant.get() == 0) {
            Score none = new Score.Undefined(
                    Score.Reason.INCOMPLETE, "A score under constant or variable returns has no number, or is 0.");
            return new Scale(constant, variable, nonIncreasing, none, Returns.UNDEFINED);
        }
        double ratio =
                orientation == Orientation.INPUT ? constant.get() / variable.get() : variable.get() / constant.get();
        boolean best = ratio >= 1 - EQUAL;
        Score scale = best ? new Score.OnFrontier(1) : new Score.Inefficient(ratio);
        boolean small = Math.abs(nonIncreasing.get() - constant.get()) <= EQUAL * constant.get();
        Returns returns = best ? Returns.CONSTANT : small ? Returns.INCREASING : Returns.DECREASING;
        return new Scale(constant, variable, nonIncreasing, scale, returns);
    }
}
