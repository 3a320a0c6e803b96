package org.maalestok.keyfigures.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Text;

/** Gathers suspects. A figure that somebody has put in the source's place is nobody's suspect. */
final class Findings {

    private final List<Suspect> suspects = new ArrayList<>();

    void add(Rule rule, FigureTable table, Area area, Period period, Map<String, Text> numbers) {
        boolean decided =
                table.remarksAt(area.id(), period).stream().map(Remark::kind).anyMatch(Remark.Kind::changesFigure);
        if (decided) {
            return;
        }
        var values = new HashMap<>(numbers);
        var found = table.at(area.id(), period);
        values.putIfAbsent("value", Wording.figure(table.indicator(), found));
        values.putIfAbsent("period", Text.same(period.toString()));
        suspects.add(new Suspect(
                rule.number(),
                table.indicator().id(),
                area.id(),
                period,
                found,
                Wording.fill(rule.sentence(), values)));
    }

    List<Suspect> list() {
        return suspects;
    }
}
