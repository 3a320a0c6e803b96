package org.maalestok.opendata;

import java.util.List;
import org.maalestok.ui.Text;

/**
 * A named choice of a variable's values: the municipalities of a group, the regions.
 *
 * @param id {@code vs_} and a name; unique over all tables
 * @param label in words
 * @param values codes and labels, in order
 */
public record CodeList(String id, Text label, List<Variable.Value> values) {

    public CodeList {
        values = List.copyOf(values);
    }

    /** The code lists of a table's regions. */
    public static List<CodeList> listOf(OpenTable table) {
        return table.codeLists();
    }
}
