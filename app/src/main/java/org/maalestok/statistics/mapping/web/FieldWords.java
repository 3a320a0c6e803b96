package org.maalestok.statistics.mapping.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.ui.Texts;

/** What stands in a field, in the words in which a person put it there: what is chosen from a list is kept as a code, and which cells as a line with equals signs. */
public final class FieldWords {

    private FieldWords() {}

    /**
     * @param field its name
     * @param values one, or those of all rows with a dot between
     * @param t the texts of mappings
     */
    public static String of(String field, String values, Texts t) {
        return Stream.of(values.split(" · ")).map(it -> one(field, it, t)).collect(Collectors.joining(" · "));
    }

    private static String one(String field, String value, Texts t) {
        if (field.equals("where") && !value.isBlank()) {
            return Where.parse(value).map(it -> Where.told(it, t)).orElse(value);
        }
        String key = "mapping." + field + "." + value;
        return t.has(key) ? t.get(key) : value;
    }
}
