package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.Judge;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.Judges;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.TargetGroups;
import org.maalestok.comparison.findings.FindingWords;
import org.maalestok.comparison.findings.Findings;
import org.maalestok.comparison.findings.ServiceFindings;
import org.maalestok.comparison.prices.PriceView;
import org.maalestok.comparison.web.ProfilePage.Certainty;
import org.maalestok.comparison.web.ProfilePage.Side;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Puts the profile of a service together. */
@Component
class ProfilePages {

    private final KeyFigures keyFigures;
    private final Judges judges;
    private final PeerChoice peerChoice;
    private final Findings findings;
    private final Efficiency efficiency;
    private final FindingGroups groups;
    private final Amounts amounts;
    private final UnitsPages units;
    private final ProfileUnits profileUnits;
    private final TargetGroups targetGroups;
    private final Uses uses;

    ProfilePages(
            KeyFigures keyFigures,
            Judges judges,
            PeerChoice peerChoice,
            Findings findings,
            Efficiency efficiency,
            FindingGroups groups,
            Amounts amounts,
            UnitsPages units,
            ProfileUnits profileUnits,
            TargetGroups targetGroups,
            Uses uses) {
        this.keyFigures = keyFigures;
        this.judges = judges;
        this.peerChoice = peerChoice;
        this.findings = findings;
        this.efficiency = efficiency;
        this.groups = groups;
        this.amounts = amounts;
        this.units = units;
        this.profileUnits = profileUnits;
        this.targetGroups = targetGroups;
        this.uses = uses;
    }

    ProfilePage page(Frame frame, Area own, Service service, Look look) {
        Texts texts = MunicipalityPages.TEXTS.in(look.language());
        List<Indicator> known = keyFigures.listIndicatorsOf(own.id());
        List<Indicator> indicators = known.stream()
                .filter(indicator -> indicator.service().equals(service))
                .toList();
        Collection<Judge> judges = this.judges.of(indicators, look.asOf()).values();
        var chosen =
                peerChoice.choose(own, look, judges.stream().map(Judge::table).toList());
        List<Comparison> ofService = Stream.concat(
                        compare(judges, own, chosen).stream(),
                        compare(before(own, service, indicators, look), own, chosen).stream())
                .toList();
        List<Comparison> comparisons = Stream.concat(
                        ofService.stream(), compare(need(own, service, known, look), own, chosen).stream())
                .toList();
        ServiceFindings found = findings.of(own, service, chosen.group(), look.asOf());
        Set<Indicator> measured = units.indicators(own, service);
        List<ProfileUnits.Line> ofUnits = profileUnits.lines(own, measured, look, texts);
        String back = look.municipality(own).toString();
        String name = own.name().in(look.language());
        var remarks = new Remarks(texts);
        var rows = new ProfileRows(own, service, chosen.group(), found.recency(), look, remarks, texts);
        var sides = new ProfileSides(ofService, ofUnits, name, texts);
        List<Side> told = sides.list(told(comparisons, own, look), rows);
        List<Efficiency.Pair> efficient = efficiency.pairs(comparisons, own, chosen.group(), look, remarks, texts);
        return new ProfilePage(
                frame.via(texts.get("front"), frame.href("")).via(name, back),
                texts,
                frame.title(),
                name,
                FindingWords.tally(found, units.countOnlyOfUnits(own, measured, look.asOf()), look.language()),
                PeerWords.of(chosen.group(), texts),
                MunicipalityPages.note(chosen, texts),
                look.peers(own, WayBack.toProfile(service)).toString(),
                FindingGroups.groups(found, groups.voices(own, service, look, texts), own, look, texts),
                look.findings(own, service.code()).toString(),
                told,
                rows.olderUncounted(),
                efficient,
                efficient.isEmpty() && sides.isService() ? sides.withoutEfficiency(comparisons) : "",
                remarks.lines(),
                certain(comparisons, own, chosen.group(), look),
                look.overview(own).toString(),
                look.findings(own).toString(),
                back,
                TellingForm.of(
                        amounts.toldTogether(indicators, look),
                        look.telling(Telling.NOMINAL)
                                .profile(own, service.code())
                                .toString(),
                        look.hidden(null),
                        texts),
                leftAsPublished(indicators, look, texts),
                UnitsPages.links(own, measured, look),
                use(comparisons, own, look, texts));
    }

