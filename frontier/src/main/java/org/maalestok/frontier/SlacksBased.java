package org.maalestok.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.maalestok.frontier.envelopment.Projection;
import org.maalestok.frontier.envelopment.SlackProgram;
import org.maalestok.frontier.envelopment.Technology;

/**
 * The additive and slacks-based models: {@link SlackMeasure} carries their formulas.
 *
 * <p><b>Edges.</b> A variable that is zero for the unit has no relative slack and is left out of its mean (Tone 2001, section
 * 4.1 treats it likewise for inputs); when all of them are, there is nothing to scale. Where a variable has no part in the
 * measure, a unit that scores 1 and could still improve there is {@link Score.WeaklyEfficient}. Negative values are allowed in the
 * additive model under variable returns, which does not care where zero lies, and refused elsewhere.
 *
 * <p>Every program is decided in exact integers. Among equals the solution is canonical, as in {@link Dea}. A ratio within
 * 1e-12 of 1 is 1: what a certificate may miss. A sum of slacks is in the data's units and has no such size of its own; it counts where a
 * slack is more than rounding, a share of 1e-15 of the figures it is the difference of. Cost: some 3r passes of n·r multiply-adds per unit.
 *
 * <p>References: Charnes, Cooper, Golany, Seiford, Stutz (1985), doi:10.1016/0304-4076(85)90133-2; Tone (2001),
 * doi:10.1016/S0377-2217(99)00407-5.
 *
 * @param returns how units may be scaled; not the free disposal hull
 * @param measure what is minimised or maximised
 * @param execution threads, progress, cancellation
 */
public record SlacksBased(ReturnsToScale returns, SlackMeasure measure, Execution execution) {
    /** A ratio this close to 1 is 1. */
    private static final double SAME = 1e-12;

    public SlacksBased {
        if (returns == ReturnsToScale.FREE_DISPOSAL) {
            throw new IllegalArgumentException(
                    "Slacks-based models are solved over combinations of units; FREE_DISPOSAL has none.");
        }
    }

    /** Tone's measure under variable returns. */
    public static SlacksBased withDefaults() {
        return new SlacksBased(ReturnsToScale.VARIABLE, SlackMeasure.SLACKS_BASED, Execution.onAllProcessors());
    }

    /** With other returns to scale. */
    public SlacksBased with(ReturnsToScale other) {
        return new SlacksBased(other, measure, execution);
    }

    /** With another measure. */
    public SlacksBased with(SlackMeasure other) {
        return new SlacksBased(returns, other, execution);
    }

    /** With other threads, progress or cancellation. */
    public SlacksBased with(Execution other) {
        return new SlacksBased(returns, measure, other);
    }

    /**
     * What came out for one unit.
     *
     * @param score ρ, or the sum of slacks in the additive model
     * @param peers the units it is compared with
     * @param inputSlacks s⁻ in the data's units
     * @param outputSlacks s⁺ in the data's units
     * @param endless whether slacks outside the measure can grow without end; those given are then one choice
     * @param tied whether kind and slacks rest on a tie: a slack was too small to be one, or columns that tie nearly would bring other slacks
     * @param certificate why the score can be believed, where there is one
     */
    public record Slacks(
            Score score,
            List<Peer> peers,
            double[] inputSlacks,
            double[] outputSlacks,
            boolean endless,
            boolean tied,
            Optional<Certificate> certificate) {

        /** Somebody is better, by less than counts as a slack; or the solver knows of a tie. */
        private boolean restsOnATie() {
            return tied
                    || score instanceof Score.WeaklyEfficient
                            && !endless
                            && DoubleStream.concat(Arrays.stream(inputSlacks), Arrays.stream(outputSlacks))
                                    .allMatch(slack -> slack == 0);
        }
    }

