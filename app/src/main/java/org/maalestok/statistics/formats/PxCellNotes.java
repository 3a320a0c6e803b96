package org.maalestok.statistics.formats;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maalestok.statistics.formats.Refusal.Kind;

/** What stands beside single cells ({@code DATANOTECELL}), kept by their number. An asterisk stands for all values of a variable. */
final class PxCellNotes implements Closeable {

    /** A note may be about many cells; all of them together may be about so many. */
    private static final long MOST = 50_000_000;

    private static final String ALL = "*";

    private final CellSpool spool = new CellSpool();
    private @Nullable SourceTable table;
    private @Nullable Odometer odometer;
    private Map<String, Integer>[] categories = maps(0);
    private long written;

    /** The statement stands behind those that say what the variables are. */
    void add(List<String> keys, String sign, PxHeader header, PxInput input) throws IOException, TableRefused {
        var known = table;
        if (known == null) {
            known = header.table();
            lookUp(known);
        }
        if (keys.size() != known.dimensions().size() || Odometer.size(known) > CellSpool.MOST_CELLS) {
            throw input.refused(
                    Kind.MALFORMED,
                    "DATANOTECELL (%d)".formatted(keys.size()),
                    String.valueOf(known.dimensions().size()));
        }
        add(keys, 0, new int[keys.size()], sign, input);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, Integer>[] maps(int dimensions) {
        return new Map[dimensions];
    }

    /** By code, or by text where that is no code. */
    private void lookUp(SourceTable described) {
        categories = maps(described.dimensions().size());
        for (int i = 0; i < categories.length; i++) {
            var all = described.dimensions().get(i).categories();
            var numbers = new HashMap<String, Integer>();
            for (int j = 0; j < all.size(); j++) {
                numbers.put(all.get(j).code(), j);
            }
            for (int j = 0; j < all.size(); j++) {
                numbers.putIfAbsent(all.get(j).label(), j);
            }
            categories[i] = numbers;
        }
        table = described;
        odometer = new Odometer(described);
    }

    private void add(List<String> keys, int dimension, int[] place, String sign, PxInput input)
            throws IOException, TableRefused {
        if (dimension == place.length) {
            if (++written > MOST) {
                throw input.refused(Kind.TOO_LARGE, "DATANOTECELL", String.valueOf(MOST));
            }
            if (odometer != null) {
                spool.putSign(odometer.number(place), sign);
            }
            return;
        }
        String key = keys.get(dimension);
        Integer one = categories[dimension].get(key);
        if (one == null && !key.equals(ALL)) {
            throw input.refused(Kind.MALFORMED, "DATANOTECELL \"%s\"".formatted(key), "");
        }
        int from = one == null ? 0 : one;
        int to = one == null && table != null
                ? table.dimensions().get(dimension).categories().size()
                : from + 1;
        for (int i = from; i < to; i++) {
            place[dimension] = i;
            add(keys, dimension + 1, place, sign, input);
        }
    }

    /** What stands beside the cell; empty when nothing does. */
    String of(long number) throws IOException {
        return spool.end() == 0 ? "" : spool.signOf(number);
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
