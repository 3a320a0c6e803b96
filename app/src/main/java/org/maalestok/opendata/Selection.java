package org.maalestok.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.opendata.Problem.Kind;
import org.maalestok.opendata.Variable.Elimination;

/**
 * Some values of each variable of a table.
 *
 * @param table the table
 * @param parts one for each variable, in the table's order
 * @param placement where the variables stand in the answer
 */
public record Selection(OpenTable table, List<Part> parts, Placement placement) {

    /**
     * @param places of the values in the variable, in the order of the answer; at least one
     * @param eliminated whether the variable was not asked for and leaves the answer
     * @param list by which the values were chosen; empty when they were chosen among all
     */
    public record Part(Variable variable, int[] places, boolean eliminated, Optional<CodeList> list) {

        Part(Variable variable, int[] places, boolean eliminated) {
            this(variable, places, eliminated, Optional.empty());
        }

        /** The one of these values that stands for all when the variable is left out; none of a list does, as whoever takes a list and no values gets all of it. */
        public Optional<Variable.Value> standIn() {
            return list.isEmpty() && variable.elimination() instanceof Elimination.By by
                    ? IntStream.of(places)
                            .mapToObj(variable.values()::get)
                            .filter(value -> value.code().equals(by.value()))
                            .findFirst()
                    : Optional.empty();
        }
    }

    /** Whether a region is to have the figures of those that went into it, too. */
    boolean isJoined() {
        return parts.stream()
                .anyMatch(part -> part.list().filter(CodeList::isGrouping).isPresent());
    }

