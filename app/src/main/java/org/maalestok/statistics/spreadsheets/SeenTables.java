package org.maalestok.statistics.spreadsheets;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.maalestok.statistics.formats.SourceTable;

/**
 * Remembers what the tables of uploads are about, so that a file of a hundred megabytes is gone through once and not for every page about it. The file of an
 * upload never changes, so what is remembered never becomes wrong; what was not asked for longest is forgotten first.
 */
final class SeenTables {

    /** Categories of all tables together. One takes some two hundred bytes, so this is about twenty megabytes. */
    private static final int MOST_CATEGORIES = 100_000;

    private final Map<Long, SeenTable> byUpload = new LinkedHashMap<>(16, 0.75f, true);
    private int categories;

    synchronized Optional<SeenTable> find(long upload) {
        return Optional.ofNullable(byUpload.get(upload));
    }

    /** A table that alone is too large is not remembered. */
    synchronized void keep(long upload, SeenTable seen) {
        forget(upload);
        if (categories(seen) > MOST_CATEGORIES) {
            return;
        }
        categories += categories(seen);
        byUpload.put(upload, seen);
        Iterator<Map.Entry<Long, SeenTable>> eldest = byUpload.entrySet().iterator();
        while (categories > MOST_CATEGORIES) {
            categories -= categories(eldest.next().getValue());
            eldest.remove();
        }
    }

    synchronized void forget(long upload) {
        SeenTable gone = byUpload.remove(upload);
        categories -= gone == null ? 0 : categories(gone);
    }

    /** A table counts as one more, so that tables without any are few, too. */
    private static int categories(SeenTable seen) {
        return 1
                + seen.tables().stream()
                        .map(SourceTable::dimensions)
                        .flatMap(java.util.List::stream)
                        .mapToInt(dimension -> dimension.categories().size())
                        .sum();
    }
}
