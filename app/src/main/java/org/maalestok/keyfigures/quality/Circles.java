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

    private static final Text COUNTRY = new Text(
            "de kommuner, vi har tal for", "kommunene vi har tall for", "the municipalities that we have figures for");

    private final Areas areas;
    private final Map<Key, Optional<Circle>> official = new HashMap<>();
    private final Map<Key, Circle> byGroup = new HashMap<>();

    public Circles(Areas areas) {
        this.areas = areas;
    }

    /**
     * @param group the quoted name of the official group; empty for the whole country
     * @param members ids, sorted by name
     */
    public record Circle(Optional<Text> group, int[] members) {

        /** As it reads after “against”. */
        public Text name() {
            return group.map(Circle::inGroup).orElse(COUNTRY);
        }

        /** So many others that have figures, as it reads after “among”. Of a country we know no more than those that have sent any. */
        Text withFigures(int count) {
            return Wording.each(language -> {
                String number = Wording.count(count).in(language);
                String name = group.map(it -> it.in(language)).orElse("");
                return switch (language) {
                    case DA ->
                        name.isEmpty()
                                ? "de %s andre kommuner, vi har tal for,".formatted(number)
                                : "de %s andre kommuner med tal i gruppen %s".formatted(number, name);
                    case NB ->
                        name.isEmpty()
                                ? "de %s andre kommunene vi har tall for,".formatted(number)
                                : "de %s andre kommunene med tall i gruppen %s".formatted(number, name);
                    case EN ->
                        name.isEmpty()
                                ? "the %s other municipalities that we have figures for,".formatted(number)
                                : "the %s other municipalities with figures in the group %s,".formatted(number, name);
                };
            });
        }

        /** So many others that have delivered something, as it reads after “of”; what they have delivered may be that there is nothing. */
        Text thatReport(int count) {
            return Wording.each(language -> {
                String number = Wording.count(count).in(language);
                String name = group.map(it -> it.in(language)).orElse("");
                return switch (language) {
                    case DA ->
                        "de %s andre kommuner, der har leveret%s,"
                                .formatted(number, name.isEmpty() ? "" : " i gruppen " + name);
                    case NB ->
                        "de %s andre kommunene som har levert%s,"
                                .formatted(number, name.isEmpty() ? "" : " i gruppen " + name);
                    case EN ->
                        "the %s other municipalities that have reported%s,"
                                .formatted(number, name.isEmpty() ? "" : " in the group " + name);
                };
            });
        }

        private static Text inGroup(Text name) {
            return new Text("gruppen " + name.da(), "gruppen " + name.nb(), "the group " + name.en());
        }
    }

    private record Key(String area, LocalDate day) {}

    /** The official group; empty when it belongs to none. */
    public Optional<Circle> officialOf(Area area, LocalDate day) {
        return official.computeIfAbsent(new Key(area.code(), day), key -> areas.listGroupsOf(area, day).stream()
                .filter(group -> group.kind() == AreaKind.GROUP)
                .findFirst()
                .map(group -> byGroup.computeIfAbsent(
                        new Key(group.code(), day),
                        same -> circle(Optional.of(quoted(group.name())), areas.listMembers(group, day)))));
    }

    public Circle countryOf(Area area, LocalDate day) {
        return byGroup.computeIfAbsent(
                new Key(area.country(), day),
                key -> circle(Optional.empty(), areas.listMunicipalities(area.country(), day)));
    }

    private static Text quoted(Text name) {
        return new Text("»%s«".formatted(name.da()), "«%s»".formatted(name.nb()), "“%s”".formatted(name.en()));
    }

    private static Circle circle(Optional<Text> group, java.util.List<Area> members) {
        return new Circle(group, members.stream().mapToInt(Area::id).toArray());
    }
}
