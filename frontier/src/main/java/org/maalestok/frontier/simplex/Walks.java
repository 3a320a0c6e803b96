package org.maalestok.frontier.simplex;

/** How one unit comes to a facet that holds: from the best known one over the candidates, certified, repaired, remembered. */
final class Walks {
    /** A facet with less than this for a direction says nothing about it: turned to it, it would lose nine of sixteen digits. */
    private static final double LEAST_PRICE = 1e-9;

    /** Updates of an inverse before it is computed afresh; a facet that is remembered is one that many units will start from. */
    private static final int REFACTOR = 16;

    /** Rounds of certifying and repairing for one unit; two or three are usual. */
    private static final int MOST_ROUNDS = 200;

    /** How far a unit has come. */
    enum Step {
        /** On a facet that holds. */
        LANDED,
        /** On a facet that has yet to be held against the reference; its verdict is open. */
        OPEN,
        /** No facet to start from, no pivot, or too many of them. */
        FAILED
    }

    final FacetCache cache;
    final DualWalk dual;
    final PrimalWalk primal;
    private final Candidates candidates;
    private final Certification certification;
    private final double[] slackSign;
    private final double[] g;
    private final FacetBasis spare;

    Walks(Candidates candidates, Certification certification, FacetCache cache, double[] slackSign) {
        this.candidates = candidates;
        this.certification = certification;
        this.cache = cache;
        this.slackSign = slackSign;
        dual = new DualWalk(candidates, slackSign);
        primal = new PrimalWalk(candidates, slackSign);
        spare = new FacetBasis(candidates, slackSign);
        g = new double[slackSign.length];
        for (int i = 0; i < g.length; i++) {
            g[i] = slackSign[i] == -1 ? 1 : 0;
        }
    }

    /** Offers the facet through these members; ignored when it is not one. */
    void learn(int[] members, Verdict verdict) {
        System.arraycopy(members, 0, spare.members, 0, members.length);
        System.arraycopy(g, 0, spare.q, 0, g.length);
        if (cache.full() || !FreshInverse.of(spare)) {
            return;
        }
        verdict.open(spare, slackSign, -1);
        certification.pass(new Verdict[] {verdict}, 1);
        if (verdict.stands() && verdict.dualResidual <= FacetSimplex.ACCEPT) {
            cache.add(Facet.of(spare, verdict.pi, g, verdict.dualResidual, verdict.onFacet()));
        }
    }

    /** From the best known facet. */
    Step start(Attempt attempt, int unit, double[] p, double[] q, int without) {
        attempt.begin(unit, p, without);
        attempt.banned = position(without);
        int best = cache.best(p, q, LEAST_PRICE, attempt.banned);
        if (best < 0 || !attempt.basis.face(cache.facet(best), p, q, LEAST_PRICE)) {
            return Step.FAILED;
        }
        int steps = walk(attempt);
        if (steps == 0) {
            attempt.pricedBy(cache.facet(best));
            return Step.LANDED;
        }
        return steps < 0 ? Step.FAILED : opened(attempt);
    }

    private int position(int without) {
        return without < 0 ? -1 : candidates.position(without);
    }

    /** The dual walk; where the candidates have no point, more of them are let in. */
    private int walk(Attempt attempt) {
        int all = 0;
        while (true) {
            int steps = dual.walk(attempt.basis, attempt.p, attempt.banned);
            if (steps != DualWalk.STUCK) {
                return steps < 0 ? steps : all + steps;
            }
            all++;
            attempt.verdict.without = attempt.without;
            if (candidates.complete() || all > MOST_ROUNDS || !certification.joinAgainst(dual.ray(), attempt.verdict)) {
                return DualWalk.TROUBLE;
            }
        }
    }

    private Step opened(Attempt attempt) {
        attempt.verdict.open(attempt.basis, slackSign, attempt.without);
        return Step.OPEN;
    }

    /** After a pass over the reference: the facet is remembered, or repaired and open again. */
    Step afterPass(Attempt attempt) {
        if (attempt.verdict.stands()) {
            attempt.pricedByVerdict();
            if (attempt.without < 0 && !cache.full()) {
                store(attempt);
            }
            return Step.LANDED;
        }
        // Another unit's pass may have put the column on the list that this one must not use.
        attempt.banned = position(attempt.without);
        if (++attempt.rounds > MOST_ROUNDS || primal.walk(attempt.basis, attempt.p, attempt.banned) <= 0) {
            return Step.FAILED;
        }
        return opened(attempt);
    }

    /** Puts the facet into the cache, turned to the direction g. */
    private void store(Attempt attempt) {
        spare.take(attempt.basis);
        boolean turned = spare.turn(g, LEAST_PRICE);
        if (turned && spare.age > REFACTOR) {
            turned = FreshInverse.of(spare);
        }
        if (turned) {
            cache.add(Facet.of(spare, attempt.prices, g, attempt.dualResidual, attempt.near));
        }
    }
}
