package org.maalestok.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.maalestok.ui.Text;

/**
 * One variable of a table, with its values in order.
 *
 * @param code as Statistics Norway names it: {@code Region}, {@code ContentsCode}, {@code Tid}
 * @param label in words
 * @param values the values; codes and labels are each unique
 * @param elimination what stands for the variable when nobody asks for it
 */
public record Variable(
        String code, Text label, List<Value> values, Elimination elimination, Map<String, Integer> byCode) {

    public static final String REGION = "Region";
    public static final String CONTENTS = "ContentsCode";
    public static final String TIME = "Tid";

    Variable(String code, Text label, List<Value> values, Elimination elimination) {
        this(code, label, List.copyOf(values), elimination, index(values));
    }

    /** @param code ASCII, without commas and brackets */
    public record Value(String code, Text label) {}

    /** Whether a variable may be left out. Key figures are never summed, so only a value that is there can take its place. */
    public sealed interface Elimination {

        /** It must be asked for. */
        record Mandatory() implements Elimination {}

        /** @param value the code that is taken when nobody asks: the whole country */
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

    /** The place of the value with this code, upper and lower case alike. */
    public OptionalInt find(String value) {
        Integer at = byCode.get(value.toLowerCase(Locale.ROOT));
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    boolean isCalled(String name) {
        return code.equalsIgnoreCase(name) || isTime() && name.equalsIgnoreCase("Time");
    }
}
