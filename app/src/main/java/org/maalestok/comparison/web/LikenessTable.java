package org.maalestok.comparison.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.maalestok.comparison.similarity.Similar;
import org.maalestok.comparison.similarity.SimilarWords;
import org.maalestok.comparison.similarity.Similarity.Ranked;
import org.maalestok.comparison.similarity.Similarity.Used;
import org.maalestok.comparison.web.IndicatorPage.Cell;
import org.maalestok.comparison.web.IndicatorPage.Row;
import org.maalestok.comparison.web.IndicatorPage.Table;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** The numbers behind: the municipality and those nearest to it, by the variables that count. */
record LikenessTable(Area own, LikenessFigures figures, Texts texts) {

    Table of(Ranked ranked, List<Similar> nearest) {
        var heads = new ArrayList<String>();
        heads.add(texts.get("table.municipality"));
        heads.add(texts.get("like.distance"));
        ranked.used().forEach(used -> heads.add(used.variable().name().in(texts.language()) + ", " + used.year()));
        var rows = new ArrayList<Row>();
        rows.add(row(
                own,
                true,
                "",
                ranked,
                nearest.getFirst().contributions().stream()
                        .map(Similar.Contribution::own)
                        .toList()));
        nearest.forEach(one -> rows.add(row(
                one.area(),
                false,
                SimilarWords.distance(one.distance(), texts.language()),
                ranked,
                one.contributions().stream().map(Similar.Contribution::other).toList())));
        return new Table(texts.get("like.table"), heads, rows);
    }

    private Row row(Area area, boolean isOwn, String distance, Ranked ranked, List<Double> values) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(distance, "", ""));
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            Used used = ranked.used().get(i);
            int decimals = Math.abs(value) < 1000 ? 1 : 0;
            String number = Numbers.in(texts.language()).format(BigDecimal.valueOf(value), decimals);
            cells.add(figures.cell(used.variable(), area, used.year(), number));
        }
        return new Row(area.name().in(texts.language()), isOwn, cells);
    }
}
