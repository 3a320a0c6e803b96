package org.maalestok.frontier.bootstrap;

/**
 * The two readings of Simar and Wilson's smoothed bootstrap that are in use. They differ by design, and so do their
 * intervals.
 */
public enum BootstrapVariant {
    /**
     * On the scale δ = 1/θ (φ for outputs): Silverman's bandwidth on the reflected scores without the efficient ones, bias
     * corrected as 1/(2δ − mean δ*), basic interval from quantiles (type 9) of δ* − δ. As {@code Benchmarking::dea.boot}. The
     * default: δ is the scale on which the estimator's theory is written, and the interval excludes the biased score.
     */
    DISTANCE_BASIC,
    /**
     * On the scale θ: bandwidth by cross-validation, bias corrected as 2θ − mean θ*, interval from quantiles (type 7) of θ* −
     * 2 bias. As {@code rDEA::dea.robust}.
     */
    SCORE_PERCENTILE
}