    private static List<Comparison> compare(Collection<Judge> judges, Area own, PeerChoice.Chosen chosen) {
        return judges.stream()
                .map(judge -> new Comparison(judge, own, chosen.group().others()))
                .toList();
    }

    /** Key figures of which only those have figures that were merged into the municipality: the findings count them, so they are shown. */
    private Collection<Judge> before(Area own, Service service, List<Indicator> known, Look look) {
        List<Indicator> rest = keyFigures.catalogue().listIndicators(service).stream()
                .filter(indicator -> indicator.isOf(own.country()) && !known.contains(indicator))
                .toList();
        return judges.of(rest, look.asOf()).values().stream()
                .filter(judge -> judge.table().latest(own.id()).isPresent())
                .toList();
    }

    /** How many the service is meant for: figures of the population, which have no say in whom the service is compared with. */
    private Collection<Judge> need(Area own, Service service, List<Indicator> known, Look look) {
        List<Indicator> need = targetGroups.listNeed(service, own.country()).stream()
                .filter(known::contains)
                .toList();
        return judges.of(need, look.asOf()).values();
    }

    /** The same comparisons with amounts as the reader wants them told, where that can be done. */
    private List<Comparison> told(List<Comparison> comparisons, Area own, Look look) {
        return look.telling().isNominal()
                ? comparisons
                : comparisons.stream()
                        .map(comparison -> told(comparison, own, look))
                        .toList();
    }

    private Comparison told(Comparison comparison, Area own, Look look) {
        Indicator indicator = comparison.indicator();
        Told told = amounts.told(indicator, look);
        return told.view().equals(PriceView.NOMINAL)
                ? comparison
                : new Comparison(Judge.ofAmounts(amounts.table(indicator, told, look)), own, comparison.others());
    }

    /** Amounts told another way stand in the files of their own pages; the open tables have the others, as they are published. */
    private Use use(List<Comparison> comparisons, Area own, Look look, Texts texts) {
        var published = new ArrayList<Comparison>();
        Use use = Use.NONE;
        for (Comparison comparison : comparisons) {
            Indicator indicator = comparison.indicator();
            if (amounts.told(indicator, look).view().equals(PriceView.NOMINAL)) {
                published.add(comparison);
            } else {
                use = use.and(Uses.file(
                        indicator.words().name().in(look.language()),
                        look.figures(indicator.code(), own, "figures.csv").toString(),
                        FigureFiles.NUMBERS,
                        look));
            }
        }
        return use.and(uses.of(published, own, look, texts));
    }

    /** How many amounts cannot be told as the reader wants; empty when all can. */
    private String leftAsPublished(List<Indicator> indicators, Look look, Texts texts) {
        if (look.telling().isNominal()) {
            return "";
        }
        long left = indicators.stream()
                .filter(indicator -> amounts.told(indicator, look).refused())
                .count();
        return left == 0 ? "" : texts.count("told.left", left, left);
    }

    /** What the verdicts by interval rest on. */
    private static List<Certainty> certain(List<Comparison> comparisons, Area own, PeerGroup peers, Look look) {
        return comparisons.stream()
                .filter(comparison -> comparison.judge().byInterval())
                .flatMap(comparison ->
                        comparison.latest().stream().map(latest -> certain(comparison, latest, own, peers, look)))
                .toList();
    }

    private static Certainty certain(Comparison comparison, Period latest, Area own, PeerGroup peers, Look look) {
        Indicator indicator = comparison.indicator();
        Judgement judgement = comparison.judgement(latest);
        boolean estimated = comparison
                .ownFigure(latest)
                .filter(figure -> figure.quality().estimated())
                .isPresent();
        return new Certainty(
                new IndicatorText(indicator, look.language()).name(),
                look.indicator(indicator.code(), own, peers.key()).toString(),
                JudgementWords.tag(judgement, look.language()),
                JudgementWords.sentence(judgement, indicator, estimated, look.language()));
    }
}