    /** Measures every unit against all of them. */
    public Results<Slacks> evaluate(Units units) {
        if (measure != SlackMeasure.ADDITIVE || returns != ReturnsToScale.VARIABLE) {
            UnitsCheck.nonnegative(units, "this slacks-based model");
        }
        Technology technology = Technology.of(units.rawInputs(), units.rawOutputs(), returns, new double[0][]);
        Dominance dominance = new Dominance(units, new boolean[units.inputs() + units.outputs()]);
        Slacks[] found = new Slacks[units.count()];
        execution.run(units.count(), thread -> new SlackProgram(technology), (program, u) -> {
            found[u] = slacks(units, u, program, technology.rows(), dominance);
        });
        List<Slacks> rows = List.of(found);
        List<Warning> warnings =
                Warnings.about(units, rows.stream().map(Slacks::score).toList());
        Warnings.tied(
                IntStream.range(0, rows.size())
                        .filter(u -> rows.get(u).restsOnATie())
                        .mapToObj(units::name)
                        .toList(),
                units.count(),
                warnings);
        Warnings.endless((int) rows.stream().filter(Slacks::endless).count(), units.count(), warnings);
        return new Results<>(rows, warnings);
    }

    private Slacks slacks(Units units, int u, SlackProgram program, int rows, Dominance dominance) {
        boolean[] measured = measured(units, u);
        if (IntStream.range(0, measured.length).noneMatch(i -> measured[i])) {
            return none(Score.Reason.NOTHING_TO_SCALE, units, u, "has 0 for everything that would be measured");
        }
        double[] unit = new double[rows];
        for (int i = 0; i < rows; i++) {
            unit[i] = i < units.inputs()
                    ? -units.input(u, i)
                    : i < units.inputs() + units.outputs() ? units.output(u, i - units.inputs()) : 1;
        }
        Projection projection =
                measure == SlackMeasure.ADDITIVE ? program.linear(unit) : program.fractional(unit, measured);
        return switch (projection) {
            case Projection.Found found -> slacks(units, found, measured, dominance.over(units, u));
            case Projection.Unbounded none ->
                none(Score.Reason.UNBOUNDED, units, u, "could gain without end in this technology");
            case Projection.Infeasible none ->
                none(Score.Reason.INFEASIBLE, units, u, "is not in its own technology, which cannot be");
            case Projection.Immovable none -> none(Score.Reason.NOTHING_TO_SCALE, units, u, "cannot be moved");
            case Projection.Unresolved none ->
                none(
                        Score.Reason.NOT_CERTIFIED,
                        units,
                        u,
                        "has no answer that could be certified within %d steps in exact figures"
                                .formatted(none.pivots()));
        };
    }

    private boolean[] measured(Units units, int u) {
        int m = units.inputs();
        boolean[] measured = new boolean[m + units.outputs()];
        for (int i = 0; i < measured.length; i++) {
            boolean part =
                    i < m ? measure != SlackMeasure.SLACKS_BASED_OUTPUT : measure != SlackMeasure.SLACKS_BASED_INPUT;
            double size = i < m ? units.input(u, i) : units.output(u, i - m);
            measured[i] = measure == SlackMeasure.ADDITIVE || part && size > 0;
        }
        return measured;
    }

    private Slacks slacks(Units units, Projection.Found found, boolean[] measured, boolean dominated) {
        int m = units.inputs();
        double value = found.tau();
        double best = measure == SlackMeasure.ADDITIVE ? 0 : 1;
        double same = measure == SlackMeasure.ADDITIVE ? 0 : SAME;
        boolean weighed = false;
        boolean beside = found.endless() || dominated;
        for (int i = 0; i < measured.length; i++) {
            weighed |= measured[i] && found.slacks()[i] > 0;
            beside |= !measured[i] && found.slacks()[i] > 0;
        }
        Score score = weighed && Math.abs(value - best) > same
                ? new Score.Inefficient(value)
                : beside || weighed ? new Score.WeaklyEfficient(best) : new Score.Efficient(best);
        List<Peer> peers = new ArrayList<>();
        for (int k = 0; k < found.peers().length; k++) {
            peers.add(new Peer(found.peers()[k], units.name(found.peers()[k]), found.lambdas()[k]));
        }
        return new Slacks(
                score,
                List.copyOf(peers),
                Arrays.copyOf(found.slacks(), m),
                Arrays.copyOfRange(found.slacks(), m, found.slacks().length),
                found.endless(),
                found.tied(),
                Optional.of(new Certificate(found.primalResidual(), found.dualResidual(), found.careful())));
    }

    private static Slacks none(Score.Reason reason, Units units, int u, String why) {
        return new Slacks(
                new Score.Undefined(reason, "Unit '%s' %s.".formatted(units.name(u), why)),
                List.of(),
                new double[units.inputs()],
                new double[units.outputs()],
                false,
                false,
                Optional.empty());
    }
}
