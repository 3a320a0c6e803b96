package org.maalestok.comparison.web;

import java.util.HashMap;
import java.util.Map;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.similarity.SimilarityModel.Variable;
import org.maalestok.comparison.web.IndicatorPage.Cell;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;

/** The figures that a similarity is worked out from: how firm they are, and what was said of them. */
final class LikenessFigures {

    private final Catalogue catalogue;
    private final JoinedFigures figures;
    private final AsOf asOf;
    private final Texts texts;
    private final Remarks remarks;
    private final Map<String, FigureTable> tables = new HashMap<>();

    LikenessFigures(Catalogue catalogue, JoinedFigures figures, AsOf asOf, Texts texts) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.asOf = asOf;
        this.texts = texts;
        this.remarks = new Remarks(texts);
    }

    Remarks remarks() {
        return remarks;
    }

    private FigureTable table(String code) {
        return tables.computeIfAbsent(
                code, ignored -> figures.table(catalogue.findIndicator(code).orElseThrow(), asOf));
    }

    /** The value of a variable, marked with what was said of the figures behind it. @param number as it is written */
    Cell cell(Variable variable, Area area, Period year, String number) {
        Observation value = variable.formula().evaluate(code -> table(code).at(area.id(), year));
        return cell(value, number)
                .marked(Remarks.marks(
                        variable.formula().codes().stream().map(code -> remarks.add(table(code), area, year))));
    }

    /** The similarity rests on numbers only; so does the table. */
    private Cell cell(Observation value, String number) {
        return value instanceof Measured measured
                ? FigureCells.number(measured, number, texts)
                : Cell.of(number, "", "");
    }
}
