package org.maalestok.keyfigures.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.keyfigures.Observation;

/** Lays what people have decided over what the sources delivered. */
final class Overlay {

    private Overlay() {}

    /** The table with corrected and left-out figures in their places, and all remarks beside them; the very same table when nothing was said. */
    static Slab over(Slab source, List<StoredRemark> remarks) {
        var holding = remarks.stream()
                .filter(remark -> remark.holdsFor(source.at(remark.areaId(), remark.asPeriod())))
                .toList();
        if (holding.isEmpty()) {
            return source;
        }
        var builder = new SlabBuilder();
        Map<Long, Observation> instead = instead(source, holding);
        instead.forEach((key, shown) -> builder.add((int) (key >> Integer.SIZE), (int) (long) key, shown));
        source.forEach((area, period, observation) -> {
            if (!instead.containsKey(Slab.key(area, period))) {
                builder.add(area, period, observation);
            }
        });
        source.remarks()
                .forEach((key, inherited) -> inherited.forEach(
                        remark -> builder.remark((int) (key >> Integer.SIZE), (int) (long) key, remark)));
        holding.forEach(remark -> builder.remark(
                remark.areaId(), remark.period(), remark.toRemark(source.at(remark.areaId(), remark.asPeriod()))));
        return builder.build(source.indicator());
    }

    private static Map<Long, Observation> instead(Slab source, List<StoredRemark> holding) {
        var instead = new HashMap<Long, Observation>();
        for (var remark : holding) {
            if (remark.kind().changesFigure()) {
                instead.put(
                        Slab.key(remark.areaId(), remark.period()),
                        remark.shownFor(source.at(remark.areaId(), remark.asPeriod())));
            }
        }
        return instead;
    }
}
