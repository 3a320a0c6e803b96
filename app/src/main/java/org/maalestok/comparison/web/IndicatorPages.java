package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.variation.Units;
import org.maalestok.comparison.web.IndicatorPage.Files;
import org.maalestok.comparison.web.IndicatorPage.Finder;
import org.maalestok.comparison.web.IndicatorPage.PeriodLink;
import org.maalestok.comparison.web.IndicatorPage.Preview;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
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

    private final Areas areas;
    private final Scenes scenes;
    private final MapMaker maps;
    private final DefinitionList definitions;
    private final Access access;
    private final Uses uses;

    IndicatorPages(Areas areas, Scenes scenes, MapMaker maps, DefinitionList definitions, Access access, Uses uses) {
        this.scenes = scenes;
        this.areas = areas;
        this.maps = maps;
        this.definitions = definitions;
        this.access = access;
        this.uses = uses;
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
        var links = new IndicatorLinks(scene);
        List<SmallMultiples.Panel> multiples = multiples(charts, scene);
        boolean units = Units.any(scene.comparison().table(), areas);
        return new IndicatorPage(
                crumbs(frame, scene, texts),
                texts,
                text.name(),
                units && period.isEmpty() ? texts.get("answer.onlyUnits") : answer.sentence(),
                answer.verdict(),
                answer.basis(),
                notice(scene, texts),
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
                notes(scene, texts),
                multiples,
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
                files(scene, links, texts),
                definitions.fixedAddress(scene),
                links.relations(),
                links.overTime(),
                units ? links.units() : null,
                TellingForm.of(scene.told(), action(scene), hidden(scene), texts),
                use(scene, map.isPresent(), multiples, links, texts));
    }

    /** What else than one would expect is shown: older figures, or not what the address asks for. */
    private static String notice(Scene scene, Texts texts) {
        var sentences = new ArrayList<String>();
        Look look = scene.look();
        if (look.release() != null) {
            sentences.add(texts.get("asOf", look.release()));
        }
        if (!scene.unknownPeriod().isEmpty()) {
            sentences.add(scene.period()
                    .map(shown -> texts.get("period.unknown", scene.unknownPeriod(), shown))
                    .orElseGet(() -> texts.get("period.unknown.none", scene.unknownPeriod())));
        }
        sentences.addAll(scene.told().refusal(look.telling(), texts));
        return String.join(" ", sentences);
    }

    private List<String> notes(Scene scene, Texts texts) {
        var notes = new ArrayList<>(new SeriesNotes(scene, areas, texts).sentences());
        if (scene.own() != null) {
            notes.add(texts.get("peers.today"));
        }
        return notes;
    }

    private static Files files(Scene scene, IndicatorLinks links, Texts texts) {
        String former = scene.own() == null ? " " + texts.get("get.what.former") : "";
        return new Files(
                links.file("figures.csv"),
                links.file("figures.xlsx"),
                links.fileOfPeriod("figures.csv"),
                links.fileOfPeriod("figures.xlsx"),
                scene.period()
                        .map(period -> texts.get("get.what", period) + former + " " + texts.get("get.what.source"))
                        .orElse(""));
    }

    private Use use(Scene scene, boolean map, List<SmallMultiples.Panel> multiples, IndicatorLinks links, Texts texts) {
        if (scene.period().isEmpty()) {
            return Use.NONE;
        }
        return Uses.file(links.file("figures.csv"), FigureFiles.NUMBERS, scene.look(), texts)
                .and(uses.of(scene, texts))
                .withEmbeds(Frames.ofIndicator(scene, map, !multiples.isEmpty(), texts));
    }

    private static String action(Scene scene) {
        return "/" + scene.look().language().tag() + "/indicator/"
                + scene.indicator().code();
    }

    /** What the form that tells amounts another way keeps of the address. */
    private static List<Hidden> hidden(Scene scene) {
        var hidden = new ArrayList<>(scene.look().hidden(scene.own()));
        if (scene.picked() != null) {
            hidden.add(new Hidden("period", scene.picked()));
        }
        return hidden;
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
        return worthMultiples(scene) ? charts.multiples() : List.of();
    }

    /** Small charts beside each other: of few municipalities, and where there is a line to draw. */
    static boolean worthMultiples(Scene scene) {
        return scene.comparison().periods().size() > 2
                && scene.own() != null
                && scene.comparison().others().size() <= MOST_MULTIPLES;
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
}
