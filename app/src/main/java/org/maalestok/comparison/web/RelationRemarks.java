package org.maalestok.comparison.web;

import java.util.List;
import java.util.stream.Stream;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Footnote;

/** What was said of the two figures of a municipality that are held against each other. */
record RelationRemarks(FigureTable across, Period ofX, FigureTable up, Period ofY, Texts texts, Remarks list) {

    /** The same for a picture that has no list beside it: decisions are told in a word. */
    static RelationRemarks unlisted(FigureTable across, Period ofX, FigureTable up, Period ofY, Texts texts) {
        return new RelationRemarks(across, ofX, up, ofY, texts, new Remarks(texts));
    }

    /** Numbers what was said of these, in their order, for the list below the tables. */
    RelationRemarks listing(List<Area> areas) {
        areas.forEach(area -> {
            list.add(across, area, ofX);
            list.add(up, area, ofY);
        });
        return this;
    }

    /** What marks the figure across: the number in the list, or else what was decided; empty for nothing. */
    String across(Area area) {
        return mark(across, area, ofX);
    }

    /** The same for the figure up. */
    String up(Area area) {
        return mark(up, area, ofY);
    }

    private String mark(FigureTable table, Area area, Period period) {
        return list.lines().isEmpty()
                ? Remarks.labels(table.remarksAt(area.id(), period), texts.language())
                : list.mark(table.indicator(), area, period);
    }

    Footnote footnote(Area area) {
        Footnote ofAcross = list.footnote(across.indicator(), area, ofX);
        Footnote ofUp = list.footnote(up.indicator(), area, ofY);
        return ofAcross.equals(Footnote.NONE) && ofUp.equals(Footnote.NONE)
                ? Remarks.unlisted(said(area), texts.language())
                : Remarks.both(ofAcross, ofUp);
    }

    private List<Remark> said(Area area) {
        return Stream.concat(across.remarksAt(area.id(), ofX).stream(), up.remarksAt(area.id(), ofY).stream())
                .toList();
    }
}
