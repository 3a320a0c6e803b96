package org.maalestok.keyfigures.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Text;

/**
 * Gathers suspects. Nobody is asked why there is no figure where it was left out. A number that somebody has put in the source's place may be unusual,
 * they gave the reason, but it must be one that can be. What is computed from either is tested like every other figure.
 */
final class Findings {

    private final List<Suspect> suspects = new ArrayList<>();

    void add(Rule rule, FigureTable table, Area area, Period period, Map<String, Text> numbers) {
        var found = table.at(area.id(), period);
        if (table.remarksAt(area.id(), period).stream().anyMatch(remark -> answers(remark, rule, found))) {
            return;
        }
        var values = new HashMap<>(numbers);
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

    private static boolean answers(Remark remark, Rule rule, Observation found) {
        return switch (remark.kind()) {
            case LEFT_OUT, HELD_BACK -> !(found instanceof Observation.Measured);
            case CORRECTED -> !remark.isInherited() && !(rule.check() instanceof Check.Range);
            case CONFIRMED, NOT_CHECKED, NOTE -> false;
        };
    }

    List<Suspect> list() {
        return suspects;
    }
}
