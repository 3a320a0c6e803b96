package org.maalestok.keyfigures.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.ui.Address;
import org.maalestok.ui.Language;

/**
 * What an address asks the catalogue for. Whatever somebody wrote there, it is made into something that can be searched for.
 *
 * @param parts the values that are not empty, by their names in the address
 */
record Asked(Map<String, String> parts) {

    static final String TYPED = "q";
    static final String SERVICE = "service";
    static final String PERSPECTIVE = "perspective";
    static final String COUNTRY = "country";
    static final String RELEASE = "release";
    private static final String PAGE = "page";

    /** In the order in which addresses list them. */
    private static final List<String> NAMES = List.of(TYPED, SERVICE, PERSPECTIVE, COUNTRY, RELEASE, PAGE);

    /** More than anybody types; the rest of a longer text is not looked at. */
    static final int LONGEST = 200;

    Asked {
        parts = Map.copyOf(parts);
    }

    static Asked of(Map<String, String> parameters) {
        var parts = new HashMap<String, String>();
        for (String name : NAMES) {
            String value = tidy(parameters.getOrDefault(name, ""));
            if (!value.isEmpty()) {
                parts.put(name, value);
            }
        }
        return new Asked(parts);
    }

    /** One line without control characters, which PostgreSQL would refuse, and not endless. */
    private static String tidy(String value) {
        String line = value.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
    }

    /** The value, or an empty text. */
    String get(String name) {
        return parts.getOrDefault(name, "");
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    int page() {
        return Paging.parse(parts.get(PAGE));
    }

    /** The same with another value, from the first page on. An empty value takes it away. */
    Asked with(String name, String value) {
        var changed = new HashMap<>(parts);
        changed.remove(PAGE);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return new Asked(changed);
    }

    Asked without(String name) {
        return with(name, "");
    }

    /** Only what was typed, and the state of the figures: the search without its facets. */
    Asked withoutFacets() {
        return without(SERVICE).without(PERSPECTIVE).without(COUNTRY);
    }

    Asked withoutPage() {
        return without(PAGE);
    }

    Asked onPage(int page) {
        return page == 1 ? withoutPage() : with(PAGE, String.valueOf(page));
    }

    String address(Language language) {
        Address address = Address.of("/" + language.tag() + "/catalogue");
        for (String name : NAMES) {
            address = address.with(name, get(name));
        }
        return address.toString();
    }
}
