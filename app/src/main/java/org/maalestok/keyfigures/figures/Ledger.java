package org.maalestok.keyfigures.figures;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.releases.JdbcExtents.Extent;

/**
 * What has been published, as of one moment.
 *
 * @param releases all of them, in order
 * @param touched by indicator, the latest release that gave it, changed or took a figure
 * @param areas by indicator, the ids of areas that have a number now
 * @param dataSets by indicator, the codes of the data sets that hold it now
 */
record Ledger(
        List<Release> releases,
        Map<Integer, Integer> touched,
        Map<Integer, BitSet> areas,
        Map<Integer, Set<String>> dataSets) {

    static final Ledger EMPTY = new Ledger(List.of(), Map.of(), Map.of(), Map.of());

    static Ledger of(List<Release> releases, Map<Integer, Integer> touched, List<Extent> extents) {
        var byIndicator = extents.stream().collect(Collectors.groupingBy(Extent::indicatorId));
        return new Ledger(
                List.copyOf(releases),
                touched,
                byIndicator.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> areasOf(e.getValue()))),
                byIndicator.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> dataSetsOf(e.getValue()))));
    }

    private static BitSet areasOf(List<Extent> extents) {
        var areas = new BitSet();
        extents.forEach(extent -> areas.or(extent.areas()));
        return areas;
    }

    private static Set<String> dataSetsOf(List<Extent> extents) {
        return extents.stream().map(Extent::dataSet).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The number of the latest release; 0 before the first. */
    int latest() {
        return releases.isEmpty() ? 0 : releases.getLast().number();
    }

    int lastTouched(int indicatorId) {
        return touched.getOrDefault(indicatorId, 0);
    }

    boolean hasNumber(int indicatorId, int areaId) {
        var having = areas.get(indicatorId);
        return having != null && having.get(areaId);
    }

    Set<String> dataSetsOf(int indicatorId) {
        return dataSets.getOrDefault(indicatorId, Set.of());
    }
}
