package org.maalestok.statistics.mapping.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /**
     * What somebody has to know or choose; what only they themselves changed is neither.
     *
     * @param before the form that both began with; where it is not known, nothing counts as changed by one of them alone
     */
    public List<Difference> differences(Fields mine, Fields theirs, Optional<Fields> before) {
        return differences(mine, theirs, before, (name, value) -> value);
    }

    /** @param told by the name of a field and what stands in it what a reader is told; empty for nothing */
    public List<Difference> differences(
            Fields mine, Fields theirs, Optional<Fields> before, BinaryOperator<String> told) {
        Map<String, List<String>> ours = parts(mine);
        Map<String, List<String>> others = parts(theirs);
        Optional<Map<String, List<String>>> begun = before.map(this::parts);
        var ids = new LinkedHashSet<>(ours.keySet());
        ids.addAll(others.keySet());
        return ids.stream()
                .filter(id -> !value(ours, id).equals(value(others, id)))
                .filter(id -> begun.filter(it -> value(it, id).equals(value(others, id)))
                        .isEmpty())
                .map(id -> new Difference(
                        id,
                        id.contains(":") ? id.substring(0, id.indexOf(':')) : id,
                        id.contains(":") ? id.substring(id.indexOf(':') + 1) : "",
                        words(id, value(ours, id), told),
                        words(id, value(others, id), told),
                        begun.filter(it -> value(it, id).equals(value(ours, id)))
                                .isPresent()))
                .toList();
    }

    /** Mine, but for what is taken from theirs. */
    public Fields merged(Fields mine, Fields theirs, Set<String> taken) {
        Map<String, List<String>> others = parts(theirs);
        Fields merged = mine;
        for (Table table : tables) {
            Set<String> rows = new TreeSet<>(taken);
            rows.removeIf(id -> !id.startsWith(table.key() + ":"));
            merged = rows.isEmpty() ? merged : withRows(merged, table, chosen(mine, table, others, rows));
        }
        for (String id : taken) {
            boolean isRow = tables.stream().anyMatch(table -> id.startsWith(table.key() + ":"));
            merged = isRow ? merged : merged.with(id, theirs.list(id));
        }
        return merged;
    }

    /** The rows of a table in my order, each as it was chosen; those that only they have come last. */
    private static List<List<String>> chosen(
            Fields mine, Table table, Map<String, List<String>> others, Set<String> taken) {
        List<String> ids = keys(mine, table);
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < ids.size(); row++) {
            rows.add(taken.contains(ids.get(row)) ? value(others, ids.get(row)) : row(mine, table, row));
        }
        taken.stream().filter(id -> !ids.contains(id)).forEach(id -> rows.add(value(others, id)));
        rows.removeIf(List::isEmpty);
        return rows;
    }

    private static Fields withRows(Fields fields, Table table, List<List<String>> rows) {
        Fields changed = fields;
        for (int column = 0; column < table.columns().size(); column++) {
            int at = column;
            changed = changed.with(
                    table.columns().get(at),
                    rows.stream().map(row -> row.get(at)).toList());
        }
        return changed;
    }

    private static List<String> row(Fields fields, Table table, int row) {
        return table.columns().stream().map(name -> fields.at(name, row)).toList();
    }

    /** The differences in which somebody chose what the other had typed. */
    public static Set<String> taken(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(it ->
                        it.getKey().startsWith(TAKE) && List.of(it.getValue()).contains(THEIRS))
                .map(it -> it.getKey().substring(TAKE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Fields that stand alone by name, and the rows of tables, which have nothing at all where they are not. */
    private Map<String, List<String>> parts(Fields fields) {
        var parts = new LinkedHashMap<String, List<String>>();
        var alone = new TreeSet<>(fields.values().keySet());
        for (Table table : tables) {
            table.columns().forEach(alone::remove);
            List<String> ids = keys(fields, table);
            for (int row = 0; row < ids.size(); row++) {
                if (!fields.at(table.key(), row).isEmpty()) {
                    parts.put(ids.get(row), row(fields, table, row));
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

    private String words(String id, List<String> value, BinaryOperator<String> told) {
        List<String> columns = tables.stream()
                .filter(table -> id.startsWith(table.key() + ":"))
                .findFirst()
                .map(Table::columns)
                .orElseGet(() -> Collections.nCopies(value.size(), id));
        return IntStream.range(0, value.size())
                .filter(at -> !value.get(at).isEmpty())
                .mapToObj(at -> told.apply(columns.get(at), value.get(at)))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
