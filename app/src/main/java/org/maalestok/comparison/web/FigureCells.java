package org.maalestok.comparison.web;

import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.web.IndicatorPage.Cell;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Observation.Missing;
import org.maalestok.keyfigures.Observation.NotApplicable;
import org.maalestok.keyfigures.Observation.NotYetReported;
import org.maalestok.keyfigures.Observation.Suppressed;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;

/** A figure in a table: its number or why there is none, how firm it is, and the number of what was said of it. */
record FigureCells(IndicatorText text, Remarks remarks, Texts texts) {

    Cell cell(FigureTable table, Area area, Period period) {
        Observation observation = table.at(area.id(), period);
        boolean leftOut = observation instanceof Missing && Remarks.isLeftOut(table.remarksAt(area.id(), period));
        return (leftOut ? leftOut() : cell(observation)).marked(remarks.mark(table.indicator(), area, period));
    }

    private Cell leftOut() {
        return Cell.of(RemarkText.label(Remark.Kind.LEFT_OUT).in(texts.language()), "hatchbg", "");
    }

    private Cell cell(Observation observation) {
        return switch (observation) {
            case Measured measured -> number(measured);
            case Missing missing -> Cell.of(ObservationText.sign(missing), "hatchbg", texts.get("state.Missing"));
            case NotYetReported notYet ->
                Cell.of(ObservationText.sign(notYet), "hatchbg", texts.get("state.NotYetReported"));
            case Suppressed suppressed ->
                Cell.of(ObservationText.sign(suppressed), "supp", texts.get("state.Suppressed"));
            case NotApplicable none -> Cell.of(ObservationText.sign(none), "st-na", texts.get("state.NotApplicable"));
        };
    }

    private Cell number(Measured measured) {
        return number(measured, text.bare(measured.value()), texts);
    }

    /** @param number as it is written */
    static Cell number(Measured measured, String number, Texts texts) {
        if (measured.quality().estimated()) {
            return Cell.of(texts.get("state.circa") + "\u00a0" + number, "st-est", "");
        }
        return Cell.of(number, measured.quality().provisional() ? "prov" : "", "");
    }
}
