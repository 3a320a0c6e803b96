package org.maalestok.keyfigures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Days;
import org.maalestok.ui.Language;

/** What to call municipalities so that nobody takes one for another: where two have the same name, with their county. Remembers what it was asked. */
public final class PlaceNames {

    private final Areas areas;
    private final Language language;
    private final Map<String, Set<String>> shared = new HashMap<>();

    public PlaceNames(Areas areas, Language language) {
        this.areas = areas;
        this.language = language;
    }

    /** {@code Herøy (Nordland)}, or {@code Horten}, of which there is only one; as it was called on the day. */
    public String of(Area area, LocalDate day) {
        String name = areas.nameOf(area, day).in(language);
        return sharedOn(area.country(), day).contains(name) ? name + " (" + region(area, day) + ")" : name;
    }

    /** The same today, or on its last day. */
    public String of(Area area) {
        return of(area, area.validity().nearest(Days.today()));
    }

    private Set<String> sharedOn(String country, LocalDate day) {
        return shared.computeIfAbsent(country + day, key -> {
            var seen = new HashSet<String>();
            var twice = new HashSet<String>();
            for (Area one : areas.listMunicipalities(country, day)) {
                String name = areas.nameOf(one, day).in(language);
                if (!seen.add(name)) {
                    twice.add(name);
                }
            }
            return twice;
        });
    }

    /** Its county, or its number where it belongs to none. */
    private String region(Area area, LocalDate day) {
        return areas.listGroupsOf(area, day).stream()
                .filter(group -> group.kind() == AreaKind.REGION)
                .findFirst()
                .map(group -> group.name().in(language))
                .orElseGet(() -> areas.codeOf(area, day).orElse(area.code()).replaceFirst("^[A-Z]+-", ""));
    }
}
