package org.maalestok.statistics.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;

/** Lines that were left out, counted by reason. */
final class Passed {

    private record Key(Reason reason, String what) {}

    private final Map<Key, Long> counts = new LinkedHashMap<>();

    void count(Reason reason, String what) {
        count(reason, what, 1);
    }

    void count(Reason reason, String what, long lines) {
        counts.merge(new Key(reason, what), lines, Long::sum);
    }

    /** Most first, those of the mapper among them. */
    List<LeftOut> with(List<LeftOut> others) {
        var all = new ArrayList<>(others);
        counts.forEach((key, lines) -> all.add(new LeftOut(key.reason(), key.what(), lines)));
        all.sort(Comparator.comparingLong(LeftOut::cells).reversed());
        return all;
    }
}
