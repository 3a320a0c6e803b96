package org.maalestok.keyfigures.quality.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.keyfigures.PlaceNames;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Circles;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.PeerMeasure;
import org.maalestok.keyfigures.quality.Said;
import org.maalestok.keyfigures.quality.SuspectList;
import org.maalestok.keyfigures.quality.SuspectList.Line;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Address;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Makes the cards of figures: every word and drawing finished. */
@Component
class Cards {

    private final KeyFigures figures;
    private final Areas areas;
    private final SuspectList list;
    private final Decisions decisions;
    private final FigureKey keys;
    private final PeerMeasure measure;

    Cards(KeyFigures figures, Areas areas, SuspectList list, Decisions decisions, FigureKey keys, PeerMeasure measure) {
        this.figures = figures;
        this.areas = areas;
        this.list = list;
        this.decisions = decisions;
        this.keys = keys;
        this.measure = measure;
    }

    /**
     * @param of the part of the list that they stand in
     * @param ticked the figures that are chosen
     */
    List<Card> of(List<Line> lines, Shown of, Set<Cell> ticked, ReleaseNames releases, Texts t) {
        var circles = new Circles(areas);
        var tables =
                tables(lines.stream().map(line -> line.cell().indicatorId()).collect(Collectors.toSet()));
        int[] number = {0};
        return lines.stream()
                .map(line ->
                        card(line, table(tables, line.cell()), circles, of, ticked, releases, "s" + number[0]++, t))
                .toList();
    }

    private Map<Indicator, FigureTable> tables(Collection<Integer> indicatorIds) {
        return figures.tables(
                indicatorIds.stream().map(figures.catalogue()::getIndicator).toList(), AsOf.LATEST);
    }

    private FigureTable table(Map<Indicator, FigureTable> tables, Cell cell) {
        return Objects.requireNonNull(tables.get(figures.catalogue().getIndicator(cell.indicatorId())));
    }

    private Card card(
            Line line,
            FigureTable table,
            Circles circles,
            Shown of,
            Set<Cell> ticked,
            ReleaseNames releases,
            String prefix,
            Texts t) {
        Cell cell = line.cell();
        Area area = areas.get(cell.areaId());
        Language language = t.language();
        var picture = picture(table, area, cell, circles, language);
        return new Card(
                keys.of(seen(table, cell)),
                place(cell, language),
                table.indicator().words().name().in(language),
                address(cell, of, language),
                value(table, cell, language),
                whys(cell, t),
                releases.named(line.release()),
                "/%s/data/releases/%d".formatted(language.tag(), line.release()),
                range(picture, t),
                picture.hasSeries() ? picture.sparkline(prefix) : null,
                said(table, cell, language),
                ticked.contains(cell));
    }

    Picture picture(FigureTable table, Area area, Cell cell, Circles circles, Language language) {
        return new Picture(table, area, cell, circles, measure.enoughFor(table.indicator()), language);
    }

    /** Municipality and period. */
    String place(Cell cell, Language language) {
        return new PlaceNames(areas, language)
                        .of(areas.get(cell.areaId()), cell.period().start()) + ", " + cell.period();
    }

    /** Indicator, municipality and period. */
    String name(Cell cell, Language language) {
        return figures.catalogue()
                        .getIndicator(cell.indicatorId())
                        .words()
                        .name()
                        .in(language)
                + ", " + place(cell, language);
    }

    /** The figure as it stands now, for a form to carry. */
    Decisions.Seen seen(FigureTable table, Cell cell) {
        return new Decisions.Seen(
                cell, decisions.findDecision(cell).map(Said::id).orElse(0L), Decisions.source(table, cell));
    }

    List<Card.Why> whys(Cell cell, Texts t) {
        return list.listOf(cell).stream()
                .map(suspect -> new Card.Why(
                        SuspectList.isRule(suspect.rule()) ? t.get("rule", suspect.rule()) : "",
                        suspect.sentence().in(t.language())))
                .toList();
    }

    /** Where the others lie, in a sentence; empty when they are too few. */
    static String range(Picture picture, Texts t) {
        return picture.range()
                .map(spread -> t.get(
                        "range",
                        picture.among(),
                        picture.number(spread.lower()),
                        picture.measured(spread.upper()),
                        picture.number(spread.median())))
                .orElse("");
    }

    /** The figure as it is shown now, with its unit, or why there is none. */
    static String value(FigureTable table, Cell cell, Language language) {
        return value(table.indicator(), table.at(cell.areaId(), cell.period()), language);
    }

    static String value(Indicator indicator, Observation observation, Language language) {
        String text =
                ObservationText.of(observation, indicator.decimals(), language).text();
        return observation instanceof Observation.Measured ? text + indicator.unitSuffix(language) : text;
    }

    static List<RemarkText> said(FigureTable table, Cell cell, Language language) {
        return table.remarksAt(cell.areaId(), cell.period()).stream()
                .map(remark -> RemarkText.of(remark, table.indicator(), language))
                .toList();
    }

    /** The figure's own page. @param of the part of the list that the reader goes through */
    String address(Cell cell, Shown of, Language language) {
        String key = of.key();
        return at("/%s/admin/suspects/figure".formatted(language.tag()), cell)
                .with("of", key.isEmpty() ? null : key)
                .toString();
    }

    String noteAddress(Cell cell, Language language) {
        return at("/%s/me/figures/note".formatted(language.tag()), cell).toString();
    }

    String indicatorAddress(Cell cell, Language language) {
        return Address.of("/%s/indicator/%s"
                        .formatted(
                                language.tag(),
                                figures.catalogue()
                                        .getIndicator(cell.indicatorId())
                                        .code()))
                .with("area", areas.get(cell.areaId()).code())
                .toString();
    }

    private Address at(String path, Cell cell) {
        return Address.of(path)
                .with(
                        "indicator",
                        figures.catalogue().getIndicator(cell.indicatorId()).code())
                .with("area", areas.get(cell.areaId()).code())
                .with("period", cell.period().toString());
    }
}
