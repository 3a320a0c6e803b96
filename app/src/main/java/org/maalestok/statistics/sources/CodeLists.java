package org.maalestok.statistics.sources;

import java.io.IOException;
import java.util.List;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

/**
 * Other categories for a variable than its own: groupings and value sets. A query names one beside the codes, as {@code codelist=agg_KommSummer}.
 */
@FunctionalInterface
interface CodeLists {

    String NAMED_BY = "codelist=";

    /** The variable with the categories of the list. */
    Dimension find(Dimension dimension, String list) throws IOException, TableRefused, InterruptedException;

    /** For sources that have none, or don't say what is in them. */
    static CodeLists none(Call call) {
        return (dimension, list) -> {
            throw call.refuse(Kind.UNKNOWN_DIMENSION, Call.dimension(dimension), NAMED_BY + list, "");
        };
    }

    /** The list that is named among the codes; empty when none is. */
    static String named(List<String> wanted) {
        return wanted.stream()
                .filter(CodeLists::names)
                .findFirst()
                .map(it -> it.strip().substring(NAMED_BY.length()).strip())
                .orElse("");
    }

    /** The codes themselves; all when a list is named alone. */
    static List<String> without(List<String> wanted) {
        var codes = wanted.stream().filter(it -> !names(it)).toList();
        return codes.isEmpty() ? List.of("*") : codes;
    }

    private static boolean names(String text) {
        return text.strip().regionMatches(true, 0, NAMED_BY, 0, NAMED_BY.length());
    }
}
