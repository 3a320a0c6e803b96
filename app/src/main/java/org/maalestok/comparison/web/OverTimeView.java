package org.maalestok.comparison.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.NotShown;
import org.maalestok.comparison.trend.OverTime;
import org.maalestok.comparison.trend.SameStart;
import org.maalestok.comparison.web.IndicatorPage.Cell;
import org.maalestok.comparison.web.IndicatorPage.Row;
import org.maalestok.comparison.web.IndicatorPage.Table;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;
import org.maalestok.ui.chart.Line;
import org.maalestok.ui.chart.Party;
import org.maalestok.ui.chart.Trend;

/** A key figure over time, in sentences, pictures and a table. */
final class OverTimeView {

    /** More lines than these and one's own make a tangle. */
    private static final int MOST_NAMED = 3;

    private final OverTimeScene overTime;
    private final Scene scene;
    private final Comparison comparison;
    private final @Nullable Comparison indexed;
    private final IndicatorText text;
    private final Texts texts;
    private final Numbers numbers;
    private final String name;
    private final OverTimeRemarks remarks;
    private final IndicatorTables tables;

    OverTimeView(OverTimeScene overTime, OverTimeRemarks remarks, Texts texts) {
        this.overTime = overTime;
        this.scene = overTime.scene();
        this.comparison = scene.comparison();
        this.indexed = overTime.indexed();
        this.text = new IndicatorText(scene.indicator(), texts.language());
        this.texts = texts;
        this.numbers = Numbers.in(texts.language());
        this.name = overTime.own().name().in(texts.language());
        this.remarks = remarks;
        this.tables = new IndicatorTables(scene, text, texts, remarks.list());
    }

    /** How far the municipality has come, how far its peers, and how far apart they were and are. */
    String answer() {
        Optional<Period> latest = comparison.latest();
        Period base = overTime.base();
        if (latest.isEmpty()) {
            return texts.get("answer.none", name);
        }
        if (base == null) {
            return texts.get("overTime.once", name, full(latest.get()), latest.get());
        }
        var sentences = new ArrayList<String>();
        sentences.add(own(base, latest.get()));
        index(latest.get())
                .ifPresent(spread -> sentences.add(texts.count(
                        "overTime.peers",
                        spread.count(),
                        number(spread.median()),
                        spread.count(),
                        base,
                        ownIndex(latest.get()))));
        gaps(base, latest.get()).ifPresent(sentences::add);
        NotShown.after(comparison.table(), overTime.own().id(), latest.get())
                .ifPresent(later -> sentences.add(later.sentence(texts.language())));
        return String.join(" ", sentences);
    }

    private String own(Period base, Period latest) {
        String change = text.change(
                comparison.ownNumber(base).orElseThrow().doubleValue(),
                comparison.ownNumber(latest).orElseThrow().doubleValue());
        return texts.get("overTime.own", name, full(base), base, full(latest), latest, change);
    }

