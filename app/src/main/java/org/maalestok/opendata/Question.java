package org.maalestok.opendata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants of a table, as they wrote it.
 *
 * @param values by variable, codes and expressions
 * @param codeLists by variable, the id of a code list
 * @param stub the variables that are to stand in front of the rows; empty to leave it to us
 * @param heading the variables that are to stand above the columns
 */
public record Question(
        Map<String, List<String>> values,
        Map<String, List<String>> codeLists,
        List<String> stub,
        List<String> heading) {

    /** A variable with nothing behind it is as good as not named. */
    public Question {
        values = said(values);
        codeLists = said(codeLists);
    }

    private static Map<String, List<String>> said(Map<String, List<String>> asked) {
        var said = new LinkedHashMap<>(asked);
        said.values().removeIf(List::isEmpty);
        return Collections.unmodifiableMap(said);
    }

    /** Nothing in particular: the default selection. */
    public static final Question DEFAULT = new Question(Map.of(), Map.of(), List.of(), List.of());
}
