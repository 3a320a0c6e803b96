package org.maalestok.comparison.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.variation.Units;
import org.maalestok.comparison.variation.Units.Group;
import org.maalestok.comparison.variation.Units.Silent;
import org.maalestok.comparison.variation.Units.Unit;
import org.maalestok.comparison.variation.VariationWords;
import org.maalestok.comparison.variation.WithinBetween;
import org.maalestok.comparison.web.IndicatorPage.Cell;
import org.maalestok.comparison.web.IndicatorPage.Row;
import org.maalestok.comparison.web.IndicatorPage.Table;
import org.maalestok.comparison.web.RelationsPage.Fact;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Distribution;
import org.maalestok.ui.chart.Distribution.Strip;
import org.maalestok.ui.chart.Figure;
import org.maalestok.ui.chart.Item;
import org.maalestok.ui.chart.Measure;
import org.maalestok.ui.chart.Party;
import org.maalestok.ui.chart.Reading;
import org.maalestok.ui.chart.Subject;

/** Units in sentences, a picture and tables. */
final class UnitsView {

    private final UnitsScene scene;
    private final Units units;
    private final @Nullable Area own;
    private final List<Unit> ours;
    private final List<Unit> others;
    private final @Nullable Spread othersSpread;
    private final WithinBetween variation;
    private final IndicatorText text;
    private final Texts texts;
    private final Remarks remarks;
    private final FigureCells cells;

