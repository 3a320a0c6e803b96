package org.maalestok.statistics.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;

/**
 * A table, and which of its variables may be left out of a question.
 *
 * @param table all variables with all categories
 * @param eliminable the codes of those that the source sums up, or has a total for, when they are not named
 */
record Described(SourceTable table, Set<String> eliminable) {

    Described {
        eliminable = Set.copyOf(eliminable);
    }

    /**
     * The query in codes. A variable that it does not name is left to the source where the source allows that, and asked for whole where it doesn't.
     *
     * @throws TableRefused when it names a variable or a code that the table does not have (any more)
     */
    Selection select(Query query, CodeLists lists, Call call)
            throws java.io.IOException, TableRefused, InterruptedException {
        checkVariables(query, call);
        var chosen = new ArrayList<Chosen>();
        for (var dimension : table.dimensions()) {
            List<String> wanted = named(query, dimension.code());
            if (!wanted.isEmpty()) {
                String list = CodeLists.named(wanted);
                var listed = list.isEmpty() ? dimension : lists.find(dimension, list);
                chosen.add(new Chosen(listed, Codes.choose(listed, CodeLists.without(wanted), call), list));
            } else if (!eliminable.contains(dimension.code())) {
                chosen.add(new Chosen(dimension, Codes.choose(dimension, List.of("*"), call), ""));
            }
        }
        return new Selection(chosen);
    }

    private void checkVariables(Query query, Call call) throws TableRefused {
        for (String variable : query.selection().keySet()) {
            if (table.dimension(variable).isEmpty()) {
                var known = table.dimensions().stream().map(it -> it.code()).toList();
                throw call.refuse(Kind.UNKNOWN_DIMENSION, "", variable, String.join(", ", known));
            }
        }
    }

    private static List<String> named(Query query, String code) {
        return query.selection().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(code))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }
}
