package org.maalestok.frontier.envelopment;

import org.maalestok.frontier.simplex.FacetSimplex;

/**
 * The facets that can be read off the data: those on which a single variable has a price (with Σλ), and those on which
 * one input and one output have. Every walk needs one facet to start from; these cost a comparison each.
 */
final class OuterFacets {
    private final Technology technology;

    OuterFacets(Technology technology) {
        this.technology = technology;
    }

    void offer(FacetSimplex solver, int most) {
        int variables = technology.inputs() + technology.outputs();
        if (technology.rows() > variables) {
            for (int i = 0; i < variables; i++) {
                solver.seed(extreme(i), i, variables);
            }
        }
        if (technology.rows() > variables && technology.slackSign()[variables] == 0) {
            return;
        }
        int offered = 0;
        for (int i = 0; i < technology.inputs(); i++) {
            for (int k = technology.inputs(); k < variables && offered < most; k++, offered++) {
                solver.seed(bestRatio(i, k), i, k);
            }
        }
    }

    /** The unit that uses least of an input or makes most of an output. */
    private int extreme(int row) {
        double[] values = technology.columns().row(row);
        int best = 0;
        for (int j = 1; j < technology.units(); j++) {
            if (values[j] / technology.columnScale(j) > values[best] / technology.columnScale(best)) {
                best = j;
            }
        }
        return best;
    }

    /** The unit that makes most of an output per input. */
    private int bestRatio(int input, int output) {
        double[] x = technology.columns().row(input);
        double[] y = technology.columns().row(output);
        int best = 0;
        for (int j = 1; j < technology.units(); j++) {
            if (y[j] * -x[best] > y[best] * -x[j]) {
                best = j;
            }
        }
        return best;
    }
}
