package org.maalestok.keyfigures.editor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maalestok.keyfigures.Breakdown;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Service;
import org.maalestok.keyfigures.Unit;
import org.maalestok.keyfigures.editor.FormField.Option;
import org.maalestok.ui.Days;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** What the fields are called, what can be chosen, and what a value is in words. */
final class Labels {

    static final Texts.ByLanguage TEXTS = Texts.beside(Labels.class);

    private final Catalogue catalogue;
    private final Texts texts;

    Labels(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.texts = TEXTS.in(language);
    }

    Texts texts() {
        return texts;
    }

    /** {@code Enhet}; for texts in a language {@code Navn, bokmål}. */
    String of(String field) {
        int dot = field.indexOf('.');
        return dot < 0
                ? texts.get("field." + field)
                : texts.get(
                        "field.in", texts.get("word." + field.substring(dot + 1)), languageOf(field.substring(0, dot)));
    }

    String languageOf(String tag) {
        return texts.get("language." + tag);
    }

    List<Option> options(String field) {
        return switch (field) {
            case "service" -> services();
            case "perspective" ->
                Arrays.stream(Perspective.values())
                        .map(one -> new Option(lower(one), one.words().in(texts.language()), "", ""))
                        .toList();
            case "kind" -> constants("kind", Indicator.Kind.values());
            case "polarity" -> constants("polarity", Polarity.values());
            case "gender" ->
                Arrays.stream(Breakdown.Gender.values())
                        .map(one -> new Option(lower(one), texts.get("gender." + one.name()), "", ""))
                        .toList();
            default -> List.of();
        };
    }

    private List<Option> services() {
        var options = new ArrayList<Option>();
        for (Service service : catalogue.listServices()) {
            options.add(new Option(
                    service.code(),
                    service.name().in(texts.language()),
                    "",
                    service.group().name().in(texts.language())));
        }
        return options;
    }

    private List<Option> constants(String field, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(one -> new Option(
                        lower(one),
                        texts.get(field + "." + one.name()),
                        texts.get(field + "." + one.name() + ".hint"),
                        ""))
                .toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A value as a reader sees it; what is no unit or day stands as it was typed. */
    String value(String field, Map<String, String> fields) {
        String value = fields.getOrDefault(field, "");
        if (field.equals("headline")) {
            return texts.get(value.equals("true") ? "yes" : "no");
        }
        if (value.isEmpty()) {
            return texts.get("empty");
        }
        return switch (field) {
            case "unit" -> unit(value);
            case "next_review" -> day(value);
            default -> chosen(field, value);
        };
    }

    private String unit(String value) {
        try {
            return Unit.parse(value).label(texts.language());
        } catch (IllegalArgumentException notAUnit) {
            return value;
        }
    }

    private String day(String value) {
        try {
            return Days.of(LocalDate.parse(value), texts.language());
        } catch (DateTimeParseException notADay) {
            return value;
        }
    }

    private String chosen(String field, String value) {
        return options(field).stream()
                .filter(option -> option.value().equals(value))
                .map(Option::words)
                .findFirst()
                .orElse(value);
    }

    /** What to call an indicator of which perhaps not even the name is known. */
    String nameOf(String code, Map<String, String> fields) {
        for (String tag : List.of(texts.language().tag(), "nb", "da", "en")) {
            String name = fields.getOrDefault(tag + ".name", "");
            if (!name.isEmpty()) {
                return name;
            }
        }
        return code;
    }
}
