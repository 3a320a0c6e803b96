package org.maalestok.frontier.simplex;

/** Whether the careful solver's own figures prove what it says, in double precision and with room to spare. */
final class CarefulProof {
    /** What prices may miss, as a share of their terms, and still count as proven: the score is as far off as they are. */
    private static final double PROVEN = 1e-12;

    /** What a solution may miss: no more than rounding leaves. Where data nearly tie, a point outside by 1e-13 is another one. */
    private static final double MET = 2e-15;

    /** Prices so large against the score that a tie in the last digit of a double is lost even among 32. */
    private static final double STEEP = 1e14;

    /** What a certificate of infeasibility or unboundedness must gain, as a share of its terms. */
    private static final double CLEARLY = 1e-6;

    private final Program program;
    private final CarefulBasis basis;
    private final CarefulPricing pricing;
    private final int r;

    CarefulProof(Program program, CarefulBasis basis, CarefulPricing pricing) {
        this.program = program;
        this.basis = basis;
        this.pricing = pricing;
        r = program.rows();
    }

    boolean of(Answer answer, Objective objective) {
        return switch (answer) {
            case Answer.Optimal optimal -> optimal(optimal, objective);
            case Answer.Infeasible none -> infeasible();
            case Answer.Unbounded none -> unbounded(objective);
            case Answer.Unresolved none -> false;
        };
    }

    /** Residuals and the gap between primal and dual value, all relative to their terms. */
    private boolean optimal(Answer.Optimal optimal, Objective objective) {
        double primal = 0;
        double dual = 0;
        double terms = 0;
        double[] column = new double[r];
        double[] left = program.rhs().clone();
        double[] sizes = new double[r];
        for (int k = 0; k < r; k++) {
            if (optimal.basis()[k] < program.count()) {
                double value = optimal.values()[k];
                program.copyColumn(optimal.basis()[k], column);
                for (int i = 0; i < r; i++) {
                    left[i] = Math.fma(-column[i], value, left[i]);
                    sizes[i] += Math.abs(column[i] * value);
                }
                primal += objective.cost(optimal.basis()[k], program.columns().count()) * value;
            } else if (optimal.values()[k] > CarefulSimplex.NOUGHT) {
                return false;
            }
        }
        for (int i = 0; i < r; i++) {
            if (Math.abs(left[i]) > MET * (sizes[i] + Math.abs(program.rhs()[i]))) {
                return false;
            }
            dual += optimal.duals()[i] * program.rhs()[i];
            terms += Math.abs(optimal.duals()[i]) * sizes[i];
        }
        System.arraycopy(optimal.duals(), 0, pricing.y.hi, 0, r);
        return terms <= STEEP * Math.max(1, Math.abs(primal))
                && Math.abs(primal - dual) <= PROVEN * (Math.abs(primal) + 1e-4 * terms)
                && pricing.noneNegative(objective, PROVEN);
    }

    /** Farkas: prices of phase one under which no column gains and the right-hand side clearly does. */
    private boolean infeasible() {
        basis.prices(null, pricing.y);
        double gain = 0;
        double terms = 0;
        for (int i = 0; i < r; i++) {
            gain += pricing.y.hi[i] * program.rhs()[i];
            terms += Math.abs(pricing.y.hi[i] * program.rhs()[i]);
        }
        return gain > CLEARLY * terms && pricing.noneNegative(null, PROVEN);
    }

    /** A column that clearly gains and whose image w, when it grows, lets no basic variable fall. */
    private boolean unbounded(Objective objective) {
        basis.prices(objective, pricing.y);
        int entering = pricing.entering(objective, basis.basic, false);
        if (entering < 0) {
            return false;
        }
        double gain = -pricing.exactReducedCost(objective, entering);
        basis.look(entering);
        for (int k = 0; k < r; k++) {
            if (basis.w.hi[k] > 0 || (basis.members[k] >= program.count() && basis.w.hi[k] != 0)) {
                return false;
            }
        }
        return gain > CLEARLY * pricing.magnitude(objective, entering) && gain > PROVEN * pricing.y.norm();
    }
}
