package org.maalestok.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.Variable.Elimination;

/**
 * Some values of each variable of a table.
 *
 * @param table the table
 * @param parts one for each variable, in the table's order
 */
public record Selection(OpenTable table, List<Part> parts) {

    /**
     * @param places of the values in the variable, in the order of the answer; at least one
     * @param eliminated whether the variable was not asked for and leaves the answer
     */
    public record Part(Variable variable, int[] places, boolean eliminated) {}

    public long size() {
        return parts.stream().mapToLong(part -> part.places().length).reduce(1, Math::multiplyExact);
    }

    /**
     * @param asked for each variable, by any of its names, the expressions; nothing at all means the default selection
     * @param maxCells how many cells an answer may have
     */
    public static Selection of(OpenTable table, Map<String, List<String>> asked, long maxCells) {
        if (asked.isEmpty()) {
            return defaults(table);
        }
        var byVariable = byVariable(table, asked);
        var parts = new ArrayList<Part>();
        for (Variable variable : table.variables()) {
            List<String> expressions = byVariable.get(variable.code());
            parts.add(expressions == null ? eliminate(variable) : select(variable, expressions));
        }
        return checked(new Selection(table, parts), maxCells);
    }

    /** Everything there is of the latest period, for the key figures that stand first. */
    public static Selection defaults(OpenTable table) {
        var headlines = IntStream.range(0, table.contents().size())
                .filter(i -> table.contents().get(i).headline())
                .toArray();
        return new Selection(
                table,
                List.of(
                        new Part(table.region(), all(table.region()), false),
                        new Part(table.content(), headlines.length > 0 ? headlines : new int[] {0}, false),
                        new Part(table.time(), new int[] {table.periods().size() - 1}, false)));
    }

    private static int[] all(Variable variable) {
        return IntStream.range(0, variable.values().size()).toArray();
    }

    private static Map<String, List<String>> byVariable(OpenTable table, Map<String, List<String>> asked) {
        var byVariable = new LinkedHashMap<String, List<String>>();
        asked.forEach((name, expressions) -> {
            Variable variable = table.variable(name).orElseThrow(() -> noVariable(table, name));
            if (byVariable.put(variable.code(), expressions) != null) {
                throw new Problem(Kind.BAD_SELECTION, "The variable %s is selected twice.".formatted(variable.code()));
            }
        });
        return byVariable;
    }

    private static Problem noVariable(OpenTable table, String name) {
        return new Problem(
                Kind.NO_VARIABLE,
                "The table %s has no variable \"%s\"; it has %s."
                        .formatted(
                                table.id(),
                                name.length() > 100 ? name.substring(0, 100) + "…" : name,
                                String.join(
                                        ", ",
                                        table.variables().stream()
                                                .map(Variable::code)
                                                .toList())));
    }

    private static Part eliminate(Variable variable) {
        return switch (variable.elimination()) {
            case Elimination.Mandatory mandatory ->
                throw new Problem(
                        Kind.MISSING_SELECTION,
                        "Nothing is selected of the variable %s, and it cannot be left out."
                                .formatted(variable.code()));
            case Elimination.By by ->
                new Part(variable, new int[] {variable.find(by.value()).orElseThrow()}, true);
        };
    }

    private static Part select(Variable variable, List<String> expressions) {
        int[] places = Expression.resolve(variable, expressions);
        if (places.length == 0) {
            throw new Problem(
                    Kind.BAD_SELECTION,
                    "%s selects no value of the variable %s."
                            .formatted(
                                    String.join(", ", expressions),
                                    variable.code().toLowerCase(Locale.ROOT)));
        }
        return new Part(variable, places, false);
    }

    private static Selection checked(Selection selection, long maxCells) {
        if (selection.size() > maxCells) {
            throw new Problem(
                    Kind.TOO_MANY_CELLS,
                    "The selection has %d cells, and an answer may have %d. Select fewer values, or ask several times."
                            .formatted(selection.size(), maxCells));
        }
        return selection;
    }
}
