package org.maalestok.statistics.sources;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.SourceTable;

/**
 * What the table of a query means in Kolada.
 *
 * @param kpis the ids of key figures
 * @param units whether it is about units, not municipalities
 */
record KoladaTable(List<String> kpis, boolean units) {

    private static final String OF_UNITS = "ou:";

    static KoladaTable of(String table) {
        boolean units = table.strip().regionMatches(true, 0, OF_UNITS, 0, OF_UNITS.length());
        String ids = units ? table.strip().substring(OF_UNITS.length()) : table;
        return new KoladaTable(
                Stream.of(ids.split(","))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList(),
                units);
    }

    /** The variable that says where, and the field of the same name. */
    String place() {
        return units ? "ou" : "municipality";
    }

    /** Where the values of this part of the table are. */
    String path(SourceTable part) {
        return "%s/kpi/%s/%s/%s/year/%s"
                .formatted(units ? "oudata" : "data", ids(part, "kpi"), place(), ids(part, place()), ids(part, "year"));
    }

    private static String ids(SourceTable part, String variable) {
        return part.dimension(variable).orElseThrow().categories().stream()
                .map(Dimension.Category::code)
                .collect(Collectors.joining(","));
    }
}
