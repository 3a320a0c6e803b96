package org.maalestok.comparison.web;

import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.web.IndicatorPage.Cell;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.LeftOut;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Observation.Missing;
import org.maalestok.keyfigures.Observation.NotApplicable;
import org.maalestok.keyfigures.Observation.NotYetReported;
import org.maalestok.keyfigures.Observation.Suppressed;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;

/** A figure in a table: its number or why there is none, how firm it is, and the number of what was said of it. */
record FigureCells(IndicatorText text, Remarks remarks, Texts texts) {

    Cell cell(FigureTable table, Area area, Period period) {
        return cell(table.at(area.id(), period)).marked(remarks.mark(table.indicator(), area, period));
    }

    private Cell cell(Observation observation) {
        return switch (observation) {
            case Measured measured -> number(measured);
            case Missing missing -> Cell.of(ObservationText.sign(missing), "hatchbg", texts.get("state.Missing"));
            case LeftOut decided ->
                Cell.of(ObservationText.of(decided, 0, texts.language()).text(), "hatchbg", "");
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
            return Cell.of(JudgementWords.circa(texts.language()) + number, "st-est", "");
        }
        return Cell.of(number, measured.quality().provisional() ? "prov" : "", "");
    }
}
