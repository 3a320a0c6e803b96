package org.maalestok.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.SeriesJoin;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.ui.Text;

/** Makes the groupings of a table: groups with their municipalities, and municipalities of today with those that were merged into them. */
final class GroupingMaker {

    private static final Text CONTINUED = new Text(
            "Kommuner i dag, ført tilbage før sammenlægninger",
            "Kommuner i dag, ført tilbake før sammenslåinger",
            "Municipalities of today, continued back before mergers");
    private static final Map<AreaKind, Text> KINDS = kinds();

    private final Areas areas;
    private final LocalDate today;
    private final String prefix;
    private final List<Area> regions;
    private final Map<Area, Value> values = new HashMap<>();

    /** @param region the variable whose values are the regions, in the same order */
    GroupingMaker(Areas areas, LocalDate today, String country, List<Area> regions, Variable region) {
        this.areas = areas;
        this.today = today;
        this.prefix = "agg_" + country + "_";
        this.regions = regions;
        for (int i = 0; i < regions.size(); i++) {
            values.put(regions.get(i), region.values().get(i));
        }
    }

    private static Map<AreaKind, Text> kinds() {
        var kinds = new LinkedHashMap<AreaKind, Text>();
        kinds.put(
                AreaKind.REGION,
                new Text(
                        "Regioner og deres kommuner", "Fylker og kommunene i dem", "Regions and their municipalities"));
        kinds.put(
                AreaKind.GROUP,
                new Text(
                        "Officielle kommunegrupper og deres kommuner",
                        "Offisielle kommunegrupper og kommunene i dem",
                        "Official groups and their municipalities"));
        kinds.put(
                AreaKind.SELECTION,
                new Text(
                        "Egne grupper og deres kommuner",
                        "Egne grupper og kommunene i dem",
                        "Own groups and their municipalities"));
        return kinds;
    }

    /** @param periods of the table */
    List<CodeList> make(List<Period> periods) {
        var lists = new ArrayList<CodeList>();
        add(
                lists,
                "municipality",
                CONTINUED,
                area -> area.kind() == AreaKind.MUNICIPALITY,
                area -> Stream.concat(Stream.of(area), parts(area, periods)));
        KINDS.forEach((kind, label) -> add(
                lists,
                kind.name().toLowerCase(java.util.Locale.ROOT),
                label,
                area -> area.kind() == kind,
                group -> areas.listMembers(group, today).stream()));
        return lists;
    }

    /** The whole areas that the area is put together from, in any of the periods before it came to be. */
    private Stream<Area> parts(Area area, List<Period> periods) {
        return periods.stream()
                .map(Period::start)
                .filter(day -> day.isBefore(area.validity().from()))
                .flatMap(day -> areas.joinBackTo(area, day) instanceof SeriesJoin.SumOf sum
                        ? sum.parts().stream()
                        : Stream.empty());
    }

    /** A list in which every value stands for itself alone groups nothing, and is left out. */
    private void add(
            List<CodeList> lists,
            String name,
            Text label,
            Predicate<Area> wanted,
            Function<Area, Stream<Area>> partsOf) {
        var those = regions.stream()
                .filter(area -> wanted.test(area) && area.validity().contains(today))
                .toList();
        var parts = new HashMap<String, List<String>>();
        for (Area area : those) {
            var codes = partsOf.apply(area)
                    .distinct()
                    .filter(values::containsKey)
                    .map(part -> value(part).code())
                    .toList();
            if (codes.stream().anyMatch(code -> !code.equals(value(area).code()))) {
                parts.put(value(area).code(), codes);
            }
        }
        if (!parts.isEmpty()) {
            lists.add(new CodeList(
                    prefix + name, label, those.stream().map(this::value).toList(), parts));
        }
    }

    private Value value(Area area) {
        return Objects.requireNonNull(values.get(area));
    }
}
