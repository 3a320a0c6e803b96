package org.maalestok.statistics.mapping.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What stands in the fields of a form, exactly as it was typed. Rows of a table are fields of the same name, one after the other.
 *
 * @param values by name of the field
 */
public record Fields(Map<String, List<String>> values) {

    /** What a request carries beside the fields. */
    private static final List<String> NO_FIELDS = List.of("_csrf", "version", "basis", "via", Begun.FIELD);

    public Fields {
        values = Map.copyOf(values);
    }

    public static Fields of(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, typed) -> values.put(name, List.of(typed)));
        NO_FIELDS.forEach(values::remove);
        values.keySet().removeIf(name -> name.startsWith(TwoForms.TAKE));
        return new Fields(values);
    }

    /** A field that is there once; empty when it is not. */
    public String get(String name) {
        List<String> all = list(name);
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    public List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The field in this row; empty when it is not there. */
    public String at(String name, int row) {
        List<String> all = list(name);
        return row < all.size() ? all.get(row).strip() : "";
    }

    public int rows(String name) {
        return list(name).size();
    }

    public Fields with(String name, List<String> other) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, List.copyOf(other));
        return new Fields(changed);
    }

    public Fields without(String name) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return new Fields(changed);
    }

    /**
     * A field in which two differ.
     *
     * @param name of the field
     * @param mine what stands here
     * @param theirs what stands there
     */
    public record Difference(String name, String mine, String theirs) {}

    /** Where somebody else's form says something else, by name of the field. */
    public List<Difference> against(Fields other) {
        var names = new TreeSet<>(values.keySet());
        names.addAll(other.values.keySet());
        return names.stream()
                .filter(name -> !together(name).equals(other.together(name)))
                .map(name -> new Difference(name, together(name), other.together(name)))
                .toList();
    }

    private String together(String name) {
        return list(name).stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
