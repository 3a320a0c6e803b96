package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.contributions.Contribution;
import org.maalestok.comparison.contributions.Contributions;
import org.maalestok.comparison.contributions.Subject;
import org.maalestok.comparison.findings.Finding;
import org.maalestok.comparison.findings.Finding.Kind;
import org.maalestok.comparison.findings.FindingWords;
import org.maalestok.comparison.web.AllFindingsPage.Dear;
import org.maalestok.comparison.web.AllFindingsPage.Group;
import org.maalestok.comparison.web.AllFindingsPage.Line;
import org.maalestok.comparison.web.AllFindingsPage.Rest;
import org.maalestok.comparison.web.AllFindingsPage.Row;
import org.maalestok.comparison.web.FindingsPages.Scene;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Puts the findings of a municipality together, across services. */
@Component
class AllFindingsPages {

    private static final Comparator<Finding> BY_AMOUNT =
            Comparator.comparingDouble(one -> Math.abs(one.kroner().orElse(0)));

    /** A longer list is no list of the largest. */
    private static final int MOST_DEAR = 5;

    private final KeyFigures keyFigures;
    private final FindingsPages pages;
    private final Contributions contributions;
    private final JoinedFigures figures;
    private final PeerChoice peerChoice;

    AllFindingsPages(
            KeyFigures keyFigures,
            FindingsPages pages,
            Contributions contributions,
            JoinedFigures figures,
            PeerChoice peerChoice) {
        this.keyFigures = keyFigures;
        this.figures = figures;
        this.peerChoice = peerChoice;
        this.pages = pages;
        this.contributions = contributions;
    }

    /**
     * The findings of every service of which the municipality has figures, each against the peers of its own page; in the order of the catalogue. Those of which nothing is
     * looked at, such as the population, are left out unless the municipality has published something there.
     */
    Map<Service, Scene> scenes(Area own, Look look) {
        Map<Service, List<Indicator>> services = keyFigures.listIndicatorsOf(own.id()).stream()
                .collect(Collectors.groupingBy(Indicator::service, LinkedHashMap::new, Collectors.toList()));
        PeerChoice.Among among = peerChoice.among(own, look);
        Set<String> said = said(own).keySet();
        var scenes = new LinkedHashMap<Service, Scene>();
        services.forEach((service, indicators) -> {
            Scene scene = pages.scene(own, service, indicators, among, look);
            if (isLookedAt(scene) || said.contains(service.code())) {
                scenes.put(service, scene);
            }
        });
        return scenes;
    }

    AllFindingsPage page(Frame frame, Area own, Look look) {
        Texts texts = MunicipalityPages.TEXTS.in(look.language());
        Map<Service, Scene> scenes = scenes(own, look);
        Map<String, Long> said = said(own);
        var remarks = new Remarks(texts);
        String name = own.name().in(look.language());
        String back = look.municipality(own).toString();
        return new AllFindingsPage(
                frame.via(texts.get("front"), frame.href("")).via(name, back),
                texts,
                frame.title(),
                answer(lookedAt(scenes), name, texts),
                texts.get(look.picked().isPresent() ? "findings.peers.picked" : "findings.peers.usual"),
                look.peers(own, WayBack.toAllFindings()).toString(),
                dearest(scenes, own, look, remarks, texts),
                groups(scenes, said, own, look, remarks, texts),
                remarks.lines(),
                rest(scenes, said, own, look, texts),
                look.findingsFile(own, "").toString(),
                Uses.file(look.findingsFile(own, "").toString(), FindingsFile.NUMBERS, look, texts),
                look.overview(own).toString(),
                back);
    }

    /** How much the municipality has published, by service. */
    private Map<String, Long> said(Area own) {
        return contributions.listPublished(own.id()).stream()
                .map(Contribution::subject)
                .collect(Collectors.groupingBy(Subject::service, Collectors.counting()));
    }

    private static boolean isLookedAt(Scene scene) {
        return scene.found().tally().indicators() > 0;
    }

    private static List<Scene> lookedAt(Map<Service, Scene> scenes) {
        return scenes.values().stream().filter(AllFindingsPages::isLookedAt).toList();
    }

    private static String answer(List<Scene> scenes, String name, Texts texts) {
        long[] counts = new long[Kind.values().length];
        scenes.forEach(
                scene -> scene.found().picked().forEach(one -> counts[one.kind().ordinal()]++));
        long standing = scenes.stream()
                .filter(scene -> scene.found().picked().findAny().isPresent())
                .count();
        if (scenes.stream().allMatch(AllFindingsPages::isUncompared)) {
            return texts.get("findings.answer.uncompared", name, scenes.size());
        }
        if (standing == 0) {
            return texts.get("findings.answer.none", name, scenes.size());
        }
        List<String> kinds = Stream.of(Kind.STRENGTH, Kind.CHALLENGE, Kind.DIFFERENCE)
                .filter(kind -> counts[kind.ordinal()] > 0)
                .map(kind -> texts.count("findings." + kind, counts[kind.ordinal()], counts[kind.ordinal()]))
                .toList();
        String key = standing == scenes.size() && standing > 1 ? "findings.answer.all" : "findings.answer";
        return texts.get(key, name, standing, scenes.size(), PeerWords.join(kinds, texts.language()));
    }

