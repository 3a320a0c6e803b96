package org.maalestok.keyfigures.quality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Text;

/** Who a municipality is measured against on a day: its official group, or all municipalities of its country. Remembers what it was asked. */
final class Circles {

    private static final Text COUNTRY =
            new Text("alle landets kommuner", "alle kommunene i landet", "all the country's municipalities");

    private final Areas areas;
    private final Map<Key, Optional<Circle>> official = new HashMap<>();
    private final Map<Key, Circle> byGroup = new HashMap<>();

    Circles(Areas areas) {
        this.areas = areas;
    }

    /** @param members ids, sorted by name */
    record Circle(Text name, int[] members) {}

    private record Key(String area, LocalDate day) {}

    /** The official group; empty when it belongs to none. */
    Optional<Circle> officialOf(Area area, LocalDate day) {
        return official.computeIfAbsent(new Key(area.code(), day), key -> areas.listGroupsOf(area, day).stream()
                .filter(group -> group.kind() == AreaKind.GROUP)
                .findFirst()
                .map(group -> byGroup.computeIfAbsent(
                        new Key(group.code(), day), same -> circle(group.name(), areas.listMembers(group, day)))));
    }

    Circle countryOf(Area area, LocalDate day) {
        return byGroup.computeIfAbsent(
                new Key(area.country(), day), key -> circle(COUNTRY, areas.listMunicipalities(area.country(), day)));
    }

    private static Circle circle(Text name, java.util.List<Area> members) {
        return new Circle(name, members.stream().mapToInt(Area::id).toArray());
    }
}
