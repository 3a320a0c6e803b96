package org.maalestok.frontier.envelopment;

import org.maalestok.frontier.simplex.Answer;
import org.maalestok.frontier.simplex.ProgramResiduals;

/** An optimum of a {@link SlackProgram} in the data's units: peers, slacks, and the measure made of them. Cost r² per unit. */
final class SlackLanding {
    /** A slack below this share of its terms is rounding: no double expresses a finer difference between data. */
    private static final double NO_SLACK = 1e-15;

    private final Technology technology;
    private final Answer.Optimal optimal;
    private final double scale;
    private final double[] unit;
    private final Mixture mixture;
    private final double[] targets;
    private final double[] slacks;
    private boolean tied;

    /**
     * @param sizes what each slack has to be multiplied by, beside the scale of its row
     * @param scale what λ and slacks were multiplied by: t, or what the right-hand side was
     * @param unit per row the unit itself, inputs negative
     */
    SlackLanding(Technology technology, Answer.Optimal optimal, double[] sizes, double scale, double[] unit) {
        this.technology = technology;
        this.optimal = optimal;
        this.scale = scale;
        this.unit = unit;
        double[] rows = new double[technology.rows()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Math.abs(unit[i] * technology.rowScale(i)) * scale;
        }
        mixture = Mixture.exact(technology, optimal.basis(), optimal.values(), rows, new double[0]);
        tied = optimal.tied() || mixture.dusty();
        targets = new double[technology.inputs() + technology.outputs()];
        slacks = new double[targets.length];
        for (int k = 0; k < slacks.length; k++) {
            land(k, sizes[k]);
        }
    }

    private void land(int k, double size) {
        targets[k] = mixture.in(k) / scale / technology.rowScale(k);
        double slack = optimal.value(technology.columns().count() + k) / scale * size / technology.rowScale(k);
        slacks[k] = slack > NO_SLACK * (Math.abs(unit[k]) + targets[k]) ? slack : 0;
        tied |= slack > 0 && slacks[k] == 0;
    }

    /** With Σ of slacks as measure. */
    Projection.Found sum(ProgramResiduals residuals) {
        double sum = 0;
        for (double slack : slacks) {
            sum += slack;
        }
        return found(sum, residuals);
    }

    /** With the ratio of means as measure. Of inputs what remains counts, rather than 1 less what is saved, which loses its digits when little remains. */
    Projection.Found ratio(boolean[] measured, ProgramResiduals residuals) {
        int m = technology.inputs();
        double kept = 0;
        double gained = 0;
        for (int k = 0; k < slacks.length; k++) {
            double share = (k < m ? targets[k] : slacks[k]) / Math.abs(unit[k]);
            kept += measured[k] && k < m ? share : 0;
            gained += measured[k] && k >= m ? share : 0;
        }
        int ins = count(measured, 0, m);
        int outs = count(measured, m, measured.length);
        return found((ins > 0 ? kept / ins : 1) / (1 + gained / Math.max(1, outs)), residuals);
    }

    /** How many of some variables are measured. */
    static int count(boolean[] measured, int from, int to) {
        int count = 0;
        for (int k = from; k < to; k++) {
            count += measured[k] ? 1 : 0;
        }
        return count;
    }

    private Projection.Found found(double value, ProgramResiduals residuals) {
        int[] peers = mixture.peers();
        return new Projection.Found(
                value,
                1,
                peers,
                mixture.lambdas(peers, scale),
                slacks,
                new double[0],
                residuals.primal(),
                residuals.dual(),
                true,
                optimal.endless(),
                tied);
    }
}
