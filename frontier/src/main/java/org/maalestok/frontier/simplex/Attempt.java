package org.maalestok.frontier.simplex;

/** One unit on its way to a facet: its basis, what the reference says against it, and how far it has come. */
final class Attempt {

    /** What the primal solution may miss, relative. Prices that are certified bound τ from one side only; this is the other. */
    private static final double PRIMAL = 1e-13;

    final FacetBasis basis;
    final Refinement refinement;
    final Verdict verdict;
    final double[] prices;
    private final double[] drift;
    double[] p = new double[0];
    int unit;
    int without = -1;

    /** The position of the column left out among the candidates, −1 while it is not one of them. */
    int banned = -1;

    int rounds;
    double primalResidual;
    double dualResidual;

    /** Whether some λ or slack is so near zero that more digits must tell whether it is negative, and the facet another one. */
    boolean doubtful;

    /** Whether one column alone meets the point to the last digit, where more of them might. */
    boolean alone;

    /** The columns of the reference on the facet, ascending. */
    int[] near = new int[0];

    Attempt(Candidates candidates, double[] slackSign) {
        basis = new FacetBasis(candidates, slackSign);
        refinement = new Refinement(basis);
        verdict = new Verdict(slackSign.length);
        prices = new double[slackSign.length];
        drift = new double[slackSign.length];
    }

    void begin(int newUnit, double[] newP, int leftOut) {
        unit = newUnit;
        p = newP;
        without = leftOut;
        rounds = 0;
    }

    /** Takes the prices of a facet that is known to hold, turned to this unit's direction. */
    void pricedBy(Facet facet) {
        double norm = 0;
        for (int i = 0; i < prices.length; i++) {
            norm += facet.normal()[i] * basis.q[i];
        }
        double scale = 1 / norm;
        for (int i = 0; i < prices.length; i++) {
            prices[i] = facet.normal()[i] * scale;
            drift[i] = facet.drift()[i] * scale;
        }
        dualResidual = facet.dualResidual();
        near = facet.near();
    }

    /** Takes the prices that have just been held against the reference. */
    void pricedByVerdict() {
        for (int i = 0; i < prices.length; i++) {
            prices[i] = verdict.pi[i];
            drift[i] = Math.abs(prices[i] + basis.inverse[i * basis.stride]);
        }
        dualResidual = verdict.dualResidual;
        near = verdict.onFacet();
    }

    /** Refines what was found; whether it stands with its certificate. */
    boolean settle() {
        primalResidual = refinement.of(p);
        boolean degenerate = refinement.degenerate();
        alone = degenerate && refinement.standsOnOneColumn(p);
        doubtful = degenerate && !alone;
        return primalResidual <= PRIMAL
                && dualResidual <= FacetSimplex.ACCEPT
                && ErrorBound.of(basis, refinement.terms, p, prices, drift, primalResidual + dualResidual)
                        <= ErrorBound.CERTAIN;
    }
}
