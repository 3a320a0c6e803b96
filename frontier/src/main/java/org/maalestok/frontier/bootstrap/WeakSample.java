package org.maalestok.frontier.bootstrap;

import java.util.ArrayList;
import java.util.List;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.Warning;

/** Says when a statistic rests on too little. */
final class WeakSample {

    /**
     * Below this many units the smoothed distribution is one of a handful of points, and its tails, which intervals are read from,
     * are the kernel's and not the data's.
     */
    static final int FEW = 20;

    private WeakSample() {}

    /** What is weak about drawing scores anew: too few of them, or no spread (a bandwidth of 0, where draws are not given). */
    static List<Warning> about(Units units, String statistic, String consequence, boolean spread) {
        List<Warning> warnings = new ArrayList<>();
        if (units.count() < FEW) {
            warnings.add(
                    weak("%s rests on %d units; below %d %s.".formatted(statistic, units.count(), FEW, consequence)));
        }
        if (!spread) {
            warnings.add(weak("All %d units score alike; there is no spread to draw from, so %s says nothing."
                    .formatted(units.count(), statistic.substring(0, 1).toLowerCase() + statistic.substring(1))));
        }
        return warnings;
    }

    static Warning weak(String sentence) {
        return new Warning(Warning.Kind.WEAK_STATISTIC, sentence);
    }
}
