package org.maalestok.frontier.simplex;

/**
 * How far τ can be from the optimum, relative to τ: with e the primal and d the dual residual,
 *
 * <pre>|τ − τ*| ≤ (e + d) Σ_i π_i (|p_i| + |τ| q_i + Σ_j |a_ij| λ_j) + |τ − (−π·p)|</pre>
 *
 * by weak duality; to it comes what one step of refinement moved the prices by, which is how well they are known. Where p
 * and q overlap (a direction) τ may well be 0, and the error is taken relative to Σ|π_i p_i|.
 */
final class ErrorBound {
    /** The largest relative error of a score that is let pass; typical ones are near 1e-14. */
    static final double CERTAIN = 1e-10;

    private ErrorBound() {}

    /**
     * The bound, infinite where the prices do not even see the direction.
     *
     * @param terms per row |p_i| + |τ| q_i + Σ_j |a_ij| λ_j
     * @param prices π as certified, with π·q = 1
     * @param drift per row what refinement moved π by
     * @param residuals e + d
     */
    static double of(FacetBasis basis, double[] terms, double[] p, double[] prices, double[] drift, double residuals) {
        double spread = 0;
        double dual = 0;
        double own = 0;
        double norm = 0;
        double moved = 0;
        boolean direction = false;
        for (int i = 0; i < basis.r; i++) {
            double price = prices[i];
            spread += Math.abs(price) * terms[i];
            moved += drift[i] * terms[i];
            dual -= price * p[i];
            own += Math.abs(price * p[i]);
            norm += price * basis.q[i];
            direction |= p[i] != 0 && basis.q[i] != 0;
        }
        if (!(Math.abs(norm - 1) <= CERTAIN)) {
            return Double.POSITIVE_INFINITY;
        }
        double tau = basis.x[0];
        double error = residuals * spread + moved + Math.abs(tau - dual);
        double scale = direction ? Math.max(Math.abs(tau), own) : Math.abs(tau);
        return scale > 0 ? error / scale : error == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
}
