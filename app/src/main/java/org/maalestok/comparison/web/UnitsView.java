package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.variation.Units.Group;
import org.maalestok.comparison.variation.Units.Silent;
import org.maalestok.comparison.variation.Units.Unit;
import org.maalestok.comparison.web.IndicatorPage.Cell;
import org.maalestok.comparison.web.IndicatorPage.Row;
import org.maalestok.comparison.web.IndicatorPage.Table;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;

/** Units as a page shows them: in sentences, a picture and tables, with one list of what was said of their figures. */
final class UnitsView {

    private final UnitsScene scene;
    private final @Nullable Spread others;
    private final IndicatorText text;
    private final Texts texts;
    private final Remarks remarks;
    private final FigureCells cells;
    private final UnitsWords words;

    UnitsView(UnitsScene scene, Texts texts) {
        this.scene = scene;
        this.others = scene.others().isEmpty() ? null : UnitsWords.spread(scene.others());
        this.text = new IndicatorText(scene.indicator(), texts.language());
        this.texts = texts;
        this.remarks = remarks(scene, texts);
        this.cells = new FigureCells(text, remarks, texts);
        this.words = new UnitsWords(scene, text, texts);
    }

    /** Our units' first. */
    private static Remarks remarks(UnitsScene scene, Texts texts) {
        var remarks = new Remarks(texts);
        Period period = scene.period();
        if (period != null && scene.table().hasRemarks()) {
            Stream.concat(
                            scene.units().groups().stream().flatMap(group -> group.units().stream()
                                    .map(unit -> new Silent(group.municipality(), unit.area()))),
                            scene.silent().stream())
                    .sorted(Comparator.comparing(unit -> !scene.isOurs(unit.municipality())))
                    .forEach(unit -> remarks.add(
                            scene.table(),
                            unit.unit(),
                            period,
                            unit.unit().name().in(texts.language()) + " " + period));
        }
        return remarks;
    }

    /** What was said of the units' figures. */
    List<Remarks.Line> remarks() {
        return remarks.lines();
    }

    /** The same in words alone, for where nothing can be linked to. */
    List<String> numbered() {
        return remarks.numbered();
    }

    UnitsWords words() {
        return words;
    }

    Figure figure() {
        return new UnitsPicture(scene, text, remarks, texts).figure();
    }

    /** Our units, the highest first, then those without a figure; null without any. */
    @Nullable Table ours() {
        var rows = new ArrayList<Row>();
        scene.ours().reversed().forEach(unit -> rows.add(row(unit.area(), place(unit))));
        scene.silent().stream()
                .filter(unit -> scene.isOurs(unit.municipality()))
                .forEach(unit -> rows.add(row(unit.unit(), "")));
        return rows.isEmpty()
                ? null
                : new Table(caption(), List.of(texts.get("units.unit"), text.unit(), texts.get("units.place")), rows);
    }

    private Row row(Area unit, String place) {
        return new Row(
                unit.name().in(texts.language()),
                false,
                List.of(cells.cell(scene.table(), unit, period()), Cell.words(place)));
    }

    /** In which quarter of all others a unit lies. */
    String place(Unit unit) {
        return UnitsWords.place(unit, others, texts);
    }

    /** Each municipality with its units in numbers. */
    Table municipalities() {
        return new Table(
                caption(),
                List.of(
                        texts.get("table.municipality"),
                        texts.get("units.count"),
                        texts.get("units.lowest"),
                        texts.get("table.median"),
                        texts.get("units.highest")),
                scene.units().groups().stream().map(this::row).toList());
    }

    private Row row(Group group) {
        Spread spread = UnitsWords.spread(group.units());
        return new Row(
                group.municipality().name().in(texts.language()),
                scene.isOurs(group.municipality()),
                List.of(
                        plain(String.valueOf(spread.count())),
                        cells.cell(scene.table(), group.units().getFirst().area(), period()),
                        plain(text.bare(spread.median())),
                        cells.cell(scene.table(), group.units().getLast().area(), period())));
    }

    private String caption() {
        return text.name() + ", " + period();
    }

    private Period period() {
        return Objects.requireNonNull(scene.period());
    }

    private static Cell plain(String words) {
        return Cell.of(words, "", "");
    }
}
