package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.web.EmbedPage.Shown;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;
import org.springframework.stereotype.Component;

/** Draws one chart of a page for somebody else's, from the scene that the page itself is made of. */
@Component
class EmbedCharts {

    private final Scenes scenes;
    private final MapMaker maps;
    private final UnitsPages units;
    private final RelationsPages relations;

    EmbedCharts(Scenes scenes, MapMaker maps, UnitsPages units, RelationsPages relations) {
        this.scenes = scenes;
        this.maps = maps;
        this.units = units;
        this.relations = relations;
    }

    Shown of(Indicator indicator, Embedded chart, @Nullable Area own, Look look, String period, String base) {
        Texts texts = MunicipalityPages.TEXTS.in(look.language());
        if (chart == Embedded.UNITS) {
            UnitsScene ofUnits = units.scene(indicator, own, look, period);
            String unknown = UnitsPages.unknown(ofUnits, texts);
            return units(ofUnits, texts).noting(unknown.isEmpty() ? List.of() : List.of(unknown));
        }
        Scene scene = scenes.scene(indicator, own, look, period);
        return switch (chart) {
            case INDEX, GAP -> overTime(chart, scene, base, texts);
            default -> ofIndicator(chart, scene, texts).noting(notes(scene, texts));
        };
    }

    /** What the address asks for and there is not. */
    private static List<String> notes(Scene scene, Texts texts) {
        var notes = new ArrayList<String>();
        if (!scene.unknownPeriod().isEmpty()) {
            notes.add(scene.period()
                    .map(shown -> texts.get("period.unknown", scene.unknownPeriod(), shown))
                    .orElseGet(() -> texts.get("period.unknown.none", scene.unknownPeriod())));
        }
        Optional.ofNullable(scene.chosen())
                .flatMap(PeerChoice.Chosen::unknown)
                .ifPresent(unknown -> notes.add(unknown.sentence(texts)));
        notes.addAll(scene.told().refusal(scene.look().telling(), texts));
        return notes;
    }

    private Shown ofIndicator(Embedded chart, Scene scene, Texts texts) {
        String home = scene.look()
                .indicator(scene.indicator().code(), scene.own())
                .with("period", scene.picked())
                .toString();
        Shown nothing = Shown.nothing(compared(scene, texts), home);
        return scene.period()
                .map(period -> drawn(chart, scene, period, nothing, texts))
                .orElse(nothing);
    }

    private Shown drawn(Embedded chart, Scene scene, Period period, Shown nothing, Texts texts) {
        var text = new IndicatorText(scene.indicator(), texts.language());
        Remarks remarks = remarks(chart, scene, period, texts);
        var charts = IndicatorCharts.alone(scene, remarks, text, texts);
        return drawn(chart, scene, period, charts, nothing, text, texts).said(remarks.numbered());
    }

    /** What was said of the figures in the chart: of the municipality's own where the others are only told of together. */
    private static Remarks remarks(Embedded chart, Scene scene, Period shown, Texts texts) {
        var remarks = new Remarks(texts);
        Comparison comparison = scene.comparison();
        if (chart == Embedded.TREND) {
            Stream.ofNullable(scene.own())
                    .forEach(own -> comparison.periods().forEach(period -> remarks.add(comparison, own, period)));
        } else {
            scene.areas().forEach(area -> remarks.add(comparison, area, shown));
        }
        return remarks;
    }

    private Shown drawn(
            Embedded chart,
            Scene scene,
            Period period,
            IndicatorCharts charts,
            Shown nothing,
            IndicatorText text,
            Texts texts) {
        return switch (chart) {
            case RANKING -> nothing.with(charts.ranking(period));
            case DISTRIBUTION -> nothing.with(charts.distribution(period));
            case MULTIPLES ->
                IndicatorPages.worthMultiples(scene)
                        ? nothing.with(charts.multiples(), texts.get("multiples.what"), charts.source())
                        : nothing;
            case MAP ->
                maps.map(scene, period, charts, text, texts)
                        .map(map -> nothing.with(sourced(map.figure(), charts), map.legend()))
                        .orElse(nothing);
            default -> nothing.with(charts.trend(new Answer(scene, text, texts).finding()));
        };
    }

    /** On its own page a map stands beside charts that say where the figures are from. */
    private static Figure sourced(Figure map, IndicatorCharts charts) {
        return new Figure(map.finding(), map.what(), map.chart(), charts.source() + " " + map.source());
    }

    private static String compared(Scene scene, Texts texts) {
        return scene.group() == null ? scene.everyone(texts) : PeerWords.of(scene.group(), texts);
    }

    /** Held against others is only somebody. */
    private static Shown overTime(Embedded chart, Scene scene, String base, Texts texts) {
        Area own = Optional.ofNullable(scene.own()).orElseThrow(() -> new NotFound("municipality"));
        OverTimeScene overTime = OverTimeScene.of(scene, own, base);
        var remarks = OverTimeRemarks.of(overTime, texts);
        var view = new OverTimeView(overTime, remarks, texts);
        Figure figure = chart == Embedded.INDEX ? view.index() : view.gap();
        String home = scene.look()
                .overTime(scene.indicator().code(), own, "over-time")
                .with("base", OverTimePages.base(overTime))
                .toString();
        var notes = new ArrayList<>(notes(scene, texts));
        if (!overTime.unknownBase().isEmpty() && overTime.base() != null) {
            notes.add(texts.get(
                    "overTime.unknownBase", overTime.unknownBase(), own.name().in(texts.language()), overTime.base()));
        }
        if (chart == Embedded.INDEX) {
            view.noIndex().ifPresent(notes::add);
        }
        Shown nothing = Shown.nothing(compared(scene, texts), home).noting(notes);
        return figure == null
                ? nothing
                : nothing.with(figure).said(remarks.list().numbered());
    }

    private static Shown units(UnitsScene scene, Texts texts) {
        String home = scene.look()
                .units(scene.indicator().code(), scene.own(), "units")
                .with("period", scene.picked())
                .toString();
        Shown nothing = Shown.nothing("", home);
        var view = new UnitsView(scene, texts);
        return scene.units().groups().isEmpty()
                ? nothing
                : nothing.with(view.figure()).said(view.numbered());
    }

    /** Two key figures of one country; of others it is said why they cannot be in the same picture. */
    Shown relation(RelationsAsked asked, Indicator x, Indicator y, Look look) {
        Texts texts = MunicipalityPages.TEXTS.in(look.language());
        Shown nothing = Shown.nothing("", asked.address(look).toString());
        if (!asked.complete()) {
            Indicator foreign = x.isOf(asked.countryCode()) ? y : x;
            return nothing.noting(
                    List.of(texts.get("relations.abroad", foreign.words().name().in(look.language()))));
        }
        return relations
                .figure(asked, x, y, look, texts)
                .map(nothing.noting(relations.unknownPeriod(asked, x, y, look))::with)
                .orElse(nothing);
    }
}
