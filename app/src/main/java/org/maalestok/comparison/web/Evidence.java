package org.maalestok.comparison.web;

import java.util.List;
import java.util.stream.Stream;
import org.maalestok.comparison.OwnChoice;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;

/**
 * Where the figures behind a cell are seen: the indicator's page in the cell's period, with the cell's municipality marked among the same others.
 *
 * @param own the municipality whose peers they are
 * @param group the peers
 */
record Evidence(Area own, PeerGroup group, Look look) {

    String href(Indicator indicator, Area area, Period period) {
        return look.indicator(indicator.code(), area, area.equals(own) ? group.key() : keyFor(area))
                .with("period", period.toString())
                .toString();
    }

    /** The group as this area has it: an official group is the same for all its members; from a list, the area and its place are exchanged. */
    private String keyFor(Area area) {
        boolean isMember = group.others().contains(area);
        boolean sameForAll = group.kind() != PeerGroup.Kind.OWN_CHOICE && group.kind() != PeerGroup.Kind.SIMILAR;
        if (isMember && sameForAll) {
            return group.key();
        }
        List<String> rest = Stream.concat(Stream.of(own), group.others().stream())
                .filter(other -> !other.equals(area))
                .map(Area::code)
                .limit(OwnChoice.MOST)
                .toList();
        return String.join(",", rest);
    }
}
