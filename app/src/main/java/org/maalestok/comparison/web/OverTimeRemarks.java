package org.maalestok.comparison.web;

import java.util.stream.Stream;
import org.maalestok.comparison.trend.SameStart;
import org.maalestok.comparison.trend.SameStart.Found;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Footnote;

/**
 * What was said of the figures on the page over time: the own ones, those of municipalities with a line of their own, and those of the others that began alike. In the
 * table an index points to what was said of its year and of the base year; in the picture a ring around every year would say nothing.
 */
record OverTimeRemarks(OverTimeScene overTime, Remarks list) {

    static OverTimeRemarks of(OverTimeScene overTime, Texts texts) {
        var all = new OverTimeRemarks(overTime, new Remarks(texts));
        if (overTime.scene().comparison().hasRemarks()) {
            all.addEveryYear(overTime.own());
            if (overTime.start() instanceof Found found) {
                OverTimeView.named(found).forEach(all::addEveryYear);
                found.near().stream().map(SameStart.Way::area).forEach(area -> {
                    all.add(area, found.from());
                    all.add(area, found.to());
                });
            }
        }
        return all;
    }

    private void addEveryYear(Area area) {
        overTime.scene().comparison().periods().forEach(period -> add(area, period));
    }

    private void add(Area area, Period period) {
        list.add(overTime.scene().comparison(), area, period);
    }

    Footnote figure(Area area, Period period) {
        return list.footnote(overTime.scene().indicator(), area, period);
    }

    String markOfIndex(Area area, Period period) {
        Period base = overTime.base();
        return base == null || overTime.indexed() == null
                ? ""
                : Remarks.marks(Stream.of(mark(area, period), mark(area, base)));
    }

    private String mark(Area area, Period period) {
        return list.mark(overTime.scene().indicator(), area, period);
    }
}
