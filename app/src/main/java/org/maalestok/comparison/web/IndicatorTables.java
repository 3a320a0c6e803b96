package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.web.IndicatorPage.Cell;
import org.maalestok.comparison.web.IndicatorPage.Row;
import org.maalestok.comparison.web.IndicatorPage.Table;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;

/** The tables of an indicator page. */
final class IndicatorTables {

    private final Scene scene;
    private final Comparison comparison;
    private final IndicatorText text;
    private final Texts texts;
    private final Remarks remarks;

    IndicatorTables(Scene scene, IndicatorText text, Texts texts, Remarks remarks) {
        this.remarks = remarks;
        this.scene = scene;
        this.comparison = scene.comparison();
        this.text = text;
        this.texts = texts;
    }

    /** The figures behind the line over time: own, median, quartiles, and how many of the others. */
    Table trend() {
        var heads = new ArrayList<String>();
        heads.add(texts.get("table.period"));
        if (scene.own() != null) {
            heads.add(scene.own().name().in(texts.language()));
        }
        heads.addAll(List.of(
                texts.get("table.median"),
                texts.get("table.lower"),
                texts.get("table.upper"),
                texts.get("table.count")));
        return new Table(
                caption(),
                heads,
                comparison.periods().stream().map(this::trendRow).toList());
    }

    private Row trendRow(Period period) {
        var cells = new ArrayList<Cell>();
        if (scene.own() != null) {
            cells.add(cell(scene.own(), period));
        }
        Optional<Spread> spread = comparison.spread(period);
        cells.add(plain(spread.map(s -> text.bare(s.median())).orElse("")));
        cells.add(plain(spread.map(s -> text.bare(s.lower())).orElse("")));
        cells.add(plain(spread.map(s -> text.bare(s.upper())).orElse("")));
        cells.add(plain(texts.get(
                "table.of",
                spread.map(Spread::count).orElse(0),
                comparison.others().size())));
        return new Row(head(period), false, cells);
    }

    String head(Period period) {
        boolean provisional = scene.areas().stream()
                .anyMatch(area -> comparison.of(area, period) instanceof Measured measured
                        && measured.quality().provisional());
        return provisional ? texts.get("table.provisional", period) : period.toString();
    }

    /** Every area and period. */
    Table all() {
        var heads = new ArrayList<String>();
        heads.add(texts.get("table.municipality"));
        comparison.periods().forEach(period -> heads.add(head(period)));
        var rows = new ArrayList<Row>();
        for (Area area : scene.areas()) {
            rows.add(row(area));
        }
        return new Table(caption(), heads, rows);
    }

    private Row row(Area area) {
        var cells = new ArrayList<Cell>(comparison.periods().size());
        for (Period period : comparison.periods()) {
            cells.add(cell(area, period));
        }
        return new Row(area.name().in(texts.language()), area.equals(scene.own()), cells);
    }

    private String caption() {
        return text.nameAndUnit();
    }

    private static Cell plain(String words) {
        return Cell.of(words, "", "");
    }

    Cell cell(Area area, Period period) {
        return new FigureCells(text, remarks, texts).cell(comparison.table(), area, period);
    }
}
