package org.maalestok.frontier.simplex;

/**
 * Passes over the whole reference. Several facets are certified in one pass: a piece of the reference is brought into the
 * nearest memory once and held against all of them, which is what large references are slow in.
 */
final class Certification {
    /** Columns at a time: with 16 rows 64 kilobytes, which stay in the second-nearest memory. */
    private static final int PIECE = 512;

    /** As in {@link DualWalk}. */
    private static final double PIVOT = 1e-9;

    private final Columns reference;
    private final Candidates candidates;
    private final int r;
    private final double[] products;
    private long passes;

    Certification(Columns reference, Candidates candidates) {
        this.reference = reference;
        this.candidates = candidates;
        r = reference.rows();
        products = new double[reference.count()];
    }

    /** Facets held against the whole reference since construction. */
    long passes() {
        return passes;
    }

    /** Fills the first {@code count} verdicts; what lies above a facet joins the candidates. */
    void pass(Verdict[] verdicts, int count) {
        double[][] rows = reference.raw();
        for (int from = 0; from < reference.count(); from += PIECE) {
            int to = Math.min(reference.count(), from + PIECE);
            for (int k = 0; k < count; k++) {
                Kernels.dots(rows, verdicts[k].pi, r, from, to, products);
                above(verdicts[k], rows, from, to);
            }
        }
        passes += count;
        for (int k = 0; k < count; k++) {
            join(verdicts[k]);
        }
    }

    private void above(Verdict verdict, double[][] rows, int from, int to) {
        double[] all = products;
        double threshold = verdict.threshold;
        for (int j = from; j < to; j++) {
            if (all[j] > threshold) {
                verdict.judge(rows, j, all[j]);
            }
        }
    }

    /**
     * When the candidates alone are infeasible: from each piece of the reference the column that helps most joins.
     *
     * @return whether any did that was no candidate before
     */
    boolean joinAgainst(double[] ray, Verdict verdict) {
        int before = candidates.count();
        verdict.count = 0;
        for (int from = 0; from < reference.count(); from += PIECE) {
            int to = Math.min(reference.count(), from + PIECE);
            Kernels.dots(reference.raw(), ray, r, from, to, products);
            int best = -1;
            double largest = PIVOT;
            for (int j = from; j < to; j++) {
                if (-products[j] > largest && j != verdict.without) {
                    largest = -products[j];
                    best = j;
                }
            }
            if (best >= 0) {
                verdict.remember(best, largest);
            }
        }
        passes++;
        join(verdict);
        return candidates.count() > before;
    }

    private void join(Verdict verdict) {
        for (int k = 0; k < verdict.count; k++) {
            candidates.add(verdict.ids[k]);
        }
    }
}
