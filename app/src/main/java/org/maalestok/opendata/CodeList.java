package org.maalestok.opendata;

import java.util.List;
import java.util.Map;
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
 */
public record CodeList(String id, Text label, List<Value> values, Map<String, List<String>> parts) {

    public CodeList {
        values = List.copyOf(values);
        parts = Map.copyOf(parts);
    }

    static CodeList choice(String id, Text label, List<Value> values) {
        return new CodeList(id, label, values, Map.of());
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

    /** @throws Problem when the list is none of this variable's */
    static CodeList get(OpenTable table, Variable variable, String id) {
        return table.codeLists().stream()
                .filter(list -> variable.isArea() && list.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        Kind.NO_CODE_LIST,
                        "There is no code list \"%s\" for the variable %s of the table %s."
                                .formatted(Problem.shortened(id), variable.code(), table.id())));
    }
}
