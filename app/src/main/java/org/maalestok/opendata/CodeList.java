package org.maalestok.opendata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.ui.Text;

/**
 * A named choice of regions (the municipalities of a KOSTRA group, the counties), or a grouping: regions that each stand for several of the table's. Nothing is
 * summed for a grouping that is no sum: a group has its own published figures, a merged municipality those that {@link
 * org.maalestok.comparison.JoinedFigures} can rightly join.
 *
 * @param id {@code vs_} for a choice, {@code agg_} for a grouping, and a name; the same list has the same id in all tables
 * @param label in words
 * @param values codes and labels, in order; all of them are values of the table
 * @param parts of a grouping, by code, the codes that a value stands for; empty for a choice
 * @param note what the maker of an own group says of it; mostly empty
 * @param ownKey of an own group, by which {@link org.maalestok.comparison.selections.OpenSelections} knows it; empty for all other lists
 */
public record CodeList(
        String id, Text label, List<Value> values, Map<String, List<String>> parts, String note, String ownKey) {

    public CodeList {
        values = List.copyOf(values);
        parts = Map.copyOf(parts);
    }

    CodeList(String id, Text label, List<Value> values, Map<String, List<String>> parts) {
        this(id, label, values, parts, "", "");
    }

    static CodeList choice(String id, Text label, List<Value> values) {
        return new CodeList(id, label, values, Map.of());
    }

    /** Whether it is a group that somebody has made and shows to everybody. */
    public boolean isOwn() {
        return !ownKey.isEmpty();
    }

    public boolean isGrouping() {
        return !parts.isEmpty();
    }

    /** The codes that the value stands for: its own where nothing else is said. */
    public List<String> partsOf(Value value) {
        return parts.getOrDefault(value.code(), List.of(value.code()));
    }

    /** The variable with only those of its values that the list has. */
    Variable narrow(Variable variable) {
        return new Variable(variable.code(), variable.label(), values, new Variable.Elimination.Mandatory());
    }

    /**
     * There is no list with this id; an own group may have been there.
     *
     * @param key of the sentence for any other list
     * @param values that stand in that sentence behind the id
     */
    public static Problem noList(String id, String key, Object... values) {
        boolean own = id.toLowerCase(Locale.ROOT).contains(OwnGroups.MARK);
        return new Problem(
                Kind.NO_CODE_LIST,
                own ? "list.own" : key,
                Stream.concat(Stream.of(Problem.shortened(id)), Stream.of(values))
                        .toArray());
    }

    /** @throws Problem when the list is none of this variable's */
    static CodeList get(OpenTable table, Variable variable, String id) {
        return table.codeLists().stream()
                .filter(list -> variable.isArea() && list.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> noList(id, "list.variable", variable.code(), table.id()));
    }
}
