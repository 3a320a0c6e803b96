package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.Judge;
import org.maalestok.comparison.Judgement.Standing;
import org.maalestok.comparison.Judges;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.web.MunicipalityPage.Filter;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.comparison.web.OverviewPage.Group;
import org.maalestok.comparison.web.OverviewPage.Key;
import org.maalestok.comparison.web.OverviewPage.Row;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Puts the overview of a municipality together. */
@Component
class OverviewPages {

    /** More columns than this nobody reads across; then one is picked. */
    static final int MOST_COLUMNS = 12;

    /** A table of more rows is no overview. */
    static final int MOST_ROWS = 100;

    private final KeyFigures keyFigures;
    private final Judges judges;
    private final PeerChoice peerChoice;
    private final Uses uses;

    OverviewPages(KeyFigures keyFigures, Judges judges, PeerChoice peerChoice, Uses uses) {
        this.keyFigures = keyFigures;
        this.judges = judges;
        this.peerChoice = peerChoice;
        this.uses = uses;
    }

    /**
     * @param service a service, {@code all}, or empty for the main figures
     * @param show {@code worse}, {@code better}, or empty for all
     * @param beside the code of the one municipality that stands beside; empty for as many as there is room for
     */
    record Wish(String service, String show, String beside) {}

    OverviewScene scene(Area own, Look look, Wish asked) {
        var understood = new Understood();
        String service = understood.service(asked.service(), keyFigures.catalogue());
        String show = understood.show(asked.show());
        List<Indicator> all = keyFigures.listIndicatorsOf(own.id());
        Collection<Judge> judges = this.judges
                .of(new ServiceFilter(service).apply(all), look.asOf())
                .values();
        var chosen =
                peerChoice.choose(own, look, judges.stream().map(Judge::table).toList());
        List<Comparison> compared = judges.stream()
                .map(judge -> new Comparison(judge, own, chosen.group().others()))
                .toList();
        List<Comparison> shown = compared.stream()
                .filter(comparison -> matches(comparison, own, show))
                .limit(MOST_ROWS)
                .toList();
        var wish = new Wish(service, show, understood.beside(asked.beside(), chosen.group()));
        List<Area> beside = beside(chosen.group(), wish.beside());
        return new OverviewScene(own, look, wish, understood, all, chosen, compared, shown, beside);
    }

    OverviewPage page(Frame frame, Area own, Look look, Wish asked) {
        Texts texts = MunicipalityPages.TEXTS.in(look.language());
        OverviewScene scene = scene(own, look, asked);
        Wish wish = scene.wish();
        PeerGroup peers = scene.chosen().group();
        List<Area> beside = scene.beside();
        var rows = new OverviewRows(own, peers, beside, scene.year(), look, texts);
        List<Group> groups = groups(scene.shown(), rows, own, look);
        String name = own.name().in(look.language());
        String back = look.municipality(own).toString();
        return new OverviewPage(
                frame.via(texts.get("front"), frame.href("")).via(name, back),
                texts,
                name,
                new OverviewAnswer(scene.compared(), own, texts).sentence(),
                PeerWords.of(peers, texts),
                MunicipalityPages.note(scene.chosen(), texts),
                look.peers(own, WayBack.toOverview(wish.service(), wish.show())).toString(),
                form(new ServiceFilter(wish.service()), scene.all(), own, look, wish, texts),
                options(peers, wish.beside(), look, texts),
                result(scene, texts),
                keys(scene.shown(), texts),
                beside.stream().map(area -> area.name().in(look.language())).toList(),
                groups,
                rows.remarks(),
                file(own, look, wish, "csv"),
                file(own, look, wish, "xlsx"),
                look.sideBySide(Stream.concat(Stream.of(own), beside.stream())
                                .limit(CompareAsk.MOST_AREAS)
                                .toList())
                        .toString(),
                back,
                Uses.file(file(own, look, wish, "csv"), OverviewFiles.NUMBERS, look, texts)
                        .and(uses.of(scene.shown(), own, look, texts)));
    }

    /** How many are shown, what was not understood, and which are older than most. */
    private static String result(OverviewScene scene, Texts texts) {
        String shown =
                texts.get("result", scene.shown().size(), scene.compared().size());
        String said = scene.understood().after(shown, texts);
        return (said + " " + scene.older(texts)).strip();
    }