    UnitsView(UnitsScene scene, Texts texts) {
        this.scene = scene;
        this.units = scene.units();
        this.own = scene.own();
        this.ours = scene.ours();
        this.others = scene.others();
        this.othersSpread = others.isEmpty() ? null : spread(others);
        this.variation = units.variation();
        this.text = new IndicatorText(scene.indicator(), texts.language());
        this.texts = texts;
        this.remarks = remarks(scene, texts);
        this.cells = new FigureCells(text, remarks, texts);
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
                    .sorted(Comparator.comparing(unit -> !unit.municipality().equals(scene.own())))
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

    private Period period() {
        return Objects.requireNonNull(scene.period());
    }

    private String ownName() {
        return own == null ? "" : own.name().in(texts.language());
    }

    String answer() {
        if (units.groups().isEmpty()) {
            return texts.get("units.none");
        }
        String all = others.isEmpty() ? "" : aboutOthers();
        if (own == null) {
            return all;
        }
        return (ours.isEmpty() ? texts.get("units.ours.none", ownName(), scene.period()) : aboutOurs()) + " " + all;
    }

    private String aboutOurs() {
        return aboutOurs(spread(ours), ours.size(), Objects.requireNonNull(own), scene.period(), text, texts);
    }

    /** How many units a municipality has, and from where to where they lie. */
    static String aboutOurs(
            Spread spread, int count, Area own, @Nullable Period period, IndicatorText text, Texts texts) {
        return texts.count(
                "units.ours",
                count,
                own.name().in(texts.language()),
                Numbers.in(texts.language()).format(count),
                period,
                text.bare(spread.lowest()),
                text.bare(spread.highest()),
                text.bare(spread.median()));
    }

    private String aboutOthers() {
        Spread spread = spread(others);
        return own != null
                ? aboutOthers(spread, others.size(), text, texts)
                : texts.get(
                        "units.all",
                        Numbers.in(texts.language()).format(others.size()),
                        text.bare(spread.median()),
                        text.bare(spread.lower()),
                        text.bare(spread.upper()),
                        scene.period(),
                        units.groups().size());
    }

    /** Where the units of all other municipalities lie. */
    static String aboutOthers(Spread spread, int count, IndicatorText text, Texts texts) {
        return texts.get(
                "units.others",
                Numbers.in(texts.language()).format(count),
                text.bare(spread.median()),
                text.bare(spread.lower()),
                text.bare(spread.upper()));
    }

    private static Spread spread(List<Unit> some) {
        return Spread.of(some.stream().mapToDouble(Unit::number).toArray());
    }

    private String grouped(int count) {
        return Numbers.in(texts.language()).format(count);
    }

    /** Ours in a strip of their own, above all others on the same axis. */
    Figure figure() {
        var strips = new ArrayList<Strip>();
        if (!ours.isEmpty()) {
            strips.add(strip(texts.get("units.strip.ours", ownName()), ours, true));
        }
        if (!others.isEmpty()) {
            String words = texts.get(own == null ? "units.strip.all" : "units.strip.others", grouped(others.size()));
            strips.add(strip(words, others, false));
        }
        var measure = new Measure(text.name(), text.unit(), text.suffix().strip(), text.decimals());
        var subject =
                new Subject(texts.language(), measure, new Party(ownName(), "", texts.get("chart.municipalities")));
        return new Figure(
                "",
                texts.get("units.what", text.unit(), scene.period()),
                new Distribution(subject, strips).draw("u"),
                texts.get("chart.source", scene.sources()));
    }

    private Strip strip(String label, List<Unit> some, boolean own) {
        List<Item> items = some.stream().map(unit -> item(unit, own)).toList();
        Spread spread = spread(some);
        return new Strip(
                label,
                items,
                new org.maalestok.ui.chart.Spread(
                        spread.lower(),
                        spread.median(),
                        spread.upper(),
                        text.bare(spread.median()),
                        text.range(spread.lower(), spread.upper()),
                        spread.count()));
    }

    private Item item(Unit unit, boolean own) {
        var reading = new Reading.Known(
                unit.number(),
                text.bare(unit.value()),
                Drawing.certainty(scene.table().at(unit.area().id(), period())),
                remarks.footnote(scene.indicator(), unit.area(), period()));
        String name = unit.area().name().in(texts.language());
        return own ? Item.own(name, reading) : Item.peer(name, reading);
    }

    List<Fact> facts() {
        if (!(variation instanceof WithinBetween.Measured measured)) {
            return List.of();
        }
        return List.of(
                new Fact(
                        texts.get("units.fact.n"),
                        texts.get("units.fact.n.value", grouped(measured.units()), measured.groups())),
                new Fact(
                        texts.get("units.fact.icc"),
                        texts.get(
                                "relations.coefficient",
                                two(measured.icc()),
                                two(measured.lower()),
                                two(measured.upper()))),
                new Fact(texts.get("units.fact.between"), text.spread(measured.between())),
                new Fact(texts.get("units.fact.within"), text.spread(measured.within())));
    }

    private String two(double number) {
        return Numbers.in(texts.language()).format(BigDecimal.valueOf(number), 2);
    }

    String sentence() {
        return VariationWords.sentence(variation, scene.indicator(), texts.language());
    }

    String caution() {
        return VariationWords.caution(variation, texts.language());
    }

    @Nullable Table ours() {
        var rows = new ArrayList<Row>();
        ours.reversed().forEach(unit -> rows.add(row(unit.area(), place(unit))));
        scene.silent().stream()
                .filter(unit -> unit.municipality().equals(own))
                .forEach(unit -> rows.add(row(unit.unit(), "")));
        return rows.isEmpty()
                ? null
                : new Table(caption(), List.of(texts.get("units.unit"), text.unit(), texts.get("units.place")), rows);
    }

    private Row row(Area unit, String place) {
        return new Row(
                unit.name().in(texts.language()),
                false,
                List.of(cells.cell(scene.table(), unit, period()), plain(place)));
    }

    /** In which quarter of all others a unit lies. */
    String place(Unit unit) {
        Spread spread = othersSpread;
        if (spread == null) {
            return "";
        }
        double value = unit.number();
        return texts.get(
                value < spread.lower()
                        ? "units.place.low"
                        : value > spread.upper() ? "units.place.high" : "units.place.middle");
    }

    private String caption() {
        return text.name() + ", " + Objects.requireNonNull(scene.period());
    }

    Table municipalities() {
        return new Table(
                caption(),
                List.of(
                        texts.get("table.municipality"),
                        texts.get("units.count"),
                        texts.get("units.lowest"),
                        texts.get("table.median"),
                        texts.get("units.highest")),
                units.groups().stream().map(this::row).toList());
    }

    private Row row(Group group) {
        Spread spread = spread(group.units());
        return new Row(
                group.municipality().name().in(texts.language()),
                group.municipality().equals(own),
                List.of(
                        plain(String.valueOf(spread.count())),
                        cells.cell(scene.table(), group.units().getFirst().area(), period()),
                        plain(text.bare(spread.median())),
                        cells.cell(scene.table(), group.units().getLast().area(), period())));
    }

    private static Cell plain(String words) {
        return Cell.of(words, "", "");
    }
}
