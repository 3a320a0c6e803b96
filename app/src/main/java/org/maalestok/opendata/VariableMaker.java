package org.maalestok.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.opendata.Variable.Elimination;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.ui.Text;

/** Makes the variables that every table has: where, what, when. */
final class VariableMaker {

    private final Areas areas;

    VariableMaker(Areas areas) {
        this.areas = areas;
    }

    /** The whole country stands for all regions where it has figures. */
    static Variable region(List<Area> regions) {
        var values = values(regions);
        Elimination elimination = regions.getFirst().kind() == AreaKind.COUNTRY
                ? new Elimination.By(values.getFirst().code())
                : new Elimination.Mandatory();
        return new Variable(Variable.REGION, TableWords.REGION, unique(values), elimination);
    }

    /** The code of a municipality means its units of today. */
    Variable units(List<Area> units) {
        var together = new HashMap<String, List<Integer>>();
        LocalDate today = LocalDate.now();
        for (int i = 0; i < units.size(); i++) {
            int place = i;
            areas.listGroupsOf(units.get(i), today).stream()
                    .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                    .forEach(municipality -> together.computeIfAbsent(
                                    RegionCodes.plain(municipality).toLowerCase(Locale.ROOT), code -> new ArrayList<>())
                            .add(place));
        }
        return new Variable(
                Variable.UNIT, TableWords.UNIT, unique(values(units)), new Elimination.Mandatory(), together);
    }

    private static List<Value> values(List<Area> regions) {
        var codes = RegionCodes.of(regions);
        return regions.stream()
                .map(area -> new Value(Objects.requireNonNull(codes.get(area)), label(area)))
                .toList();
    }

    /** As Statistics Norway does: who is no more has the last year behind the name. */
    private static Text label(Area area) {
        return RegionCodes.isOpen(area)
                ? area.name()
                : suffixed(
                        area.name(),
                        " (-%d)".formatted(area.validity().to().minusDays(1).getYear()));
    }

    static Variable contents(List<Content> contents) {
        return new Variable(
                Variable.CONTENTS,
                TableWords.CONTENTS,
                unique(contents.stream()
                        .map(content -> new Value(content.code(), content.name()))
                        .toList()),
                new Elimination.Mandatory());
    }

    static Variable time(TimeUnit unit, List<Period> periods) {
        var values = periods.stream()
                .map(TimeUnit::code)
                .map(code -> new Value(code, Text.same(code)))
                .toList();
        return new Variable(Variable.TIME, TableWords.time(unit), values, new Elimination.Mandatory());
    }

    /** Clients key their columns by label, so two that are alike get their codes behind. */
    private static List<Value> unique(List<Value> values) {
        var times = new HashMap<String, Integer>();
        values.forEach(value -> labels(value.label()).forEach(label -> times.merge(label, 1, Integer::sum)));
        return values.stream()
                .map(value -> labels(value.label()).stream().anyMatch(label -> times.getOrDefault(label, 0) > 1)
                        ? new Value(value.code(), suffixed(value.label(), " (%s)".formatted(value.code())))
                        : value)
                .toList();
    }

    private static Set<String> labels(Text label) {
        return new HashSet<>(List.of("da " + label.da(), "nb " + label.nb(), "en " + label.en()));
    }

    private static Text suffixed(Text label, String suffix) {
        return new Text(label.da() + suffix, label.nb() + suffix, label.en() + suffix);
    }
}
