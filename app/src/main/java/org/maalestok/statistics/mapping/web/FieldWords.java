package org.maalestok.statistics.mapping.web;

import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue;
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

    /** What stands in the line of a measure: the indicator by its name, and what it is multiplied by unless that changes nothing. */
    public static BinaryOperator<String> ofMeasures(Catalogue catalogue, Texts t) {
        return (field, value) -> switch (field) {
            case "indicator" ->
                catalogue
                        .findIndicator(value)
                        .map(it -> it.words().name().in(t.language()))
                        .orElse(value);
            case "factor" -> value.equals("1") ? "" : t.get("conflict.factor", value);
            default -> value;
        };
    }

    private static String one(String field, String value, Texts t) {
        if (field.equals("where") && !value.isBlank()) {
            return Where.parse(value).map(it -> Where.told(it, t)).orElse(value);
        }
        String key = "mapping." + field + "." + value;
        return t.has(key) ? t.get(key) : value;
    }
}
