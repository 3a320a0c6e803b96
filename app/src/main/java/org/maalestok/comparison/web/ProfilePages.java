package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.findings.FindingWords;
import org.maalestok.comparison.findings.Findings;
import org.maalestok.comparison.findings.ServiceFindings;
import org.maalestok.comparison.prices.PriceView;
import org.maalestok.comparison.uncertainty.Basis.Reason;
import org.maalestok.comparison.uncertainty.IntervalVerdict;
import org.maalestok.comparison.uncertainty.Uncertainty;
import org.maalestok.comparison.uncertainty.UncertaintyWords;
import org.maalestok.comparison.web.ProfilePage.Certainty;
import org.maalestok.comparison.web.ProfilePage.Side;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Service;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Puts the profile of a service together. */
@Component
class ProfilePages {

    private final KeyFigures keyFigures;
    private final JoinedFigures figures;
    private final PeerChoice peerChoice;
    private final Findings findings;
    private final Uncertainty uncertainty;
    private final Efficiency efficiency;
    private final FindingGroups groups;
    private final Amounts amounts;
    private final UnitsPages units;
    private final Uses uses;

    ProfilePages(
            KeyFigures keyFigures,
            JoinedFigures figures,
            PeerChoice peerChoice,
            Findings findings,
            Uncertainty uncertainty,
            Efficiency efficiency,
            FindingGroups groups,
            Amounts amounts,
            UnitsPages units,
            Uses uses) {
        this.keyFigures = keyFigures;
        this.figures = figures;
        this.peerChoice = peerChoice;
        this.findings = findings;
        this.uncertainty = uncertainty;
        this.efficiency = efficiency;
        this.groups = groups;
        this.amounts = amounts;
        this.units = units;
        this.uses = uses;
    }

    ProfilePage page(Frame frame, Area own, Service service, Look look) {
        Texts texts = MunicipalityPages.TEXTS.in(look.language());
        List<Indicator> indicators = keyFigures.listIndicatorsOf(own.id()).stream()
                .filter(indicator -> indicator.service().equals(service))
                .toList();
        Map<Indicator, FigureTable> tables = figures.tables(indicators, look.asOf());
        var chosen = peerChoice.choose(own, look, tables.values());
        List<Comparison> comparisons = tables.values().stream()
                .map(table -> new Comparison(table, own, chosen.group().others()))
                .toList();
        ServiceFindings found = findings.of(own, service, chosen.group(), look.asOf());
        Map<Comparison, IntervalVerdict> certainties = certainties(comparisons, own, look);
        List<Efficiency.Pair> efficient = efficiency.pairs(comparisons, own, chosen.group(), look, texts);
        String back = look.municipality(own).toString();
        String name = own.name().in(look.language());
        return new ProfilePage(
                frame.via(texts.get("front"), frame.href("")).via(name, back),
                texts,
                frame.title(),
                name,
                FindingWords.tally(found, look.language()),
                PeerWords.of(chosen.group(), texts),
                MunicipalityPages.note(chosen, texts),
                look.peers(own, WayBack.toProfile(service)).toString(),
                FindingGroups.groups(found, groups.voices(own, service, look, texts), own, look, texts),
                look.findings(own, service.code()).toString(),
                sides(told(certainties, own, look), new ProfileRows(own, chosen.group(), look, texts), name, texts),
                efficient,
                efficient.isEmpty() ? texts.get("efficient.none." + lacking(comparisons), name) : "",
                certain(certainties, own, look),
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
                units.links(own, service, look),
                use(comparisons, own, look, texts));
    }

    /** The same comparisons with amounts as the reader wants them told, where that can be done. Verdicts with uncertainty are never about amounts. */
    private Map<Comparison, IntervalVerdict> told(Map<Comparison, IntervalVerdict> certainties, Area own, Look look) {
        if (look.telling().isNominal()) {
            return certainties;
        }
        var told = new LinkedHashMap<Comparison, IntervalVerdict>();
        certainties.forEach((comparison, certainty) -> told.put(told(comparison, own, look), certainty));
        return told;
    }

    private Comparison told(Comparison comparison, Area own, Look look) {
        Indicator indicator = comparison.indicator();
        Told told = amounts.told(indicator, look);
        return told.view().equals(PriceView.NOMINAL)
                ? comparison
                : new Comparison(amounts.table(indicator, told, look), own, comparison.others());
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

    /** All perspectives in their order; background is left out where there is none, because it is no side of a service. */
    private static List<Side> sides(
            Map<Comparison, IntervalVerdict> certainties, ProfileRows maker, String name, Texts texts) {
        Map<Perspective, List<ProfileRow>> rows = new EnumMap<>(Perspective.class);
        certainties.forEach((comparison, certainty) -> rows.computeIfAbsent(
                        comparison.indicator().perspective(), ignored -> new ArrayList<>())
                .add(maker.row(
                        comparison,
                        certainty,
                        "p" + rows.values().stream().mapToInt(List::size).sum())));
        return Stream.of(Perspective.values())
                .filter(side -> side != Perspective.CONTEXT || rows.containsKey(side))
                .map(side -> {
                    List<ProfileRow> some = rows.getOrDefault(side, List.of());
                    String heading = side.words().in(texts.language());
                    return new Side(heading, some, some.isEmpty() ? texts.get("profile.missing." + side, name) : "");
                })
                .toList();
    }

    /** Which leg is missing for a picture of efficiency. */
    private static String lacking(List<Comparison> comparisons) {
        boolean result = comparisons.stream()
                .filter(one -> one.latest().isPresent())
                .map(one -> one.indicator().perspective())
                .anyMatch(side -> side == Perspective.MEASURED_QUALITY || side == Perspective.PERCEIVED_QUALITY);
        return result ? "input" : "result";
    }

    /** The peers' median is what figures are held against. */
    private Map<Comparison, IntervalVerdict> certainties(List<Comparison> comparisons, Area own, Look look) {
        var certainties = new LinkedHashMap<Comparison, IntervalVerdict>();
        comparisons.forEach(comparison -> certainties.put(comparison, certainty(comparison, own, look)));
        return certainties;
    }

    private IntervalVerdict certainty(Comparison comparison, Area own, Look look) {
        return comparison
                .latest()
                .map(period -> uncertainty.verdict(
                        comparison.indicator(),
                        own,
                        period,
                        comparison.spread(period).map(Spread::median).orElse(Double.NaN),
                        look.asOf()))
                .orElse(new IntervalVerdict.NotCompared(Reason.NO_FIGURE));
    }

    /** Only figures that have an interval. */
    private static List<Certainty> certain(Map<Comparison, IntervalVerdict> certainties, Area own, Look look) {
        return certainties.entrySet().stream()
                .filter(one -> one.getValue() instanceof IntervalVerdict.Compared)
                .map(one -> certain(one.getKey().indicator(), one.getValue(), own, look))
                .toList();
    }

    private static Certainty certain(Indicator indicator, IntervalVerdict verdict, Area own, Look look) {
        return new Certainty(
                new IndicatorText(indicator, look.language()).name(),
                look.indicator(indicator.code(), own).toString(),
                UncertaintyWords.tag(verdict, look.language()),
                UncertaintyWords.sentence(verdict, indicator, look.language()));
    }
}
