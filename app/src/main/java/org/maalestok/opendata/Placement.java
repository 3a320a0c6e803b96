package org.maalestok.opendata;

import java.util.ArrayList;
import java.util.List;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.Selection.Part;

/**
 * Where the variables stand in a table with rows and columns.
 *
 * @param stub codes of those in front of the rows
 * @param heading codes of those above the columns
 */
public record Placement(List<String> stub, List<String> heading) {

    /** Those that nobody has placed: the regions in front, the others above; when one list is given, the rest goes to the other. */
    static Placement of(List<Part> parts, OpenTable table, List<String> askedStub, List<String> askedHeading) {
        var free = new ArrayList<String>();
        parts.stream()
                .filter(part -> !part.eliminated())
                .forEach(part -> free.add(part.variable().code()));
        var stub = place(table, askedStub, free);
        var heading = place(table, askedHeading, free);
        for (String code : free) {
            boolean above = askedStub.isEmpty() == askedHeading.isEmpty()
                    ? !code.equals(table.region().code())
                    : askedHeading.isEmpty();
            (above ? heading : stub).add(code);
        }
        return new Placement(List.copyOf(stub), List.copyOf(heading));
    }

    private static List<String> place(OpenTable table, List<String> asked, List<String> free) {
        var placed = new ArrayList<String>();
        for (String name : asked) {
            String code = table.variable(name).map(Variable::code).orElse(name);
            if (!free.remove(code)) {
                throw new Problem(Kind.BAD_SELECTION, "placement.bad", Problem.shortened(name));
            }
            placed.add(code);
        }
        return placed;
    }
}
