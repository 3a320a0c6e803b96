package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A small trend for each area, all on the same axis, the median of the others grey behind.
 *
 * @param subject what and who
 * @param periods labels of the periods
 * @param lines own first when there is one
 * @param peers the others, one a period
 */
public record SmallMultiples(Subject subject, List<String> periods, List<Line> lines, List<PeerPeriod> peers) {

    /**
     * One area's panel; the template writes name, value and note as text around the drawing.
     *
     * @param name the area
     * @param value its last value as written, or what stands for it
     * @param own whether it is the marked one
     * @param note what is missing: {@code 2018–2019: ingen tall}; empty when nothing is
     * @param chart 150 × 76
     */
    public record Panel(String name, String value, boolean own, String note, Svg chart) {}

    public SmallMultiples {
        Check.sameLength("peer periods", peers.size(), periods.size());
        for (var line : lines) {
            Check.sameLength("readings of " + line.name(), line.readings().size(), periods.size());
        }
    }

    /** One panel a line. */
    public List<Panel> draw(String prefix) {
        Check.prefix(prefix);
        var drawing = new MultiplesDrawing(this);
        var panels = new ArrayList<Panel>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            panels.add(drawing.panel(lines.get(i), prefix + i));
        }
        return List.copyOf(panels);
    }
}
