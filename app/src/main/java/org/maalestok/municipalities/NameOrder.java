package org.maalestok.municipalities;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The order of names in the areas' own country: in Norway and Denmark å stands last, and aa with it. */
final class NameOrder {

    private static final Map<String, Collator> COLLATORS = new ConcurrentHashMap<>();

    /** By official name, areas of the same name by code. */
    static final Comparator<Area> BY_NAME =
            Comparator.comparing(NameOrder::key).thenComparing(Area::code).thenComparing(Area::id);

    private NameOrder() {}

    private static CollationKey key(Area area) {
        String name = isDanish(area.country()) ? area.name().da() : area.name().nb();
        return COLLATORS.computeIfAbsent(area.country(), NameOrder::collator).getCollationKey(name);
    }

    private static Collator collator(String country) {
        return Collator.getInstance(Locale.of(isDanish(country) ? "da" : "nb", country));
    }

    private static boolean isDanish(String country) {
        return country.equals("DK");
    }
}
