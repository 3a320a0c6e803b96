package org.maalestok.opendata;

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
        Map<String, List<String>> values, Map<String, List<String>> codeLists, List<String> stub, List<String> heading) {

    /** Nothing in particular: the default selection. */
    public static final Question DEFAULT = new Question(Map.of(), Map.of(), List.of(), List.of());
}