    /** One amount a service: gross and net spending tell of the same kroner. */
    private List<Dear> dearest(Map<Service, Scene> scenes, Area own, Look look, Remarks remarks, Texts texts) {
        return scenes.values().stream()
                .flatMap(scene ->
                        scene.found().picked().filter(one -> one.kroner().isPresent()).max(BY_AMOUNT).stream())
                .sorted(BY_AMOUNT.reversed())
                .limit(MOST_DEAR)
                .map(one -> dear(one, own, look, remarks, texts))
                .toList();
    }

    /** Numbers what was said of the figure. */
    private String mark(Finding one, Area own, Look look, Remarks remarks) {
        return remarks.add(figures.table(one.indicator(), look.asOf()), own, one.period());
    }

    private Dear dear(Finding one, Area own, Look look, Remarks remarks, Texts texts) {
        return new Dear(
                FindingWords.amount(one, look.language()),
                texts.get(one.gap() > 0 ? "findings.dear.more" : "findings.dear.less"),
                one.indicator().words().name().in(look.language()),
                FindingGroups.evidenceHref(one, own, look),
                mark(one, own, look, remarks));
    }

    private List<Group> groups(
            Map<Service, Scene> scenes, Map<String, Long> said, Area own, Look look, Remarks remarks, Texts texts) {
        var rows = new LinkedHashMap<Service.Group, List<Row>>();
        scenes.forEach((service, scene) -> {
            if (scene.found().picked().findAny().isPresent()) {
                rows.computeIfAbsent(service.group(), ignored -> new ArrayList<>())
                        .add(row(service, scene, said.getOrDefault(service.code(), 0L), own, look, remarks, texts));
            }
        });
        return rows.entrySet().stream()
                .map(group -> new Group(group.getKey().name().in(look.language()), group.getValue()))
                .toList();
    }

    private Row row(Service service, Scene scene, long said, Area own, Look look, Remarks remarks, Texts texts) {
        List<Line> heaviest = Stream.of(Kind.CHALLENGE, Kind.STRENGTH, Kind.DIFFERENCE)
                .flatMap(kind -> scene.found().picked(kind).stream().limit(1))
                .map(one -> new Line(
                        texts.get("findings.kind." + one.kind()),
                        FindingWords.headline(one, look.language()),
                        FindingGroups.evidenceHref(one, own, look),
                        mark(one, own, look, remarks)))
                .toList();
        long more = scene.found().picked().count() - heaviest.size();
        return new Row(
                service.name().in(look.language()),
                look.findings(own, service.code()).toString(),
                PeerWords.of(scene.chosen().group(), texts),
                heaviest,
                more > 0 ? texts.count("findings.more", more, more) : texts.get("findings.open"),
                said > 0 ? texts.count("findings.said", said, said) : "");
    }

    /** Those in which nothing stands apart, those in which nobody knows whether anything does, because too few others have figures, and those that are background only. */
    private static List<Rest> rest(
            Map<Service, Scene> scenes, Map<String, Long> said, Area own, Look look, Texts texts) {
        Map<String, List<Link>> quiet = scenes.entrySet().stream()
                .filter(one -> one.getValue().found().picked().findAny().isEmpty())
                .collect(Collectors.groupingBy(
                        one -> why(one.getValue()),
                        Collectors.mapping(
                                one -> quiet(
                                        one.getKey(),
                                        said.getOrDefault(one.getKey().code(), 0L),
                                        own,
                                        look,
                                        texts),
                                Collectors.toList())));
        return Stream.of("findings.silent", "findings.uncompared", "findings.background")
                .filter(quiet::containsKey)
                .map(why -> new Rest(texts.get(why), quiet.getOrDefault(why, List.of())))
                .toList();
    }

    private static String why(Scene scene) {
        if (!isLookedAt(scene)) {
            return "findings.background";
        }
        return isUncompared(scene) ? "findings.uncompared" : "findings.silent";
    }

    /** Where nothing was found the profile tells more than a page of findings, unless people have written there. */
    private static Link quiet(Service service, long said, Area own, Look look, Texts texts) {
        String name = service.name().in(texts.language());
        return said == 0
                ? new Link(name, look.profile(own, service.code()).toString())
                : new Link(
                        name + ": " + texts.count("findings.said", said, said),
                        look.findings(own, service.code()).toString());
    }

    private static boolean isUncompared(Scene scene) {
        return scene.found().tally().recent() == 0;
    }
}
