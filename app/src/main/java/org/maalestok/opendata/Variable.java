package org.maalestok.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.maalestok.ui.Text;

/**
 * One variable of a table, with its values in order.
 *
 * @param code as Statistics Norway names it: {@code Region}, {@code Kjonn}, {@code Alder}, {@code ContentsCode}, {@code Tid}
 * @param label in words
 * @param values the values; codes and labels are each unique
 * @param elimination what stands for the variable when nobody asks for it
 * @param together names that are no values themselves and mean several: the municipalities of units; in lower case
 */
public record Variable(
        String code,
        Text label,
        List<Value> values,
        Elimination elimination,
        Map<String, Integer> byCode,
        Map<String, List<Integer>> together) {

    public static final String REGION = "Region";
    /** Service units; {@code Region} means them, too, in a table that has them. */
    public static final String UNIT = "Unit";

    public static final String GENDER = "Kjonn";
    public static final String AGE = "Alder";
    public static final String CONTENTS = "ContentsCode";
    public static final String TIME = "Tid";

    private static final Set<String> AREAS = Set.of(REGION, UNIT);

    Variable(String code, Text label, List<Value> values, Elimination elimination) {
        this(code, label, values, elimination, Map.of());
    }

    Variable(
            String code, Text label, List<Value> values, Elimination elimination, Map<String, List<Integer>> together) {
        this(code, label, List.copyOf(values), elimination, index(values), Map.copyOf(together));
    }

    /** @param code ASCII, without commas and brackets */
    public record Value(String code, Text label) {}

    /** Whether a variable may be left out. Key figures are never summed, so only a value that is there can take its place. */
    public sealed interface Elimination {

        /** It must be asked for. */
        record Mandatory() implements Elimination {}

        /** @param value the code that is taken when nobody asks: the whole country, everybody */
        record By(String value) implements Elimination {}
    }

    private static Map<String, Integer> index(List<Value> values) {
        var index = new HashMap<String, Integer>();
        for (int i = 0; i < values.size(); i++) {
            index.put(values.get(i).code().toLowerCase(Locale.ROOT), i);
        }
        return Map.copyOf(index);
    }

    public boolean isTime() {
        return code.equals(TIME);
    }

    /** Whether its values are places: regions or units. */
    public boolean isArea() {
        return AREAS.contains(code);
    }

    /** The place of the value with this code, upper and lower case alike. */
    public OptionalInt find(String value) {
        Integer at = byCode.get(value.toLowerCase(Locale.ROOT));
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** The places of the values that the text means: one by its code, several by what they are in; none when it is unknown. */
    public List<Integer> listNamed(String text) {
        Integer at = byCode.get(text.toLowerCase(Locale.ROOT));
        return at == null ? together.getOrDefault(text.toLowerCase(Locale.ROOT), List.of()) : List.of(at);
    }

    /**
     * Why codes that are none of the variable's cannot be answered: the first of them, and how many there are.
     *
     * @param unknown at least one
     */
    public Problem refuse(Set<String> unknown) {
        String first = Problem.shortened(unknown.iterator().next());
        return unknown.size() == 1
                ? new Problem(Problem.Kind.NO_VALUE, "value.none", first, code)
                : new Problem(Problem.Kind.NO_VALUE, "values.none", first, code, unknown.size());
    }

    boolean isCalled(String name) {
        return code.equalsIgnoreCase(name)
                || isTime() && name.equalsIgnoreCase("Time")
                || isArea() && name.equalsIgnoreCase(REGION);
    }
}
