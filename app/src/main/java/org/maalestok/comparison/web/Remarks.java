package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Language;

/** What was said of the figures on an indicator page: numbered, so that a cell can point to it. */
final class Remarks {

    private final Map<Place, Integer> numbers = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private record Place(int areaId, Period period) {}

    /**
     * A figure of which something was said.
     *
     * @param number as cells point to it
     * @param figure the municipality and the period
     * @param said each remark
     */
    record Line(int number, String figure, List<RemarkText> said) {}

    private Remarks() {}

    /** By area, the marked one first, and period. */
    static Remarks of(Scene scene, Language language) {
        var remarks = new Remarks();
        if (scene.comparison().hasRemarks()) {
            for (Area area : scene.areas()) {
                for (Period period : scene.comparison().periods()) {
                    remarks.add(scene, area, period, language);
                }
            }
        }
        return remarks;
    }

    private void add(Scene scene, Area area, Period period, Language language) {
        List<Remark> said = scene.comparison().remarks(area, period);
        if (said.isEmpty()) {
            return;
        }
        int number = lines.size() + 1;
        numbers.put(new Place(area.id(), period), number);
        lines.add(new Line(
                number,
                area.name().in(language) + " " + period,
                said.stream()
                        .map(remark -> RemarkText.of(remark, scene.indicator(), language))
                        .toList()));
    }

    List<Line> lines() {
        return lines;
    }

    /** The number that a cell points to; empty when nothing was said of it. */
    String mark(Area area, Period period) {
        Integer number = numbers.get(new Place(area.id(), period));
        return number == null ? "" : number.toString();
    }
}
