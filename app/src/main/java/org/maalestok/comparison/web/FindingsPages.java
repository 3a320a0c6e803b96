package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.contributions.Contribution;
import org.maalestok.comparison.findings.Finding;
import org.maalestok.comparison.findings.Finding.Kind;
import org.maalestok.comparison.findings.FindingWords;
import org.maalestok.comparison.findings.Findings;
import org.maalestok.comparison.findings.ServiceFindings;
import org.maalestok.comparison.web.FindingItem.Voice;
import org.maalestok.comparison.web.FindingsPage.Next;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Puts the findings page of a service together. */
@Component
class FindingsPages {

    /** Without one of these nobody can say what comes out of a service. */
    private static final List<Perspective> RESULTS =
            List.of(Perspective.MEASURED_QUALITY, Perspective.PERCEIVED_QUALITY);

    /** Of what is no finding, a few are named. */
    private static final int MOST_NAMED = 3;

    private final KeyFigures keyFigures;
    private final JoinedFigures figures;
    private final PeerChoice peerChoice;
    private final Findings findings;
    private final FindingGroups groups;
    private final UnitsPages units;

    FindingsPages(
            KeyFigures keyFigures,
            JoinedFigures figures,
            PeerChoice peerChoice,
            Findings findings,
            FindingGroups groups,
            UnitsPages units) {
        this.keyFigures = keyFigures;
        this.figures = figures;
        this.peerChoice = peerChoice;
        this.findings = findings;
        this.groups = groups;
        this.units = units;
    }

    /**
     * The findings of a service against the peers that its profile shows.
     *
     * @param indicators those of which the municipality has figures
     */
    record Scene(ServiceFindings found, PeerChoice.Chosen chosen, List<Indicator> indicators) {}

    Scene scene(Area own, Service service, Look look) {
        List<Indicator> indicators = keyFigures.listIndicatorsOf(own.id()).stream()
                .filter(indicator -> indicator.service().equals(service))
                .toList();
        return scene(own, service, indicators, peerChoice.among(own, look), look);
    }

    Scene scene(Area own, Service service, List<Indicator> indicators, PeerChoice.Among among, Look look) {
        var chosen = among.choose(figures.tables(indicators, look.asOf()).values());
        return new Scene(findings.of(own, service, chosen.group(), look.asOf()), chosen, indicators);
    }

    FindingsPage page(Frame frame, Area own, Service service, Look look, String done) {
        Texts texts = MunicipalityPages.TEXTS.in(look.language());
        Scene scene = scene(own, service, look);
        ServiceFindings found = scene.found();
        int ofUnits = units.countOnlyOfUnits(own, units.indicators(own, service), look.asOf());
        Voices voices = groups.voices(own, service, look, texts);
        List<Contribution> added = voices.added(indicator -> latest(indicator, own, look));
        String name = own.name().in(look.language());
        String profile = look.profile(own, service.code()).toString();
        var remarks = new Remarks(texts);
        return new FindingsPage(
                frame.via(texts.get("front"), frame.href(""))
                        .via(name, look.municipality(own).toString())
                        .via(texts.get("profile.title", service.name().in(look.language()), name), profile),
                texts,
                frame.title(),
                done.isEmpty() || !texts.has("say.done." + done) ? "" : texts.get("say.done." + done),
                FindingWords.tally(found, ofUnits, look.language()),
                PeerWords.of(scene.chosen().group(), texts),
                MunicipalityPages.note(scene.chosen(), texts),
                look.peers(own, WayBack.toFindings(service)).toString(),
                FindingGroups.groups(found, voices, own, look, texts),
                blind(scene, own, service, look, texts),
                added.stream().map(one -> added(one, found, voices, own, look)).toList(),
                FindingGroups.aside(found, voices, own, look),
                reasons(scene, ofUnits, texts),
                found.next().stream()
                        .map(one -> next(one, found, own, look, remarks, texts))
                        .toList(),
                remarks.lines(),
                elsewhere(found, added, voices),
                texts.get(voices.mayWrite() ? "findings.speak.member" : "findings.speak", name),
                voices.mayWrite() ? voices.addHref(service.code()) : "",
                look.findingsFile(own, service.code()).toString(),
                Uses.file(look.findingsFile(own, service.code()).toString(), FindingsFile.NUMBERS, look, texts),
                profile,
                look.findings(own).toString());
    }

    private Optional<Period> latest(Indicator indicator, Area own, Look look) {
        return figures.table(indicator, look.asOf()).latest(own.id());
    }

