package org.maalestok.statistics.mapping;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;

/** Counts the cells that are left out, by reason. Of very many different ones, only the first are named. */
final class LeftOutCounts {

    private static final int NAMED = 2_000;
    private static final String OTHERS = "…";

    private record Key(Reason reason, String what) {}

    private final Map<Key, Long> counts = new HashMap<>();

    void add(Reason reason, String what, long cells) {
        var key = new Key(reason, what);
        boolean named = counts.size() < NAMED || counts.containsKey(key);
        counts.merge(named ? key : new Key(reason, OTHERS), cells, Long::sum);
    }

    List<LeftOut> mostFirst() {
        return counts.entrySet().stream()
                .map(entry ->
                        new LeftOut(entry.getKey().reason(), entry.getKey().what(), entry.getValue()))
                .sorted(Comparator.comparingLong(LeftOut::cells)
                        .reversed()
                        .thenComparing(LeftOut::reason)
                        .thenComparing(LeftOut::what))
                .toList();
    }
}
