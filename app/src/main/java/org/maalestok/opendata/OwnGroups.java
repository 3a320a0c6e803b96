package org.maalestok.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.comparison.selections.OpenSelection;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.ui.Text;

/**
 * The own groups that their makers show to everybody, as code lists of the tables that have any of their municipalities: {@code vs_no_own_KEY} chooses them, and
 * {@code agg_no_own_KEY} continues those of them back that were merged; in tables of units, {@code vs_no_unit_own_KEY} chooses the units in them. Nothing is summed or averaged over a group here: no source has published such a figure.
 */
final class OwnGroups {

    /** What no other list has in its id. */
    static final String MARK = "_own_";

    private final Areas areas;
    private final LocalDate today = Today.now();
    private final List<OpenSelection> groups;
    private final Map<String, List<Area>> members = new HashMap<>();
    private final UniqueLabels labels;

    OwnGroups(List<OpenSelection> groups, Areas areas) {
        this.areas = areas;
        this.groups = groups;
        this.labels = UniqueLabels.among(groups.stream().map(OwnGroups::folded).toList());
        for (OpenSelection group : groups) {
            members.put(
                    group.key(),
                    group.codes().stream()
                            .flatMap(code -> areas.findByCode(code).stream())
                            .toList());
        }
    }

    /** Capitals tell nothing apart that somebody reads aloud. */
    private static Text folded(OpenSelection group) {
        return Text.same(group.name().toLowerCase(Locale.ROOT));
    }

    /** Two people may have had the same idea: then the key stands behind the name. */
    private String name(OpenSelection group) {
        Text folded = folded(group);
        return labels.of(folded, group.key()).equals(folded)
                ? group.name()
                : "%s (%s)".formatted(group.name(), group.key());
    }

    /** The table with the lists behind its own. */
    OpenTable addTo(OpenTable table) {
        if (groups.isEmpty()) {
            return table;
        }
        var places = new HashMap<Area, Integer>();
        IntStream.range(0, table.regions().size())
                .forEach(i -> places.put(table.regions().get(i), i));
        var lists = new ArrayList<>(table.codeLists());
        groups.stream()
                .filter(group -> group.country().equals(table.country()))
                .flatMap(group -> lists(group, table, places))
                .forEach(lists::add);
        return table.withCodeLists(lists);
    }

    private Stream<CodeList> lists(OpenSelection group, OpenTable table, Map<Area, Integer> places) {
        List<Value> values = chosen(group, table)
                .filter(places::containsKey)
                .map(area -> table.region().values().get(places.getOrDefault(area, 0)))
                .distinct()
                .toList();
        if (values.isEmpty()) {
            return Stream.empty();
        }
        String land = table.country().toLowerCase(Locale.ROOT);
        String name = "_" + land + (table.isOfUnits() ? "_unit" : "") + MARK + group.key();
        var choice = new CodeList("vs" + name, Text.same(name(group)), values, Map.of(), group.note(), group.key());
        return Stream.concat(
                Stream.of(choice),
                continued("agg_" + land + "_municipality", table, values)
                        .map(parts -> new CodeList(
                                "agg" + name, continued(name(group)), values, parts, group.note(), group.key()))
                        .stream());
    }

    /** The members, or in a table of units those that are in them today. */
    private Stream<Area> chosen(OpenSelection group, OpenTable table) {
        var municipalities = members.getOrDefault(group.key(), List.of()).stream();
        return table.isOfUnits()
                ? municipalities.flatMap(area -> areas.listUnits(area, today).stream())
                : municipalities;
    }

    /** Whoever chooses among lists sees no more than what they are called. */
    private static Text continued(String name) {
        return new Text(
                name + ", ført tilbage før sammenlægninger",
                name + ", ført tilbake før sammenslåinger",
                name + ", continued back before mergers");
    }

    /** What those of the values stand for that were merged; empty where none was. */
    private static Optional<Map<String, List<String>>> continued(String all, OpenTable table, List<Value> values) {
        var parts = new HashMap<String, List<String>>();
        table.codeLists().stream().filter(list -> list.id().equals(all)).forEach(list -> values.stream()
                .filter(value -> list.parts().containsKey(value.code()))
                .forEach(value -> parts.put(value.code(), list.partsOf(value))));
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }
}
