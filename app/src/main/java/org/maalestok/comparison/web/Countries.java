package org.maalestok.comparison.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Texts;

/** The countries that an address may name. */
final class Countries {

    private Countries() {}

    /** That the address names one that isn't there, and which are; empty when it names none, or one of them. */
    static Optional<String> unknown(String asked, Areas areas, Texts texts) {
        boolean known = asked.isEmpty()
                || areas.listCountries().stream()
                        .anyMatch(country -> country.country().equals(asked));
        if (known) {
            return Optional.empty();
        }
        String there = areas.listCountries().stream()
                .map(country ->
                        "%s (%s)".formatted(country.country(), country.name().in(texts.language())))
                .collect(Collectors.joining(", "));
        return Optional.of(texts.get("country.unknown", asked, there));
    }
}
