package org.maalestok.comparison.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.findings.Findings;
import org.maalestok.comparison.variation.Units;
import org.maalestok.comparison.web.IndicatorPage.PeriodLink;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.comparison.web.UnitsPage.Form;
import org.maalestok.comparison.web.UnitsPage.Result;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Puts the page of units together. */
@Component
class UnitsPages {

    /** Units of one municipality have the same key figures, near enough. */
    private static final int ASKED_FOR_OTHERS = 5;

    private final JoinedFigures figures;
    private final Scenes scenes;
    private final KeyFigures keyFigures;
    private final Areas areas;
    private final Uses uses;

    UnitsPages(JoinedFigures figures, Scenes scenes, KeyFigures keyFigures, Areas areas, Uses uses) {
        this.figures = figures;
        this.scenes = scenes;
        this.keyFigures = keyFigures;
        this.areas = areas;
        this.uses = uses;
    }

    UnitsScene scene(Indicator indicator, @Nullable Area own, Look look, String wanted) {
        FigureTable table = figures.table(indicator, look.asOf());
        List<Period> periods = Units.periods(table, areas);
        Optional<Period> picked = Period.parse(wanted).filter(periods::contains);
        Period period = picked.orElse(periods.isEmpty() ? null : periods.getLast());
        Units units = period == null ? new Units(List.of()) : Units.of(table, period, areas);
        List<Units.Silent> silent = period == null ? List.of() : Units.listSilent(table, period, areas);
        return new UnitsScene(
                indicator,
                own,
                periods,
                period,
                picked.map(Period::toString).orElse(null),
                wanted.isBlank() || picked.isPresent() ? "" : wanted,
                table,
                units,
                own == null ? List.of() : units.of(own, areas),
                own == null ? units.all() : units.but(own, areas),
                silent,
                own == null ? Set.of() : units.homes(own, silent, areas),
                scenes.sources(indicator, look),
                look);
    }

    UnitsPage page(Frame frame, UnitsScene scene) {
        Texts texts = MunicipalityPages.TEXTS.in(frame.language());
        var view = new UnitsView(scene, texts);
        boolean any = !scene.units().groups().isEmpty();
        return new UnitsPage(
                crumbs(frame, scene, texts),
                texts,
                (view.words().answer() + " " + unknown(scene, texts)).strip(),
                any ? form(scene, texts) : null,
                periods(scene),
                any ? result(scene, view, texts) : null,
                any ? List.of() : others(scene),
                scene.look().indicator(scene.indicator().code(), scene.own()).toString());
    }

    /** That no unit has a figure for the period in the address; empty when all is understood. */
    static String unknown(UnitsScene scene, Texts texts) {
        if (scene.unknownPeriod().isEmpty()) {
            return "";
        }
        return scene.period() == null
                ? texts.get("period.unknown.none", scene.unknownPeriod())
                : texts.get("period.unknown", scene.unknownPeriod(), scene.period());
    }

    private static Frame crumbs(Frame frame, UnitsScene scene, Texts texts) {
        Language language = frame.language();
        Frame way = frame.via(texts.get("front"), frame.href(""));
        Area own = scene.own();
        if (own != null) {
            way = way.via(
                    own.name().in(language), scene.look().municipality(own).toString());
        }
        return way.via(
                new IndicatorText(scene.indicator(), language).shortName(),
                scene.look().indicator(scene.indicator().code(), own).toString());
    }

    private Result result(UnitsScene scene, UnitsView view, Texts texts) {
        return new Result(
                view.figure(),
                view.words().sentence(),
                view.words().caution(),
                view.words().facts(),
                view.ours(),
                view.municipalities(),
                view.remarks(),
                address(scene, "units.csv", scene.picked()),
                address(scene, "units.xlsx", scene.picked()),
                use(scene, texts));
    }

    /** The page's own file, then the open table of units. */
    private Use use(UnitsScene scene, Texts texts) {
        var shown = Stream.concat(
                        scene.units().groups().stream()
                                .flatMap(group -> group.units().stream())
                                .map(Units.Unit::area),
                        scene.silent().stream().map(Units.Silent::unit))
                .toList();
        var periods = Stream.ofNullable(scene.period()).toList();
        return Uses.file(address(scene, "units.csv", scene.picked()), UnitsFiles.NUMBERS, scene.look(), texts)
                .and(uses.of(List.of(scene.indicator()), shown, periods, scene.look(), texts))
                .withEmbeds(Frames.ofUnits(scene, texts));
    }

    private static String address(UnitsScene scene, String file, @Nullable String period) {
        return scene.look()
                .units(scene.indicator().code(), scene.own(), file)
                .with("period", period)
                .toString();
    }

    private static List<PeriodLink> periods(UnitsScene scene) {
        List<PeriodLink> links = scene.periods().stream()
                .map(period -> new PeriodLink(
                        period.toString(), address(scene, "units", period.toString()), period.equals(scene.period())))
                .toList();
        return links.size() > 1 ? links : List.of();
    }

    private static Form form(UnitsScene scene, Texts texts) {
        Look look = scene.look();
        var options = new ArrayList<Option>();
        options.add(new Option("", texts.get("relations.nobody"), scene.own() == null));
        Stream.concat(scene.units().groups().stream().map(Units.Group::municipality), Stream.ofNullable(scene.own()))
                .distinct()
                .sorted(Comparator.comparing(
                        area -> area.name().in(texts.language()),
                        Collator.getInstance(texts.language().locale())))
                .forEach(area -> options.add(
                        new Option(area.code(), area.name().in(texts.language()), area.equals(scene.own()))));
        var hidden = new ArrayList<Hidden>();
        if (scene.picked() != null) {
            hidden.add(new Hidden("period", scene.picked()));
        }
        if (look.release() != null) {
            hidden.add(new Hidden("release", look.release().toString()));
        }
        return new Form(
                "/" + look.language().tag() + "/indicator/" + scene.indicator().code() + "/units", options, hidden);
    }

    /** Key figures that the municipality's units do have. */
    private List<Link> others(UnitsScene scene) {
        return scene.own() == null
                ? List.of()
                : links(scene.own(), indicators(scene.own(), scene.indicator().service()), scene.look());
    }

    /** Where key figures of units are shown. */
    static List<Link> links(Area own, Set<Indicator> indicators, Look look) {
        return indicators.stream()
                .map(indicator -> new Link(
                        indicator.words().name().in(look.language()),
                        look.units(indicator.code(), own, "units").toString()))
                .toList();
    }

    /** How many of the figures that the findings look at units of the municipality have, and it has not. */
    int countOnlyOfUnits(Area own, Set<Indicator> ofUnits, AsOf asOf) {
        return (int) ofUnits.stream()
                .filter(indicator -> Findings.isLookedAt(indicator, own.country()))
                .filter(indicator ->
                        figures.table(indicator, asOf).latest(own.id()).isEmpty())
                .count();
    }

    /** The key figures of a service that units of the municipality have. */
    Set<Indicator> indicators(Area own, Service service) {
        var indicators = new LinkedHashSet<Indicator>();
        Units.sample(own, ASKED_FOR_OTHERS, areas).forEach(unit -> keyFigures.listIndicatorsOf(unit.id()).stream()
                .filter(indicator -> indicator.service().equals(service))
                .forEach(indicators::add));
        return indicators;
    }
}
