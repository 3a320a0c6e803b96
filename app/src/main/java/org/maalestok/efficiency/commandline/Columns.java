package org.maalestok.efficiency.commandline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns are what, by their names. Figures are counted in this order: inputs, outputs, prices, what explains.
 *
 * @param unit of the unit's name; the first column when none is named
 */
record Columns(
        Optional<String> unit,
        List<String> inputs,
        List<String> outputs,
        List<String> prices,
        List<String> explain,
        Optional<String> period) {

    List<String> figures() {
        return Stream.of(inputs, outputs, prices, explain).flatMap(List::stream).toList();
    }

    /** How many inputs and outputs there are. */
    int variables() {
        return inputs.size() + outputs.size();
    }

    /** Whether a figure belongs to what is measured, rather than standing beside it. */
    boolean isVariable(int figure) {
        return figure < variables();
    }

    /** Whether a figure is one of the surroundings that may explain. */
    boolean explains(int figure) {
        return figure >= variables() + prices.size();
    }

    /** A figure as people are told of it: input 'staff'. */
    String told(int figure) {
        String beside = explains(figure) ? "variable" : "price";
        String kind = figure < inputs.size() ? "input" : isVariable(figure) ? "output" : beside;
        return "%s '%s'".formatted(kind, figures().get(figure));
    }

    /** Where the figures stand in a file's lines. */
    int[] places(TableFile file) {
        return figures().stream().mapToInt(file::column).toArray();
    }

    /** Where the unit's name stands in a file's lines. */
    int placeOfUnit(TableFile file) {
        return unit.map(file::column).orElse(0);
    }

    /** The same by the names that a file gives them, whose letters may be larger or smaller than those they were asked for in. */
    Columns asIn(TableFile file) {
        refuseMisfits(file);
        return new Columns(
                unit.map(name -> named(file, name)),
                named(file, inputs),
                named(file, outputs),
                named(file, prices),
                named(file, explain),
                period.map(name -> named(file, name)));
    }

    private static List<String> named(TableFile file, List<String> asked) {
        return asked.stream().map(name -> named(file, name)).toList();
    }

    private static String named(TableFile file, String asked) {
        return file.heading().get(file.column(asked));
    }

    /** Refuses a file that does not have them, or in which one of them is two of these. */
    void refuseMisfits(TableFile file) {
        refuseUnknown(file);
        refuseUsedTwice(file);
    }

    private void refuseUnknown(TableFile file) {
        List<String> unknown = Stream.of(unit.stream(), figures().stream(), period.stream())
                .flatMap(names -> names)
                .filter(name -> !file.has(name))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refused("There is no column %s. The columns are: %s."
                    .formatted(
                            unknown.stream().map("'%s'"::formatted).collect(Collectors.joining(" and no column ")),
                            file.heading().stream().map("'%s'"::formatted).collect(Collectors.joining(", "))));
        }
    }

    /** Also when it is written once in large and once in small letters. */
    private void refuseUsedTwice(TableFile file) {
        Map<Integer, String> used = new HashMap<>();
        Stream.concat(inputs.stream(), outputs.stream()).forEach(name -> {
            if (used.put(file.column(name), name) != null) {
                throw new Refused("The column '%s' is asked for twice; it is one input or one output.".formatted(name));
            }
        });
        Map<Integer, String> explaining = new HashMap<>();
        explain.forEach(name -> {
            if (explaining.put(file.column(name), name) != null) {
                throw new Refused("The column '%s' is asked for twice with --explain.".formatted(name));
            }
        });
    }
}
