package org.maalestok.statistics.spreadsheets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which rows of a sheet were passed over, and why. */
public final class Skipped {

    private static final int SHOWN = 5;

    /** Why a row has no figures for us. */
    public enum Reason {
        /** The sheet hides it, and nobody asked for it. */
        HIDDEN,
        /** It repeats the heads. */
        HEADS_AGAIN,
        /** A remark: a text and no figures. */
        REMARK,
        /** It has figures, and nothing says of which area. */
        NO_AREA,
        /** It has figures, and nothing says of which period. */
        NO_TIME
    }

    /**
     * @param rows how many
     * @param first the numbers of the first ones
     */
    public record Rows(Reason reason, long rows, List<Long> first) {}

    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    private final Map<Reason, List<Long>> first = new EnumMap<>(Reason.class);

    void add(Reason reason, GridRow row) {
        counts.merge(reason, 1L, Long::sum);
        List<Long> numbers = first.computeIfAbsent(reason, key -> new ArrayList<>());
        if (numbers.size() < SHOWN) {
            numbers.add(row.number());
        }
    }

    public List<Rows> list() {
        return counts.entrySet().stream()
                .map(it ->
                        new Rows(it.getKey(), it.getValue(), List.copyOf(first.getOrDefault(it.getKey(), List.of()))))
                .toList();
    }
}