    private static String file(Area own, Look look, Wish wish, String ending) {
        return look.overview(own, "/figures." + ending)
                .with("service", wish.service())
                .with("show", wish.show())
                .with("beside", wish.beside())
                .toString();
    }

    /** Judged worse and, by test, getting worse; judged better and getting better. The filter of every page. */
    static boolean matches(Comparison comparison, Area own, String show) {
        return switch (show) {
            case "worse" ->
                stands(comparison, Standing.WORSE)
                        && OverviewRows.trend(comparison, own).worsens();
            case "better" ->
                stands(comparison, Standing.BETTER)
                        && OverviewRows.trend(comparison, own).improves();
            default -> true;
        };
    }

    static boolean stands(Comparison comparison, Standing standing) {
        return comparison.indicator().polarity() != Polarity.NEUTRAL
                && comparison
                        .latest()
                        .filter(latest -> comparison.judgement(latest).standing() == standing)
                        .isPresent();
    }

    /** How many stand so, and how many of them go further that way; empty when none stands so. */
    static Stream<String> apart(Standing standing, long count, long further, Texts texts) {
        if (count == 0) {
            return Stream.empty();
        }
        String words = texts.count("overview." + standing, count, count);
        String key = "overview.going." + standing;
        if (further == 0) {
            return Stream.of(words);
        }
        return Stream.of(further == count ? texts.get(key + ".all", words) : texts.count(key, further, words, further));
    }

    private static List<Area> beside(PeerGroup peers, String code) {
        Optional<Area> one =
                peers.others().stream().filter(area -> area.code().equals(code)).findFirst();
        return one.map(List::of)
                .orElseGet(() -> peers.size() > MOST_COLUMNS || code.equals("none") ? List.of() : peers.others());
    }

    private static List<Option> options(PeerGroup peers, String picked, Look look, Texts texts) {
        Stream<Option> first = peers.size() > MOST_COLUMNS
                ? Stream.of(new Option("", texts.get("overview.beside.none"), picked.isEmpty()))
                : Stream.of(
                        new Option("", texts.get("overview.beside.all", peers.size()), picked.isEmpty()),
                        new Option("none", texts.get("overview.beside.none"), picked.equals("none")));
        return Stream.concat(
                        first,
                        peers.others().stream()
                                .map(area -> new Option(
                                        area.code(),
                                        area.name().in(look.language()),
                                        area.code().equals(picked))))
                .toList();
    }

    private static Filter form(ServiceFilter filter, List<Indicator> all, Area own, Look look, Wish wish, Texts texts) {
        Filter form = filter.form(all, own, look, new MunicipalityPages.Wish(wish.service(), wish.show(), 1), texts);
        List<Hidden> hidden = new ArrayList<>(form.hidden());
        return new Filter(form.action() + "/overview", form.services(), wish.show(), hidden);
    }

    /** Of the engines that judge what is shown. */
    private static List<Key> keys(List<Comparison> shown, Texts texts) {
        return Stream.of(false, true)
                .filter(byInterval ->
                        shown.stream().anyMatch(comparison -> comparison.judge().byInterval() == byInterval))
                .map(byInterval -> new Key(
                        texts.get(byInterval ? "side.by.interval" : "side.by.spread"),
                        VerdictTag.key(byInterval, texts.language())))
                .toList();
    }

    private static List<Group> groups(List<Comparison> shown, OverviewRows maker, Area own, Look look) {
        var rows = new LinkedHashMap<Service.Group, List<Row>>();
        var services = new LinkedHashMap<Service.Group, LinkedHashSet<Service>>();
        for (Comparison comparison : shown) {
            Service service = comparison.indicator().service();
            rows.computeIfAbsent(service.group(), key -> new ArrayList<>()).add(maker.row(comparison));
            services.computeIfAbsent(service.group(), key -> new LinkedHashSet<>())
                    .add(service);
        }
        return rows.entrySet().stream()
                .map(group -> new Group(
                        group.getKey().name().in(look.language()),
                        services.getOrDefault(group.getKey(), new LinkedHashSet<>()).stream()
                                .map(service -> new Link(
                                        service.name().in(look.language()),
                                        look.profile(own, service.code()).toString()))
                                .toList(),
                        group.getValue()))
                .toList();
    }
}
