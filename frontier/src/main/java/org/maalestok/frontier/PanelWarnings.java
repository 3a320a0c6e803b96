package org.maalestok.frontier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What should be known about periods that are compared: what is odd in each, who is not in all of them, and who got no index. */
final class PanelWarnings {

    private PanelWarnings() {}

    static List<Warning> about(List<Malmquist.Period> periods, List<Malmquist.Change> changes) {
        List<Warning> warnings = new ArrayList<>();
        for (Malmquist.Period period : periods) {
            period.units().warnings().stream()
                    .map(warning -> new Warning(
                            warning.kind(), "Period '%s': %s".formatted(period.label(), warning.sentence())))
                    .forEach(warnings::add);
        }
        Set<String> everyone = new LinkedHashSet<>();
        periods.forEach(period -> everyone.addAll(period.units().names()));
        for (Malmquist.Period period : periods) {
            missing(period.label(), period.units(), everyone, warnings);
        }
        undefined(changes, warnings);
        return warnings;
    }

    private static void missing(String label, Units units, Set<String> everyone, List<Warning> warnings) {
        Set<String> there = new HashSet<>(units.names());
        List<String> missing =
                everyone.stream().filter(name -> !there.contains(name)).toList();
        if (!missing.isEmpty()) {
            warnings.add(new Warning(
                    Warning.Kind.UNDEFINED_SCORES,
                    "Period '%s' lacks %d of %d units (%s); they have no change to or from it, and their cumulative index begins anew after it."
                            .formatted(label, missing.size(), everyone.size(), Warnings.some(missing))));
        }
    }

    private static void undefined(List<Malmquist.Change> changes, List<Warning> warnings) {
        long without =
                changes.stream().filter(change -> change.index().isEmpty()).count();
        if (without > 0) {
            warnings.add(new Warning(
                    Warning.Kind.UNDEFINED_SCORES,
                    "%d of %d changes have no index, as one of their four scores has no number."
                            .formatted(without, changes.size())));
        }
    }
}
