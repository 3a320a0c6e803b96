package org.maalestok.statistics.mapping.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.mapping.Mapping.Sign;
import org.maalestok.ui.Texts;

/** What there is to choose from in the form of a mapping. */
final class MappingChoices {

    private MappingChoices() {}

    static List<Choice> variables(Optional<SourceTable> table) {
        return table.stream()
                .flatMap(it -> it.dimensions().stream())
                .map(it -> new Choice(it.code(), "%s (%s)".formatted(it.label(), it.code()), false))
                .toList();
    }

    /** A country without a name here stays as it is. */
    static List<Choice> countries(String chosen, Texts t) {
        return Stream.of("NO", "DK", chosen)
                .filter(it -> !it.isEmpty())
                .distinct()
                .map(it -> new Choice(it, country(it, t), it.equals(chosen)))
                .toList();
    }

    static String country(String code, Texts t) {
        return t.has("mapping.country." + code) ? t.get("mapping.country." + code) : code;
    }

    static List<Choice> meanings(String chosen, Texts t) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t.get("mapping.meaning.choose"), chosen.isEmpty()));
        for (Sign sign : Sign.values()) {
            choices.add(new Choice(
                    sign.name(), t.get("mapping.meaning." + sign), sign.name().equals(chosen)));
        }
        return choices;
    }
}
