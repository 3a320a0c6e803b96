package org.maalestok.statistics.sources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a source.
 *
 * @param table the source's table number; for Kolada the key figures' ids with commas
 * @param selection for each variable the codes that are wanted, {@code *} for all and {@code 2023*} or {@code top(3)} as far as the source understands
 *     them; variables that are not named are left to the source's default
 */
public record Query(String table, Map<String, List<String>> selection) {

    public Query {
        var copy = new LinkedHashMap<String, List<String>>();
        selection.forEach((variable, codes) -> copy.put(variable, List.copyOf(codes)));
        selection = java.util.Collections.unmodifiableMap(copy);
    }
}
