package org.maalestok.statistics.mapping.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Two forms of the same thing, filled in at the same time: where they differ, and one form out of both as somebody chooses, field by field. A row of a table is
 * chosen as a whole; rows are told apart by what stands in the first column.
 */
public final class TwoForms {

    /** What a form is sent with for each difference: before its id, with {@code mine} or {@code theirs}. */
    public static final String TAKE = "take:";

    private static final String THEIRS = "theirs";

    /** @param columns the first tells rows apart */
    public record Table(List<String> columns) {
        String key() {
            return columns.getFirst();
        }
    }

    /**
     * A field, or a row of a table, in which two forms differ.
     *
     * @param id tells it from the others: {@code titleNb}, {@code sign:x}
     * @param field the name of the field; of a row that of the first column
     * @param row what tells the row; empty for a field
     * @param theirsOnly whether it was they alone who changed it
     */
    public record Difference(String id, String field, String row, String mine, String theirs, boolean theirsOnly) {}

    private final List<Table> tables;

    public TwoForms(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    /** @param before the form that both began with; where it is not known, nothing counts as changed by them alone */
    public List<Difference> differences(Fields mine, Fields theirs, Optional<Fields> before) {
        Map<String, List<String>> ours = parts(mine);
        Map<String, List<String>> others = parts(theirs);
        Optional<Map<String, List<String>>> begun = before.map(this::parts);
        var ids = new LinkedHashSet<>(ours.keySet());
        ids.addAll(others.keySet());
        return ids.stream()
                .filter(id -> !value(ours, id).equals(value(others, id)))
                .map(id -> new Difference(
                        id,
                        id.contains(":") ? id.substring(0, id.indexOf(':')) : id,
                        id.contains(":") ? id.substring(id.indexOf(':') + 1) : "",
                        words(value(ours, id)),
                        words(value(others, id)),
                        begun.filter(it -> value(it, id).equals(value(ours, id)))
                                .isPresent()))
                .toList();
    }

    /** Mine, but for what is taken from theirs. */
    public Fields merged(Fields mine, Fields theirs, Set<String> taken) {
        Map<String, List<String>> others = parts(theirs);
        Fields merged = mine;
        for (String id : taken) {
            Optional<Table> table = table(id);
            merged = table.isPresent()
                    ? row(merged, table.get(), id, value(others, id))
                    : merged.with(id, theirs.list(id));
        }
        return merged;
    }

    /** The differences in which somebody chose what the other had typed. */
    public static Set<String> taken(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(it ->
                        it.getKey().startsWith(TAKE) && List.of(it.getValue()).contains(THEIRS))
                .map(it -> it.getKey().substring(TAKE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Table> table(String id) {
        return tables.stream().filter(it -> id.startsWith(it.key() + ":")).findFirst();
    }

    private Fields row(Fields fields, Table table, String id, List<String> with) {
        List<String> keys = keys(fields, table);
        int at = keys.indexOf(id);
        Fields changed = fields;
        for (int column = 0; column < table.columns().size(); column++) {
            String name = table.columns().get(column);
            var cells = new ArrayList<>(fields.list(name));
            while (cells.size() < keys.size()) {
                cells.add("");
            }
            if (at >= 0 && with.isEmpty()) {
                cells.remove(at);
            } else if (at >= 0) {
                cells.set(at, with.get(column));
            } else if (!with.isEmpty()) {
                cells.add(with.get(column));
            }
            changed = changed.with(name, cells);
        }
        return changed;
    }

    /** Fields that stand alone by name, and the rows of tables, which have nothing at all where they are not. */
    private Map<String, List<String>> parts(Fields fields) {
        var parts = new LinkedHashMap<String, List<String>>();
        var alone = new TreeSet<>(fields.values().keySet());
        for (Table table : tables) {
            table.columns().forEach(alone::remove);
            List<String> ids = keys(fields, table);
            for (int row = 0; row < ids.size(); row++) {
                int at = row;
                if (!fields.at(table.key(), at).isEmpty()) {
                    parts.put(
                            ids.get(at),
                            table.columns().stream()
                                    .map(name -> fields.at(name, at))
                                    .toList());
                }
            }
        }
        alone.forEach(name -> parts.put(
                name,
                fields.list(name).stream()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList()));
        return parts;
    }

    /** Of each row; the second of two rows with the same first column is {@code where:x 2}. */
    private static List<String> keys(Fields fields, Table table) {
        var seen = new HashMap<String, Integer>();
        var keys = new ArrayList<String>();
        for (int row = 0; row < fields.rows(table.key()); row++) {
            String key = table.key() + ":" + fields.at(table.key(), row);
            int times = seen.merge(key, 1, Integer::sum);
            keys.add(times == 1 ? key : key + " " + times);
        }
        return keys;
    }

    private static List<String> value(Map<String, List<String>> parts, String id) {
        return parts.getOrDefault(id, List.of());
    }

    private String words(List<String> value) {
        return value.stream().filter(it -> !it.isEmpty()).collect(Collectors.joining(" · "));
    }
}
