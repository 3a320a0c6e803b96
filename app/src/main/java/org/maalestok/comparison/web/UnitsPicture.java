package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.variation.Units.Unit;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Distribution;
import org.maalestok.ui.chart.Distribution.Strip;
import org.maalestok.ui.chart.Figure;
import org.maalestok.ui.chart.Item;
import org.maalestok.ui.chart.Measure;
import org.maalestok.ui.chart.Party;
import org.maalestok.ui.chart.Reading;
import org.maalestok.ui.chart.Subject;

/** Units in a picture: ours in a strip of their own, above all others on the same axis. */
final class UnitsPicture {

    private final UnitsScene scene;
    private final IndicatorText text;
    private final Remarks remarks;
    private final Texts texts;

    UnitsPicture(UnitsScene scene, IndicatorText text, Remarks remarks, Texts texts) {
        this.scene = scene;
        this.text = text;
        this.remarks = remarks;
        this.texts = texts;
    }

    Figure figure() {
        var measure = new Measure(text.name(), text.unit(), text.afterBare(), text.decimals());
        var party = new Party(ownName(), "", texts.get("chart.municipalities"));
        var subject = new Subject(texts.language(), measure, party);
        return new Figure(
                "",
                texts.get("units.what", text.unit(), period()),
                new Distribution(subject, strips()).draw("u"),
                texts.get("chart.source", scene.sources()));
    }

    private List<Strip> strips() {
        var strips = new ArrayList<Strip>();
        if (!scene.ours().isEmpty()) {
            strips.add(strip(texts.get("units.strip.ours", ownName()), scene.ours(), true));
        }
        List<Unit> others = scene.others();
        if (!others.isEmpty()) {
            String key = scene.own() == null ? "units.strip.all" : "units.strip.others";
            strips.add(strip(texts.get(key, UnitsWords.grouped(others.size(), texts)), others, false));
        }
        return strips;
    }

    private Strip strip(String label, List<Unit> some, boolean own) {
        List<Item> items = some.stream().map(unit -> item(unit, own)).toList();
        Spread spread = UnitsWords.spread(some);
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

    private Period period() {
        return Objects.requireNonNull(scene.period());
    }

    private String ownName() {
        Area own = scene.own();
        return own == null ? "" : own.name().in(texts.language());
    }
}
