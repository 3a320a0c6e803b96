package org.maalestok.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.ui.Text;

/** Makes the code lists of a table: its regions by kind, the municipalities of each group, and groupings, as they are today. */
final class CodeListMaker {

    private static final Map<AreaKind, Text> KINDS = kinds();
    private static final Text FORMER = new Text(
            "Kommuner der er lagt sammen, delt eller har fået nyt nummer",
            "Kommuner som er slått sammen, delt eller har fått nytt nummer",
            "Municipalities that were merged, divided or renumbered");

    private final Areas areas;
    private final RegionCodes codes;
    private final LocalDate today = Today.now();

    CodeListMaker(Areas areas, RegionCodes codes) {
        this.areas = areas;
        this.codes = codes;
    }

    private static Map<AreaKind, Text> kinds() {
        var kinds = new LinkedHashMap<AreaKind, Text>();
        kinds.put(AreaKind.MUNICIPALITY, new Text("Kommuner i dag", "Kommuner i dag", "Municipalities of today"));
        kinds.put(AreaKind.REGION, new Text("Regioner", "Fylker", "Regions"));
        kinds.put(
                AreaKind.GROUP, new Text("Officielle kommunegrupper", "Offisielle kommunegrupper", "Official groups"));
        kinds.put(AreaKind.SELECTION, new Text("Egne grupper", "Egne grupper", "Own groups"));
        return kinds;
    }

    List<CodeList> make(String country, List<Area> regions, Variable region, List<Period> periods) {
        String land = country.toLowerCase(java.util.Locale.ROOT);
        String prefix = "vs_" + land + "_";
        var lists = new ArrayList<CodeList>();
        KINDS.forEach((kind, label) -> add(
                lists,
                prefix + kind.name().toLowerCase(java.util.Locale.ROOT),
                label,
                pick(
                        regions,
                        region,
                        area -> area.kind() == kind && area.validity().contains(today))));
        add(
                lists,
                prefix + "former_municipality",
                FORMER,
                pick(
                        regions,
                        region,
                        area -> area.kind() == AreaKind.MUNICIPALITY
                                && !area.validity().contains(today)));
        areas.findByCode(country).ifPresent(whole -> groupsOf(whole)
                .forEach((group, members) -> add(
                        lists, prefix + codes.code(group), group.name(), pick(regions, region, members::contains))));
        lists.addAll(new GroupingMaker(areas, today, land, regions, region).make(periods));
        return List.copyOf(lists);
    }

    /** The units of each municipality of today. */
    List<CodeList> ofUnits(String country, List<Area> units, Variable variable) {
        String prefix = "vs_" + country.toLowerCase(java.util.Locale.ROOT) + "_unit_";
        var byMunicipality = new TreeMap<Area, List<Value>>(RegionCodes.ORDER);
        for (int i = 0; i < units.size(); i++) {
            Value value = variable.values().get(i);
            areas.listGroupsOf(units.get(i), today).stream()
                    .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                    .forEach(municipality -> byMunicipality
                            .computeIfAbsent(municipality, m -> new ArrayList<>())
                            .add(value));
        }
        var lists = new ArrayList<CodeList>();
        byMunicipality.forEach(
                (municipality, values) -> add(lists, prefix + codes.code(municipality), municipality.name(), values));
        return List.copyOf(lists);
    }

    /** The groups and regions that municipalities of the country belong to today. */
    private Map<Area, List<Area>> groupsOf(Area country) {
        var groups = new LinkedHashMap<Area, List<Area>>();
        areas.listMembers(country, today).stream()
                .flatMap(member -> areas.listGroupsOf(member, today).stream())
                .filter(group -> group.kind() != AreaKind.COUNTRY)
                .distinct()
                .sorted(java.util.Comparator.comparing(Area::kind).thenComparing(Area::code))
                .forEach(group -> groups.put(group, areas.listMembers(group, today)));
        return groups;
    }

    private static List<Value> pick(List<Area> regions, Variable region, Predicate<Area> wanted) {
        return IntStream.range(0, regions.size())
                .filter(i -> wanted.test(regions.get(i)))
                .mapToObj(region.values()::get)
                .toList();
    }

    private static void add(List<CodeList> lists, String id, Text label, List<Value> values) {
        if (!values.isEmpty()) {
            lists.add(CodeList.choice(id, label, values));
        }
    }
}
