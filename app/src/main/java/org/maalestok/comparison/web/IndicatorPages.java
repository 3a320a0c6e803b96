package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.web.IndicatorPage.Finder;
import org.maalestok.comparison.web.IndicatorPage.PeriodLink;
import org.maalestok.comparison.web.IndicatorPage.Preview;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Address;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.SmallMultiples;
import org.springframework.stereotype.Component;

/** Puts an indicator's page together. */
@Component
class IndicatorPages {

    private static final int MOST_MULTIPLES = 20;

    private final KeyFigures keyFigures;
    private final JoinedFigures figures;
    private final Areas areas;
    private final PeerChoice peerChoice;
    private final MapMaker maps;
    private final DefinitionList definitions;
    private final Access access;
    private final Uses uses;

    IndicatorPages(
            KeyFigures keyFigures,
            JoinedFigures figures,
            Areas areas,
            PeerChoice peerChoice,
            MapMaker maps,
            DefinitionList definitions,
            Access access,
            Uses uses) {
        this.keyFigures = keyFigures;
        this.figures = figures;
        this.areas = areas;
        this.peerChoice = peerChoice;
        this.maps = maps;
        this.definitions = definitions;
        this.access = access;
        this.uses = uses;
    }

    /** Gathers what the page, or a file of its figures, is about. */
    Scene scene(Indicator indicator, @Nullable Area own, Look look, String wantedPeriod) {
        return scene(figures.table(indicator, look.asOf()), own, look, wantedPeriod);
    }

    /** The same with figures that are at hand already. */
    Scene scene(FigureTable table, @Nullable Area own, Look look, String wantedPeriod) {
        Indicator indicator = table.indicator();
        PeerChoice.Chosen chosen = own == null ? null : peerChoice.choose(own, look, List.of(table));
        Optional<Period> wanted = Period.parse(wantedPeriod).filter(table.periods()::contains);
        List<Area> others =
                chosen == null ? everyone(table, wanted) : chosen.group().others();
        var comparison = new Comparison(table, own, others);
        Optional<Period> period = wanted.filter(comparison.periods()::contains)
                .or(comparison::latest)
                .or(() -> comparison.periods().isEmpty()
                        ? Optional.empty()
                        : Optional.of(comparison.periods().getLast()));
        return new Scene(
                indicator,
                own,
                chosen,
                comparison,
                period,
                wanted.map(Period::toString).orElse(null),
                sources(indicator, look),
                look);
    }

    /** The data sets say it; a definition may name a source that the figures do not come from. */
    private String sources(Indicator indicator, Look look) {
        String named = keyFigures.listSourcesOf(indicator, look.asOf()).stream()
                .map(release -> release.dataSet().source())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        return named.isEmpty() ? indicator.source() : named;
    }

    /** All municipalities of which anything is known in the period, or else in the latest one with numbers; sorted by name. */
    private List<Area> everyone(FigureTable table, Optional<Period> wanted) {
        return wanted.or(() -> latestWithNumber(table))
                .map(period -> known(table, period))
                .orElse(List.of());
    }

    private static Optional<Period> latestWithNumber(FigureTable table) {
        return table.periods().reversed().stream()
                .filter(period ->
                        Arrays.stream(table.areaIds()).anyMatch(id -> table.at(id, period) instanceof Measured))
                .findFirst();
    }

    private List<Area> known(FigureTable table, Period period) {
        return areas.listCountries().stream()
                .flatMap(country -> areas.listMunicipalities(country.code(), period.start()).stream())
                .filter(area -> table.at(area.id(), period) != Observation.NONE)
                .toList();
    }

    IndicatorPage page(Frame frame, Scene scene) {
        return page(frame, scene, null);
    }

