package org.maalestok.keyfigures.releases;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.ImportOutcome.Touched;
import org.maalestok.keyfigures.Release.Counts;
import org.maalestok.keyfigures.exchange.Contents;

/** What a file does to the figures that stand, counted by indicator; untouched indicators are left out. */
record Difference(List<Touched> touched) {

    /** For a data set that has nothing yet. */
    static Difference allAdded(Contents contents) {
        return new Difference(Arrays.stream(contents.indicatorIds())
                .mapToObj(id -> new Touched(id, contents.rowsOf(id), 0, 0))
                .toList());
    }

    Counts counts(long rows) {
        long added = touched.stream().mapToLong(Touched::added).sum();
        long changed = touched.stream().mapToLong(Touched::changed).sum();
        long withdrawn = touched.stream().mapToLong(Touched::withdrawn).sum();
        return new Counts(rows, added, changed, rows - added - changed, withdrawn);
    }

    /** How many cells it touches. */
    long cells() {
        return touched.stream()
                .mapToLong(one -> one.added() + one.changed() + one.withdrawn())
                .sum();
    }

    Set<Integer> indicatorIds() {
        return touched.stream().map(Touched::indicatorId).collect(Collectors.toUnmodifiableSet());
    }
}
