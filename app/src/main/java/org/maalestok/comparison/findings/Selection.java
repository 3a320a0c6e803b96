package org.maalestok.comparison.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.maalestok.comparison.findings.Finding.Kind;
import org.maalestok.keyfigures.Perspective;

/**
 * Picks from the weighed candidates of one kind, the weightiest first, up to {@value #MOST}.
 *
 * <p>Each one that was picked from a perspective halves the weight of the others of the same perspective, so that the picture is spread. The first {@value #FEWEST}
 * are picked whatever they weigh; a third and a fourth must still weigh at least {@value #ENOUGH}, which is one usual distance with full certainty. Nothing that did not stand apart
 * is ever picked to fill up.
 *
 * <p>Equal weights: the larger distance first, then more kroner, then headline indicators, then the code.
 */
final class Selection {

    static final int FEWEST = 2;
    static final int MOST = 4;
    static final double ENOUGH = 1;
    static final double SAME_WEIGHT = 1e-9;
    private static final double AGAIN_FROM_THE_SAME_SIDE = 0.5;

    private static final Comparator<Finding> ORDER = Comparator.comparingDouble((Finding one) -> -Math.abs(one.z()))
            .thenComparingDouble(one -> -Weighing.kroner(one))
            .thenComparing(one -> !one.indicator().headline())
            .thenComparing(one -> one.indicator().code());

    private final List<Finding> left;
    private final List<Finding> picked = new ArrayList<>(MOST);
    private final Map<Perspective, Integer> taken = new EnumMap<>(Perspective.class);

    private Selection(List<Finding> candidates) {
        this.left = new ArrayList<>(candidates);
        left.sort(ORDER);
    }

    /** Takes those that it picks out of the candidates. */
    static List<Finding> pick(List<Finding> candidates, Kind kind) {
        var selection = new Selection(
                candidates.stream().filter(one -> one.kind() == kind).toList());
        selection.pick();
        candidates.removeAll(selection.picked);
        return List.copyOf(selection.picked);
    }

    private void pick() {
        while (picked.size() < MOST && !left.isEmpty()) {
            Finding best = best();
            if (picked.size() >= FEWEST && weight(best) < ENOUGH - SAME_WEIGHT) {
                return;
            }
            picked.add(best);
            left.remove(best);
            taken.merge(best.indicator().perspective(), 1, Integer::sum);
        }
    }

    /** The first of the heaviest: those of equal weight already stand in their order. */
    private Finding best() {
        Finding best = left.getFirst();
        for (Finding one : left) {
            if (weight(one) > weight(best) + SAME_WEIGHT) {
                best = one;
            }
        }
        return best;
    }

    private double weight(Finding finding) {
        return weight(finding, taken.getOrDefault(finding.indicator().perspective(), 0));
    }

    private static double weight(Finding finding, long before) {
        return finding.weight() * Math.pow(AGAIN_FROM_THE_SAME_SIDE, before);
    }

    /** Whether only the order of equals decided between one that was left out and the last one picked: they weighed the same after those picked before. */
    static boolean couldStandForTheLast(Finding leftOut, List<Finding> picked) {
        return !picked.isEmpty()
                && Math.abs(weightAtTheLast(leftOut, picked) - weightAtTheLast(picked.getLast(), picked)) < SAME_WEIGHT;
    }

    private static double weightAtTheLast(Finding finding, List<Finding> picked) {
        Perspective side = finding.indicator().perspective();
        return weight(
                finding,
                picked.subList(0, picked.size() - 1).stream()
                        .filter(one -> one.indicator().perspective() == side)
                        .count());
    }

    /** The weightiest first. */
    static List<Finding> ordered(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingDouble((Finding one) -> -one.weight())
                        .thenComparing(ORDER))
                .toList();
    }
}