    /** What a picture of money alone leaves out; where results are known of the units only, that is said instead. */
    private FindingsPage.@Nullable Blind blind(Scene scene, Area own, Service service, Look look, Texts texts) {
        boolean anyResult = scene.indicators().stream()
                .filter(indicator -> RESULTS.contains(indicator.perspective()))
                .anyMatch(indicator -> latest(indicator, own, look).isPresent());
        if (anyResult) {
            return null;
        }
        boolean ofUnits = units.indicators(own, service).stream().anyMatch(it -> RESULTS.contains(it.perspective()));
        String key = ofUnits ? "findings.blind.units" : "findings.blind";
        return new FindingsPage.Blind(
                texts.get(key + ".title"), texts.get(key, own.name().in(look.language())));
    }

    private FindingItem added(Contribution one, ServiceFindings found, Voices voices, Area own, Look look) {
        Indicator indicator = voices.indicator(one);
        Period period = one.subject().period();
        var text = new IndicatorText(indicator, look.language());
        String evidence = FindingGroups.find(found, indicator.id(), period)
                .map(finding -> FindingWords.sentence(finding, look.language()))
                .orElseGet(() -> voices.texts().get("findings.plain", text.name(), text.full(one.value()), period));
        var all = new ArrayList<Voice>();
        all.add(voices.voice(one, ""));
        all.addAll(voices.atAdded(indicator, period));
        return new FindingItem(
                FindingGroups.anchor("added." + indicator.code()),
                one.words(),
                evidence,
                look.indicator(indicator.code(), own)
                        .with("period", period.toString())
                        .toString(),
                text.shortName(),
                "",
                all,
                voices.actsAtAdded(indicator, period));
    }

    private static List<String> reasons(Scene scene, int ofUnits, Texts texts) {
        ServiceFindings found = scene.found();
        var reasons = new ArrayList<String>();
        for (Kind kind : found.tally().recent() == 0 ? List.<Kind>of() : List.of(Kind.values())) {
            int picked = found.picked(kind).size();
            long left = found.next().stream().filter(one -> one.kind() == kind).count();
            reasons.add(
                    left > 0
                            ? texts.get("findings.left." + kind, picked, left)
                            : picked > 0
                                    ? texts.get("findings.all." + kind, picked)
                                    : texts.get("findings.no." + kind));
        }
        reason("findings.without", found.tally().withoutFigure() - ofUnits, texts, reasons);
        reason("findings.units", ofUnits, texts, reasons);
        reason("findings.old", found.tally().older(), texts, reasons);
        reason("findings.few", found.tally().tooFewPeers(), texts, reasons);
        reason("findings.notCompared", found.tally().notCompared(), texts, reasons);
        reason("findings.small", found.tally().small(), texts, reasons);
        background(scene, texts).ifPresent(reasons::add);
        return reasons;
    }

    private static void reason(String key, int count, Texts texts, List<String> reasons) {
        if (count > 0) {
            reasons.add(texts.count(key, count, count));
        }
    }

    /** Age, income, need and totals: what nobody is praised or blamed for. */
    private static Optional<String> background(Scene scene, Texts texts) {
        List<String> names = scene.indicators().stream()
                .filter(indicator -> indicator.isTotal() || Findings.isBackground(indicator))
                .map(indicator -> indicator.words().shortName().in(texts.language()))
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String some = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return Optional.of(texts.count(
                "findings.background",
                names.size(),
                names.size(),
                names.size() > MOST_NAMED ? some + " " + texts.get("findings.background.more") : some));
    }

    private Next next(Finding one, ServiceFindings found, Area own, Look look, Remarks remarks, Texts texts) {
        return new Next(
                FindingWords.headline(one, look.language()),
                remarks.add(figures.table(one.indicator(), look.asOf()), own, one.period()),
                texts.get("findings.omitted." + found.omission(one)),
                FindingGroups.evidenceHref(one, own, look),
                one.indicator().words().shortName().in(look.language()));
    }

    /** What stands at no finding that is on the page. */
    private static List<Voice> elsewhere(ServiceFindings found, List<Contribution> added, Voices voices) {
        record Place(int indicatorId, Period period) {}
        var picked = found.picked()
                .map(one -> new Place(one.indicator().id(), one.period()))
                .collect(Collectors.toSet());
        var answered = added.stream()
                .map(one -> new Place(one.subject().indicatorId(), one.subject().period()))
                .collect(Collectors.toCollection(() -> new HashSet<>(picked)));
        return voices.elsewhere(one -> {
            var place = new Place(one.subject().indicatorId(), one.subject().period());
            return switch (one.kind()) {
                case ADDED -> added.contains(one);
                case SET_ASIDE -> picked.contains(place);
                case ANSWER -> answered.contains(place);
            };
        });
    }
}
