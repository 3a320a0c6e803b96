package org.maalestok.opendata;

import java.util.List;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.ui.Text;

/**
 * A named choice of regions: the municipalities of a KOSTRA group, the counties.
 *
 * @param id {@code vs_} and a name; the same list has the same id in all tables
 * @param label in words
 * @param values codes and labels, in order
 */
public record CodeList(String id, Text label, List<Variable.Value> values) {

    public CodeList {
        values = List.copyOf(values);
    }

    /** The variable with only those of its values that the list has. */
    static Variable apply(OpenTable table, Variable variable, String id) {
        if (!variable.code().equals(Variable.REGION)) {
            throw noSuch(table, variable, id);
        }
        CodeList list = table.codeLists().stream()
                .filter(each -> each.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> noSuch(table, variable, id));
        return new Variable(variable.code(), variable.label(), list.values(), new Variable.Elimination.Mandatory());
    }

    private static Problem noSuch(OpenTable table, Variable variable, String id) {
        return new Problem(
                Kind.NO_CODE_LIST,
                "There is no code list \"%s\" for the variable %s of the table %s."
                        .formatted(Problem.shortened(id), variable.code(), table.id()));
    }
}
