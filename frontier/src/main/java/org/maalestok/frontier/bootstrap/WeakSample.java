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
        String counted = units.count() == 1 ? "1 unit" : units.count() + " units";
        if (units.count() < FEW) {
            warnings.add(weak("%s rests on %s; below %d %s.".formatted(statistic, counted, FEW, consequence)));
        }
        if (!spread) {
            String cause = units.count() == 1 ? "Of 1 unit" : "All %s score alike;".formatted(counted);
            warnings.add(weak("%s there is no spread to draw from, so %s says nothing."
                    .formatted(cause, statistic.substring(0, 1).toLowerCase() + statistic.substring(1))));
        }
        return warnings;
    }

    static Warning weak(String sentence) {
        return new Warning(Warning.Kind.WEAK_STATISTIC, sentence);
    }
}