    /** @param preview what is said above the page of a draft; null for a published one */
    IndicatorPage page(Frame frame, Scene scene, @Nullable Preview preview) {
        Texts texts = MunicipalityPages.TEXTS.in(frame.language());
        var text = new IndicatorText(scene.indicator(), frame.language());
        var remarks = Remarks.of(scene, texts);
        var charts = new IndicatorCharts(
                scene, text, texts, (area, period) -> remarks.footnote(scene.indicator(), area, period));
        var tables = new IndicatorTables(scene, text, texts, remarks);
        var answer = new Answer(scene, text, texts);
        Optional<Period> period = scene.period();
        Optional<MapMaker.Drawn> map = period.flatMap(at -> maps.map(scene, at, charts, text, texts));
        Look look = scene.look();
        return new IndicatorPage(
                crumbs(frame, scene, texts),
                texts,
                text.name(),
                answer.sentence(),
                answer.verdict(),
                look.release() == null ? "" : texts.get("asOf", look.release()),
                preview,
                definitions.retired(scene.indicator(), texts),
                against(scene, texts),
                scene.chosen() == null ? "" : MunicipalityPages.note(scene.chosen(), texts),
                scene.own() == null || look.draft()
                        ? null
                        : look.peers(
                                        scene.own(),
                                        WayBack.toIndicator(scene.indicator().code(), scene.picked()))
                                .toString(),
                scene.own() == null && !look.draft()
                        ? new Finder(
                                frame.href("municipalities"), scene.indicator().code())
                        : null,
                scene.comparison().periods().size() > 1 ? charts.trend(answer.finding()) : null,
                new SeriesNotes(scene, areas, texts).sentences(),
                multiples(charts, scene),
                tables.trend(),
                period.map(Period::toString).orElse(""),
                periods(scene),
                period.map(charts::ranking).orElse(null),
                map.map(MapMaker.Drawn::figure).orElse(null),
                map.map(MapMaker.Drawn::legend).orElse(null),
                period.map(charts::distribution).orElse(null),
                definitions.of(scene, text, texts),
                tables.all(),
                remarks.lines(),
                ownNotes(scene),
                file(scene, "figures.csv"),
                file(scene, "figures.xlsx"),
                definitions.fixedAddress(scene),
                relations(scene),
                uses.of(List.of(scene.comparison()), scene.own(), look, texts).withEmbeds(Uses.embeds(scene, texts)));
    }

    /** For people of the marked municipality, on the latest figures. */
    private @Nullable String ownNotes(Scene scene) {
        Area own = scene.own();
        if (own == null
                || scene.look().release() != null
                || scene.period().isEmpty()
                || !access.mayEditFor(own.code())) {
            return null;
        }
        return Address.of("/" + scene.look().language().tag() + "/me/figures/note")
                .with("indicator", scene.indicator().code())
                .with("area", own.code())
                .with("period", scene.period().get().toString())
                .toString();
    }

    private static Frame crumbs(Frame frame, Scene scene, Texts texts) {
        Frame way = frame.via(texts.get("front"), frame.href(""));
        if (scene.own() != null) {
            way = way.via(
                    scene.own().name().in(frame.language()),
                    scene.look().municipality(scene.own()).toString());
            return way.via(
                    scene.indicator().service().name().in(frame.language()),
                    scene.look()
                            .municipality(scene.own())
                            .with("service", scene.indicator().service().code())
                            .toString());
        }
        return way.via(
                scene.indicator().service().name().in(frame.language()),
                frame.href("catalogue?service=" + scene.indicator().service().code()));
    }

    private static String against(Scene scene, Texts texts) {
        return scene.group() == null ? scene.everyone(texts) : PeerWords.of(scene.group(), texts);
    }

    private static List<SmallMultiples.Panel> multiples(IndicatorCharts charts, Scene scene) {
        boolean worthwhile = scene.comparison().periods().size() > 2
                && scene.own() != null
                && scene.comparison().others().size() <= MOST_MULTIPLES;
        return worthwhile ? charts.multiples() : List.of();
    }

    private static List<PeriodLink> periods(Scene scene) {
        var links = new ArrayList<PeriodLink>();
        for (Period period : scene.comparison().periods()) {
            boolean any = scene.comparison().spread(period).isPresent();
            if (any) {
                String href = scene.look()
                        .indicator(scene.indicator().code(), scene.own())
                        .with("period", period.toString())
                        .at("ranking")
                        .toString();
                links.add(new PeriodLink(
                        period.toString(),
                        href,
                        scene.period().filter(period::equals).isPresent()));
            }
        }
        return links.size() > 1 ? links : List.of();
    }

    /** The page where this figure is held against others. */
    private static String relations(Scene scene) {
        return Address.of("/" + scene.look().language().tag() + "/relations")
                .with("y", scene.indicator().code())
                .with("area", scene.own() == null ? null : scene.own().code())
                .with("peers", scene.look().peersKey())
                .toString();
    }

    private static String file(Scene scene, String name) {
        Look look = scene.look();
        return Address.of("/" + look.language().tag() + "/indicator/"
                        + scene.indicator().code() + "/" + name)
                .with("area", scene.own() == null ? null : scene.own().code())
                .with("peers", look.peersKey())
                .with("release", look.release() == null ? null : look.release().toString())
                .toString();
    }
}
