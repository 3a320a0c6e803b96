package org.maalestok.ui.chart;

import static org.maalestok.ui.chart.Phrase.*;

import java.math.BigDecimal;
import org.maalestok.ui.Numbers;

/** The classes of an {@link AreaMap} as a list, highest first, and only what the map shows. */
final class MapLegend {

    private final Pen pen = new Pen();
    private final AreaMap map;
    private final Words words;
    private final Numbers numbers;
    private final int decimals;

    private MapLegend(AreaMap map) {
        this.map = map;
        words = Words.in(map.subject().language());
        numbers = Numbers.in(map.subject().language());
        decimals = map.subject().measure().decimals();
    }

    static Svg draw(AreaMap map) {
        return new MapLegend(map).draw();
    }

    private Svg draw() {
        var count = Count.of(map.shapes().stream().map(AreaMap.Shape::item).toList());
        var classes = MapDrawing.classes(map);
        pen.raw("<ul class=\"maplegend\">");
        for (int i = classes.count() - 1; i >= 0 && count.known() > 0; i--) {
            entry(classes.css(i), range(classes, i, count));
        }
        if (count.missing() > 0) {
            entry("miss", words.say(NO_FIGURE));
        }
        if (count.hidden() > 0) {
            entry("supp", words.say(HIDDEN));
        }
        if (count.notApplicable() > 0) {
            entry("land", words.say(NOT_APPLICABLE));
        }
        if (map.shapes().stream().anyMatch(shape -> shape.item().role() == Role.OUTSIDE)) {
            entry("land", words.say(OUTSIDE_COMPARISON));
        }
        return new Svg(pen.raw("</ul>").toString());
    }

    private void entry(String cls, String said) {
        pen.raw("<li><svg class=\"c key\" viewBox=\"0 0 24 16\" aria-hidden=\"true\">");
        if (cls.equals("miss")) {
            Hatch.field(pen, 0.5, 0.5, 23, 15);
        } else {
            pen.rect(0.5, 0.5, 23, 15, "sw " + cls);
        }
        pen.raw("</svg>").words(said).raw("</li>");
    }

    private String range(Classes classes, int index, Count count) {
        var limits = classes.limits();
        if (limits.isEmpty()) {
            return count.lowLabel();
        }
        if (index == 0) {
            return words.say(UNDER, number(limits.getFirst()));
        }
        var from = number(limits.get(index - 1));
        if (index == limits.size()) {
            return words.say(AND_MORE, from);
        }
        // The last value that still belongs here, as finely as the measure is published.
        var to = limits.get(index).subtract(BigDecimal.ONE.movePointLeft(decimals));
        return from + "\u2013" + number(to);
    }

    private String number(BigDecimal value) {
        return numbers.format(value, decimals);
    }
}
