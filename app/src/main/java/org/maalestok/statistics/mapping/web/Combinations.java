package org.maalestok.statistics.mapping.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.SourceTable;

/** What a selection of a table delivers beside regions and periods: each combination of the other variables' categories may be an indicator. */
final class Combinations {

    /** More than that nobody fills in by hand; a narrower selection is needed first. */
    static final int MOST = 300;

    private Combinations() {}

    /** In the table's order; a variable with a single category is named too. Cut off after {@link #MOST}. */
    static List<Map<String, String>> of(
            SourceTable table, Map<String, List<String>> selection, String areas, String time) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Dimension dimension : table.dimensions()) {
            if (!dimension.code().equalsIgnoreCase(areas) && !dimension.code().equalsIgnoreCase(time)) {
                all = times(all, dimension.code(), chosen(dimension, selection));
            }
        }
        return all;
    }

    private static List<Map<String, String>> times(
            List<Map<String, String>> all, String dimension, List<String> categories) {
        var longer = new ArrayList<Map<String, String>>();
        for (Map<String, String> one : all) {
            for (String category : categories) {
                if (longer.size() < MOST) {
                    var combined = new LinkedHashMap<>(one);
                    combined.put(dimension, category);
                    longer.add(combined);
                }
            }
        }
        return longer;
    }

    /** The categories that are asked for; all of them where the source is left to decide. */
    private static List<String> chosen(Dimension dimension, Map<String, List<String>> selection) {
        var asked = selection.getOrDefault(dimension.code(), List.of());
        var known =
                dimension.categories().stream().map(Dimension.Category::code).toList();
        var named = known.stream().filter(asked::contains).toList();
        return named.isEmpty() ? known : named;
    }

    /** Whether the table has all that is named. */
    static boolean isIn(SourceTable table, Map<String, String> combination) {
        return combination.entrySet().stream().allMatch(entry -> table.dimension(entry.getKey())
                .flatMap(dimension -> category(dimension, entry.getValue()))
                .isPresent());
    }

    /** The fields with a row for every combination that has none yet. */
    static Fields complete(Fields fields, SourceTable table, Map<String, List<String>> selection) {
        var where = new ArrayList<>(fields.list("where"));
        List<Map<String, String>> there =
                where.stream().flatMap(it -> Where.parse(it).stream()).toList();
        of(table, selection, fields.get("dimension"), fields.get("time")).stream()
                .filter(one -> there.stream().noneMatch(it -> one.entrySet().containsAll(it.entrySet())))
                .forEach(one -> where.add(Where.print(one)));
        return fields.with("where", where);
    }

    /** In words: <i>Brutto driftsutgifter, Grunnskole</i>. */
    static String label(SourceTable table, Map<String, String> combination) {
        return combination.entrySet().stream()
                .map(entry -> table.dimension(entry.getKey())
                        .flatMap(dimension -> category(dimension, entry.getValue()))
                        .map(Dimension.Category::labelWithUnit)
                        .orElse(entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** The units that a combination names, in the source's words. */
    static List<String> units(SourceTable table, Map<String, String> combination) {
        return combination.entrySet().stream()
                .flatMap(entry ->
                        table
                                .dimension(entry.getKey())
                                .flatMap(dimension -> category(dimension, entry.getValue()))
                                .stream())
                .map(Dimension.Category::unit)
                .filter(unit -> !unit.isEmpty())
                .toList();
    }

    private static Optional<Dimension.Category> category(Dimension dimension, String code) {
        return dimension.categories().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }
}