    /** The variables that are in the answer, in its order: the last varies fastest. */
    public List<Part> shown() {
        return Stream.concat(placement.stub().stream(), placement.heading().stream())
                .map(code -> parts.stream()
                        .filter(part -> part.variable().code().equals(code))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** The same cells with this variable alone above and all others in front: the shape of formats that know no other. */
    public Selection withAbove(String variable) {
        var stub = new ArrayList<String>();
        parts.stream()
                .filter(part -> !part.eliminated())
                .map(part -> part.variable().code())
                .filter(code -> !code.equals(variable))
                .forEach(stub::add);
        return new Selection(table, parts, new Placement(List.copyOf(stub), List.of(variable)));
    }

    public long size() {
        return size(parts);
    }

    private static long size(List<Part> parts) {
        return parts.stream().mapToLong(part -> part.places().length).reduce(1, Math::multiplyExact);
    }

    /** What is measured, in the order of the answer. */
    public Stream<Content> contents() {
        return IntStream.of(parts.get(parts.size() - 2).places()).mapToObj(table.contents()::get);
    }

    /**
     * @param asked what somebody wants; nothing at all means the default selection
     * @param maxCells how many cells an answer may have
     */
    public static Selection of(OpenTable table, Question asked, long maxCells) {
        var lists = byVariable(table, asked.codeLists());
        if (asked.values().isEmpty() && lists.isEmpty()) {
            var defaults = defaults(table, maxCells);
            return new Selection(
                    table, defaults.parts(), Placement.of(defaults.parts(), table, asked.stub(), asked.heading()));
        }
        var values = byVariable(table, asked.values());
        var selected = new HashMap<String, Part>();
        for (Variable variable : table.variables()) {
            if (values.containsKey(variable.code()) || lists.containsKey(variable.code())) {
                selected.put(
                        variable.code(),
                        part(table, variable, values.get(variable.code()), lists.get(variable.code())));
            }
        }
        refuseMissing(table, selected.keySet());
        var parts = table.variables().stream()
                .map(variable ->
                        Optional.ofNullable(selected.get(variable.code())).orElseGet(() -> eliminate(variable)))
                .toList();
        return checked(
                new Selection(table, parts, Placement.of(parts, table, asked.stub(), asked.heading())), maxCells);
    }

    /** What was said is looked at first: a mistake in it is named before what was left out, of which all is named at once. */
    private static void refuseMissing(OpenTable table, Set<String> selected) {
        var missing = table.variables().stream()
                .filter(variable -> variable.elimination() instanceof Elimination.Mandatory)
                .map(Variable::code)
                .filter(code -> !selected.contains(code))
                .toList();
        if (!missing.isEmpty()) {
            throw new Problem(Kind.MISSING_SELECTION, "variable.missing", String.join(", ", missing));
        }
    }

    /** With a code list, expressions choose among its values, and no expressions mean all of them. */
    private static Part part(
            OpenTable table, Variable variable, @Nullable List<String> expressions, @Nullable List<String> list) {
        List<String> chosen = expressions == null ? List.of("*") : expressions;
        return list == null
                ? select(variable, chosen)
                : select(variable, CodeList.get(table, variable, list.getFirst()), chosen);
    }

    /**
     * Everything there is of the headlines, for the latest period that any of them has a figure of; of that no more than an answer may have.
     *
     * @param maxCells how many cells an answer may have
     */
    public static Selection defaults(OpenTable table, long maxCells) {
        int[] headlines = Content.headlines(table.contents()).stream()
                .mapToInt(table.contents()::indexOf)
                .toArray();
        var parts = new ArrayList<Part>();
        parts.add(new Part(table.region(), all(table.region()), false));
        table.groups().forEach(group -> parts.add(new Part(group, all(group), false)));
        parts.add(new Part(table.content(), headlines, false));
        parts.add(new Part(table.time(), new int[] {table.periods().indexOf(table.newest())}, false));
        IntStream.rangeClosed(1, parts.size())
                .map(i -> parts.size() - i)
                .forEach(i -> parts.set(i, shortened(parts, i, maxCells)));
        return new Selection(table, List.copyOf(parts), Placement.of(parts, table, List.of(), List.of()));
    }

    /** The part with as many of its first values as leave the whole within the limit; at least one. */
    private static Part shortened(List<Part> parts, int i, long maxCells) {
        Part part = parts.get(i);
        int length = part.places().length;
        long others = size(parts) / length;
        int kept = (int) Math.clamp(maxCells / others, 1, length);
        return kept == length ? part : new Part(part.variable(), Arrays.copyOf(part.places(), kept), false);
    }

    /**
     * Every cell of the table, for its metadata.
     *
     * @param codeLists by variable, the id of a list that leaves only its own values
     */
    public static Selection everything(OpenTable table, Map<String, List<String>> codeLists) {
        var lists = byVariable(table, codeLists);
        var parts = table.variables().stream()
                .map(variable -> part(table, variable, List.of("*"), lists.get(variable.code())))
                .toList();
        return new Selection(table, parts, Placement.of(parts, table, List.of(), List.of()));
    }

    private static int[] all(Variable variable) {
        return IntStream.range(0, variable.values().size()).toArray();
    }

    private static Map<String, List<String>> byVariable(OpenTable table, Map<String, List<String>> asked) {
        var byVariable = new LinkedHashMap<String, List<String>>();
        asked.forEach((name, expressions) -> {
            Variable variable = table.variable(name).orElseThrow(() -> noVariable(table, name));
            if (byVariable.put(variable.code(), expressions) != null) {
                throw new Problem(Kind.BAD_SELECTION, "variable.twice", variable.code());
            }
        });
        return byVariable;
    }

    /** There is no such variable. */
    public static Problem noVariable(OpenTable table, String name) {
        return new Problem(
                Kind.NO_VARIABLE,
                "variable.none",
                table.id(),
                Problem.shortened(name),
                String.join(", ", table.variables().stream().map(Variable::code).toList()));
    }

    private static Part eliminate(Variable variable) {
        return switch (variable.elimination()) {
            case Elimination.Mandatory mandatory ->
                throw new IllegalStateException("%s must be asked for".formatted(variable.code()));
            case Elimination.By by ->
                new Part(variable, new int[] {variable.find(by.value()).orElseThrow()}, true);
        };
    }

    private static Part select(Variable variable, List<String> expressions) {
        return new Part(variable, some(Expression.resolve(variable, expressions), variable, expressions), false);
    }

    private static Part select(Variable variable, CodeList list, List<String> expressions) {
        int[] places = IntStream.of(Expression.resolve(list.narrow(variable), expressions))
                .map(place -> variable.find(list.values().get(place).code()).orElseThrow())
                .toArray();
        return new Part(variable, some(places, variable, expressions), false, Optional.of(list));
    }

    private static int[] some(int[] places, Variable variable, List<String> expressions) {
        if (places.length == 0) {
            throw new Problem(
                    Kind.BAD_SELECTION,
                    "value.nothing",
                    Problem.shortened(String.join(", ", expressions)),
                    variable.code());
        }
        return places;
    }

    private static Selection checked(Selection selection, long maxCells) {
        if (selection.size() > maxCells) {
            throw new Problem(Kind.TOO_MANY_CELLS, "cells.tooMany", selection.size(), maxCells);
        }
        return selection;
    }
}
