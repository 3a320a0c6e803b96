package org.maalestok.keyfigures.figures;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The areas of a table, in order of id, and in which row each stands. Tables about the same areas share one, so that a page that asks hundreds of tables for the same
 * peers has their rows looked up once. Safe for many threads.
 */
final class Rows {

    private static final Interner<Rows> SHARED = Interner.newWeakInterner();

    /** A page asks for a few groups in turn: the peers, the peers with the own, the whole country. */
    private static final int REMEMBERED = 8;

    private final int[] areaIds;
    private final int hash;
    private final AtomicReferenceArray<Found> remembered = new AtomicReferenceArray<>(REMEMBERED);

    /** Where some areas stand. */
    private record Found(int[] areas, int[] rows) {}

    private Rows(int[] areaIds) {
        this.areaIds = areaIds;
        this.hash = Arrays.hashCode(areaIds);
    }

    /** @param areaIds distinct and ascending; kept, so never changed again */
    static Rows shared(int[] areaIds) {
        return SHARED.intern(new Rows(areaIds));
    }

    int size() {
        return areaIds.length;
    }

    int areaId(int row) {
        return areaIds[row];
    }

    int[] areaIds() {
        return areaIds.clone();
    }

    /** The area's row; negative when it has none. */
    int of(int areaId) {
        return Arrays.binarySearch(areaIds, areaId);
    }

    /** The areas' rows in the order asked for, negative where there is none. Not to be changed. */
    int[] of(int[] areas) {
        int place = place(areas);
        Found known = remembered.get(place);
        if (known == null || !Arrays.equals(known.areas, areas)) {
            known = find(areas.clone());
            remembered.set(place, known);
        }
        return known.rows;
    }

    private static int place(int[] areas) {
        int ends = areas.length == 0 ? 0 : areas[0] + 31 * areas[areas.length - 1];
        return (ends + 31 * areas.length & Integer.MAX_VALUE) % REMEMBERED;
    }

    private Found find(int[] areas) {
        int[] rows = new int[areas.length];
        for (int i = 0; i < areas.length; i++) {
            rows[i] = of(areas[i]);
        }
        return new Found(areas, rows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rows rows && hash == rows.hash && Arrays.equals(areaIds, rows.areaIds);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
