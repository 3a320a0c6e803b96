package org.maalestok.statistics.subscriptions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.subscriptions.Selection;

/** What a selection of a table delivers beside regions and periods: each combination of the other variables' categories may be an indicator. */
final class Combinations {

    /** More than that nobody fills in by hand; a narrower selection is needed first. */
    static final int MOST = 300;

    private Combinations() {}

    /** In the table's order; a variable with a single category is named too. Cut off after {@link #MOST}. */
    static List<Map<String, String>> of(SourceTable table, Selection selection, String areas, String time) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Dimension dimension : table.dimensions()) {
            if (!dimension.code().equals(areas) && !dimension.code().equals(time)) {
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
    private static List<String> chosen(Dimension dimension, Selection selection) {
        var asked = selection.codes().getOrDefault(dimension.code(), List.of());
        var known =
                dimension.categories().stream().map(Dimension.Category::code).toList();
        var named = known.stream().filter(asked::contains).toList();
        return named.isEmpty() ? known : named;
    }

    /** In words: <i>Brutto driftsutgifter, Grunnskole</i>. */
    static String label(SourceTable table, Map<String, String> combination) {
        return combination.entrySet().stream()
                .map(entry -> table.dimension(entry.getKey())
                        .flatMap(dimension -> category(dimension, entry.getValue()))
                        .map(found -> found.label() + (found.unit().isEmpty() ? "" : " (" + found.unit() + ")"))
                        .orElse(entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    static java.util.Optional<Dimension.Category> category(Dimension dimension, String code) {
        return dimension.categories().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }
}
