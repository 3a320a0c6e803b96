package org.maalestok.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private final RegionCodes codes;

    VariableMaker(Areas areas, RegionCodes codes) {
        this.areas = areas;
        this.codes = codes;
    }

    /** The whole country stands for all regions where it has figures. */
    Variable region(List<Area> regions) {
        var values = values(regions);
        Elimination elimination = regions.getFirst().kind() == AreaKind.COUNTRY
                ? new Elimination.By(values.getFirst().code())
                : new Elimination.Mandatory();
        return new Variable(Variable.REGION, TableWords.REGION, values, elimination);
    }

    /** The code of a municipality means its units of today. */
    Variable units(List<Area> units) {
        var together = new HashMap<String, List<Integer>>();
        LocalDate today = Today.now();
        for (int i = 0; i < units.size(); i++) {
            int place = i;
            areas.listGroupsOf(units.get(i), today).stream()
                    .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                    .forEach(municipality -> together.computeIfAbsent(
                                    codes.code(municipality).toLowerCase(Locale.ROOT), code -> new ArrayList<>())
                            .add(place));
        }
        return new Variable(Variable.UNIT, TableWords.UNIT, values(units), new Elimination.Mandatory(), together);
    }

    private List<Value> values(List<Area> areas) {
        return areas.stream().map(codes::of).toList();
    }

    static Variable contents(List<Content> contents) {
        var labels = UniqueLabels.among(contents.stream().map(Content::name).toList());
        return new Variable(
                Variable.CONTENTS,
                TableWords.CONTENTS,
                contents.stream()
                        .map(content -> new Value(content.code(), labels.of(content.name(), content.code())))
                        .toList(),
                new Elimination.Mandatory());
    }

    static Variable time(TimeUnit unit, List<Period> periods) {
        var values = periods.stream()
                .map(TimeUnit::code)
                .map(code -> new Value(code, Text.same(code)))
                .toList();
        return new Variable(Variable.TIME, TableWords.time(unit), values, new Elimination.Mandatory());
    }
}
