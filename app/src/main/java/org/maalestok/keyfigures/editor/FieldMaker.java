package org.maalestok.keyfigures.editor;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.editor.FormField.Option;
import org.maalestok.keyfigures.editor.FormField.Widget;
import org.maalestok.ui.Texts;

/** Makes the fields of the form. */
final class FieldMaker {

    private static final int MOST_DECIMALS = 6;

    private final Labels labels;
    private final Meanings meanings;
    private final Map<String, String> values;
    private final Map<String, String> errors;
    private final String code;

    FieldMaker(Labels labels, Meanings meanings, Map<String, String> values, Map<String, String> errors, String code) {
        this.labels = labels;
        this.meanings = meanings;
        this.values = values;
        this.errors = errors;
        this.code = code;
    }

    FormField make(String name) {
        int dot = name.indexOf('.');
        String kind = dot < 0 ? name : name.substring(dot + 1);
        Texts texts = labels.texts();
        boolean checked = Meanings.has(name);
        return new FormField(
                name,
                dot < 0 ? labels.of(name) : texts.get("word." + kind),
                hint(dot < 0 ? "hint." + kind : "hint.word." + kind),
                values.getOrDefault(name, ""),
                errors.getOrDefault(name, ""),
                widget(kind),
                options(name),
                checked && !errors.containsKey(name) ? meanings.of(name, values) : "",
                checked ? "/" + texts.language().tag() + "/admin/indicators/" + code + "/check/" + name : "",
                dot < 0 ? "" : name.substring(0, dot));
    }

    private String hint(String key) {
        return labels.texts().has(key) ? labels.texts().get(key) : "";
    }

    private List<Option> options(String name) {
        return name.equals("decimals")
                ? IntStream.rangeClosed(0, MOST_DECIMALS)
                        .mapToObj(String::valueOf)
                        .map(number -> new Option(number, number, "", ""))
                        .toList()
                : labels.options(name);
    }

    private static Widget widget(String kind) {
        return switch (kind) {
            case "service", "perspective", "decimals", "gender" -> Widget.SELECT;
            case "kind", "polarity" -> Widget.RADIOS;
            case "headline" -> Widget.TICK;
            case "description", "why", "caveat", "keywords", "formula" -> Widget.AREA;
            case "next_review" -> Widget.DATE;
            case "disclosure", "source_table", "age" -> Widget.SHORT;
            default -> Widget.TEXT;
        };
    }
}