    private Optional<String> gaps(Period base, Period latest) {
        Optional<String> then = gapInWords(base);
        Optional<String> now = gapInWords(latest);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                then.isEmpty()
                        ? texts.get("overTime.gap.now", now.get(), latest)
                        : texts.get("overTime.gap", then.get(), base, now.get(), latest));
    }

    private Optional<String> gapInWords(Period period) {
        return comparison
                .gap(period)
                .map(gap -> text.signed(gap)
                        + percent(period).map(it -> " (" + it + ")").orElse(""));
    }

    private Optional<String> percent(Period period) {
        return overTime.gapInPercent(period)
                .map(gap -> numbers.signedPercent(BigDecimal.valueOf(gap), OverTime.INDEX_DECIMALS));
    }

    private String full(Period period) {
        return text.full(comparison.ownFigure(period).orElseThrow());
    }

    private Optional<Spread> index(Period period) {
        return indexed == null ? Optional.empty() : indexed.spread(period);
    }

    private String ownIndex(Period period) {
        return indexed == null
                ? ""
                : indexed.ownNumber(period)
                        .map(index -> numbers.format(index, OverTime.INDEX_DECIMALS))
                        .orElse("");
    }

    private String number(double index) {
        return numbers.format(BigDecimal.valueOf(index), OverTime.INDEX_DECIMALS);
    }

    /** Who has no index, and why. */
    List<String> indexNotes() {
        Period base = overTime.base();
        if (base == null) {
            return List.of(texts.get("overTime.noBase", name));
        }
        var notes = new ArrayList<String>();
        if (!comparison.remarks(overTime.own(), base).isEmpty()) {
            notes.add(texts.get("note.remarked", base));
        }
        if (!overTime.unknownBase().isEmpty()) {
            notes.add(texts.get("overTime.unknownBase", overTime.unknownBase(), name, base));
        }
        noIndex().ifPresent(notes::add);
        long low = indexed == null ? 0 : others(base);
        if (low > 0) {
            notes.add(texts.count("overTime.others.low", low, low, base));
        }
        int unknown =
                comparison.others().size() - comparison.othersWithNumber(base).size();
        if (unknown > 0 && indexed != null) {
            notes.add(texts.count("overTime.others.unknown", unknown, unknown, base));
        }
        notes.add(texts.get("peers.today"));
        return notes;
    }

    /** Those of the others that have a number in the base year and no index all the same. */
    private long others(Period base) {
        return comparison.othersWithNumber(base).stream()
                .filter(other -> !OverTime.hasIndex(comparison.table(), other.id(), base))
                .count();
    }

    /** That there is no index, and why; empty when there is one. */
    Optional<String> noIndex() {
        Period base = overTime.base();
        if (base == null) {
            return Optional.of(texts.get("overTime.noBase", name));
        }
        return overTime.noIndex().map(why -> texts.get("overTime." + why, name, full(base), base, text.name()));
    }

    @Nullable Figure index() {
        Period base = overTime.base();
        if (indexed == null || base == null) {
            return null;
        }
        String unit = texts.get("overTime.index.unit", base);
        var drawing = new Drawing(
                indexed,
                overTime.own(),
                new IndicatorText(indexed.indicator(), texts.language()),
                party(),
                unit,
                remarks::figure);
        List<Line> named = teachers().stream().map(drawing::line).toList();
        var trend =
                new Trend(drawing.subject(), drawing.periods(), drawing.ownReadings(), drawing.peerPeriods(), named);
        String what = texts.get("overTime.index.what", unit)
                + (named.isEmpty() ? "" : " " + texts.get("overTime.index.named"));
        return new Figure(texts.get("overTime.index", base), what, trend.draw("i"), source());
    }

    private List<Area> teachers() {
        return overTime.start() instanceof SameStart.Found found ? named(found) : List.of();
    }

    /** Those that have a line of their own. */
    static List<Area> named(SameStart.Found found) {
        return found.teachers().stream()
                .limit(MOST_NAMED)
                .map(SameStart.Way::area)
                .toList();
    }

    @Nullable Figure gap() {
        Comparison gaps = overTime.gaps();
        boolean any = gaps.periods().stream().anyMatch(period -> gaps.own(period) instanceof Measured);
        if (!any) {
            return null;
        }
        var drawing = new Drawing(
                gaps,
                overTime.own(),
                new IndicatorText(gaps.indicator(), texts.language()),
                party(),
                text.unit(),
                remarks::figure);
        var trend = new Trend(
                drawing.subject(), drawing.periods(), drawing.ownReadings(), drawing.peerPeriods(), List.of());
        return new Figure(
                texts.get("overTime.gaps", name),
                texts.get("overTime.gaps.what", text.unit()),
                trend.draw("g"),
                source());
    }

    private Party party() {
        return new Party(name, PeerWords.of(scene.chosen().group(), texts), texts.get("chart.municipalities"));
    }

    private String source() {
        return new IndicatorCharts(scene, text, texts, remarks::figure).source();
    }

    /** Year by year: own, median, gap, gap in per cent, own index, the peers' median index, and on how many it rests. */
    Table table() {
        List<String> heads = List.of(
                texts.get("table.period"),
                name,
                texts.get("table.median"),
                texts.get("overTime.col.gap"),
                texts.get("overTime.col.percent"),
                texts.get("overTime.col.index"),
                texts.get("overTime.col.peersIndex"),
                texts.get("col.verdict"),
                texts.get("table.count"));
        return new Table(
                text.nameAndUnit(),
                heads,
                comparison.periods().stream().map(this::row).toList());
    }

    private Row row(Period period) {
        Optional<Spread> spread = comparison.spread(period);
        return new Row(
                tables.head(period),
                period.equals(overTime.base()),
                List.of(
                        tables.cell(overTime.own(), period),
                        plain(spread.map(it -> text.bare(it.median()))),
                        plain(comparison.gap(period).map(text::signed)),
                        plain(percent(period)),
                        plain(Optional.of(ownIndex(period))).marked(remarks.markOfIndex(overTime.own(), period)),
                        plain(index(period).map(it -> number(it.median()))),
                        Cell.words(JudgementWords.tag(comparison.judgement(period), texts.language())),
                        plain(Optional.of(texts.get(
                                "table.of",
                                spread.map(Spread::count).orElse(0),
                                comparison.others().size())))));
    }

    private static Cell plain(Optional<String> words) {
        return Cell.of(words.orElse(""), "", "");
    }
}
