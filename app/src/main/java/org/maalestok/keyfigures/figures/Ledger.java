package org.maalestok.keyfigures.figures;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.figures.JdbcRemarks.Said;
import org.maalestok.keyfigures.releases.JdbcExtents.Extent;

/**
 * What has been published, as of one moment.
 *
 * @param releases all of them, in order
 * @param touched by indicator, the latest release that gave it, changed or took a figure
 * @param areas by indicator, the ids of areas that have a number now
 * @param dataSets by indicator, the codes of the data sets that hold it now
 * @param remark the number of the latest remark
 * @param said by indicator, when something was last said of its figures
 */
record Ledger(
        List<Release> releases,
        Map<Integer, Integer> touched,
        Map<Integer, BitSet> areas,
        Map<Integer, Set<String>> dataSets,
        long remark,
        Map<Integer, Said> said) {

    static final Ledger EMPTY = new Ledger(List.of(), Map.of(), Map.of(), Map.of(), 0, Map.of());

    /** The same after more releases. */
    Ledger with(List<Release> allReleases, Map<Integer, Integer> nowTouched, List<Extent> extents) {
        var byIndicator = extents.stream().collect(Collectors.groupingBy(Extent::indicatorId));
        return new Ledger(
                List.copyOf(allReleases),
                nowTouched,
                byIndicator.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> areasOf(e.getValue()))),
                byIndicator.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> dataSetsOf(e.getValue()))),
                remark,
                said);
    }

    /** The same after more remarks. */
    Ledger with(long latestRemark, Map<Integer, Said> nowSaid) {
        return new Ledger(releases, touched, areas, dataSets, latestRemark, nowSaid);
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

    /** The number of the latest remark about the indicator; 0 when there was none. */
    long lastRemark(int indicatorId) {
        var last = said.get(indicatorId);
        return last == null ? 0 : last.change();
    }

    /** The latest release when something was last said of the indicator: read as of it or an earlier one, that was not said yet. */
    int lastSaidAt(int indicatorId) {
        var last = said.get(indicatorId);
        return last == null ? -1 : last.atRelease();
    }

    boolean hasNumber(int indicatorId, int areaId) {
        var having = areas.get(indicatorId);
        return having != null && having.get(areaId);
    }

    Set<String> dataSetsOf(int indicatorId) {
        return dataSets.getOrDefault(indicatorId, Set.of());
    }
}
