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
public final class Circles {

    private static final Text COUNTRY = new Text("landet", "landet", "the country");

    private final Areas areas;
    private final Map<Key, Optional<Circle>> official = new HashMap<>();
    private final Map<Key, Circle> byGroup = new HashMap<>();

    public Circles(Areas areas) {
        this.areas = areas;
    }

    /** @param members ids, sorted by name */
    public record Circle(Text name, int[] members) {}

    private record Key(String area, LocalDate day) {}

    /** The official group; empty when it belongs to none. */
    public Optional<Circle> officialOf(Area area, LocalDate day) {
        return official.computeIfAbsent(new Key(area.code(), day), key -> areas.listGroupsOf(area, day).stream()
                .filter(group -> group.kind() == AreaKind.GROUP)
                .findFirst()
                .map(group -> byGroup.computeIfAbsent(
                        new Key(group.code(), day),
                        same -> circle(quoted(group.name()), areas.listMembers(group, day)))));
    }

    public Circle countryOf(Area area, LocalDate day) {
        return byGroup.computeIfAbsent(
                new Key(area.country(), day), key -> circle(COUNTRY, areas.listMunicipalities(area.country(), day)));
    }

    private static Text quoted(Text name) {
        return new Text(
                "gruppen »%s«".formatted(name.da()),
                "gruppen «%s»".formatted(name.nb()),
                "the group “%s”".formatted(name.en()));
    }

    private static Circle circle(Text name, java.util.List<Area> members) {
        return new Circle(name, members.stream().mapToInt(Area::id).toArray());
    }
}
