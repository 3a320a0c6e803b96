package org.maalestok.frontier;

/** How much is worked out per unit. */
public enum Detail {
    /** Scores with their certificates, prices, and the peers of the first stage. The fastest. */
    SCORES,
    /** Also the second stage: largest slacks, targets, canonical peers, and efficient told from weakly efficient. */
    FULL
}
