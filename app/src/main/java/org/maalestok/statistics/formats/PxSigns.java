package org.maalestok.statistics.formats;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maalestok.statistics.formats.Refusal.Kind;

/** The signs that stand in place of numbers in a PX file, which has room for six besides the hyphen: the usual four keep their places, others take what is left. */
final class PxSigns {

    static final String HYPHEN = "-";

    private static final List<String> USUAL = List.of(".", "..", "...", ":");
    private static final int MOST = 6;

    private final Set<String> signs = new LinkedHashSet<>();

    void add(String sign) {
        signs.add(sign);
    }

    boolean has(String sign) {
        return signs.contains(sign);
    }

    /** How each sign is written among the cells: as many dots as its number says. */
    Map<String, String> stored(SourceTable table) throws TableRefused {
        var stored = new LinkedHashMap<String, String>();
        var free = new ArrayDeque<Integer>();
        for (int i = MOST; i > 0; i--) {
            boolean usual = i <= USUAL.size() && signs.contains(USUAL.get(i - 1));
            if (usual) {
                stored.put(USUAL.get(i - 1), ".".repeat(i));
            } else {
                free.add(i);
            }
        }
        for (String sign : signs) {
            if (sign.equals(HYPHEN)) {
                stored.put(sign, HYPHEN);
            } else if (!stored.containsKey(sign)) {
                if (free.isEmpty()) {
                    throw TableWriter.refused(table, Kind.TOO_LARGE, String.join(" ", signs), String.valueOf(MOST));
                }
                stored.put(sign, ".".repeat(free.remove()));
            }
        }
        return stored;
    }
}
