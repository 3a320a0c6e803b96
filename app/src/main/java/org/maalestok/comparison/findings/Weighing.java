package org.maalestok.comparison.findings;

import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.Verdict;
import org.maalestok.comparison.findings.Finding.Kind;
import org.maalestok.comparison.findings.Finding.Lasting;
import org.maalestok.comparison.trend.TrendVerdict;

/**
 * How much a finding weighs: <b>distance × certainty × trend × worth</b>.
 *
 * <ul>
 *   <li><b>distance</b>: |z|, at most {@value #FARTHEST}; beyond that, further off is not more important.
 *   <li><b>certainty</b>: 1 when the benchmark lies outside the figure's interval, or when it stood apart the same way before;
 *       {@value #NEVER_BEFORE} without an earlier figure; {@value #NOT_BEFORE} when it did not stand apart before; times {@value #PROVISIONAL} for a provisional or
 *       estimated figure.
 *   <li><b>trend</b>: {@value #FURTHER} when a challenge is getting worse or a strength better, {@value #BACK} the other way round.
 *   <li><b>worth</b>: 1 + ½ · kroner / the most kroner that any candidate of the municipality and service is worth; 1 without kroner.
 * </ul>
 */
final class Weighing {

    static final double FARTHEST = Verdict.FARTHEST;
    static final double NEVER_BEFORE = 0.8;
    static final double NOT_BEFORE = 0.6;
    static final double PROVISIONAL = 0.9;
    static final double FURTHER = 1.25;
    static final double BACK = 0.8;
    private static final double MOST_FOR_WORTH = 0.5;

    private Weighing() {}

    /** @param mostKroner the largest worth among the candidates; 0 when none is worth kroner */
    static double weight(Finding finding, double mostKroner) {
        double distance = Math.min(Math.abs(finding.z()), FARTHEST);
        return distance
                * certainty(finding)
                * trend(finding.kind(), finding.trendVerdict())
                * worth(finding, mostKroner);
    }

    private static double certainty(Finding finding) {
        double quality = finding.quality().provisional() || finding.quality().estimated() ? PROVISIONAL : 1;
        if (finding.judgement() instanceof Judgement.ByInterval) {
            return quality;
        }
        return quality
                * switch (finding.lasting()) {
                    case YES -> 1;
                    case UNKNOWN -> NEVER_BEFORE;
                    case NO -> NOT_BEFORE;
                };
    }

    private static double trend(Kind kind, TrendVerdict trend) {
        if (kind == Kind.DIFFERENCE || !(trend.improves() || trend.worsens())) {
            return 1;
        }
        return trend.improves() == (kind == Kind.STRENGTH) ? FURTHER : BACK;
    }

    private static double worth(Finding finding, double mostKroner) {
        boolean none = finding.kroner().isEmpty() || mostKroner == 0;
        return none ? 1 : 1 + MOST_FOR_WORTH * Math.abs(finding.kroner().getAsDouble()) / mostKroner;
    }

    static double kroner(Finding finding) {
        return Math.abs(finding.kroner().orElse(0));
    }

    /** Whether it stood apart the same way before; {@code before} is NaN when nothing is known of that. */
    static Lasting lasting(double z, double before) {
        if (Double.isNaN(before)) {
            return Lasting.UNKNOWN;
        }
        return Math.abs(before) > 1 && before > 0 == z > 0 ? Lasting.YES : Lasting.NO;
    }
}
