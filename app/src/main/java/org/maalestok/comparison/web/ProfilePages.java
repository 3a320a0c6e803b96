package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.findings.Finding;
import org.maalestok.comparison.findings.FindingWords;
import org.maalestok.comparison.findings.Findings;
import org.maalestok.comparison.findings.ServiceFindings;
import org.maalestok.comparison.trend.TrendVerdict;
import org.maalestok.comparison.trend.TrendWords;
import org.maalestok.comparison.trend.Trends;
import org.maalestok.comparison.uncertainty.IntervalVerdict;
import org.maalestok.comparison.uncertainty.Uncertainty;
import org.maalestok.comparison.uncertainty.UncertaintyWords;
import org.maalestok.comparison.web.MunicipalityPage.Group;
import org.maalestok.comparison.web.ProfilePage.Certainty;
import org.maalestok.comparison.web.ProfilePage.Found;
import org.maalestok.comparison.web.ProfilePage.One;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Service;
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

    ProfilePages(
            KeyFigures keyFigures,
            JoinedFigures figures,
            PeerChoice peerChoice,
            Findings findings,
            Uncertainty uncertainty) {
        this.keyFigures = keyFigures;
        this.figures = figures;
        this.peerChoice = peerChoice;
        this.findings = findings;
        this.uncertainty = uncertainty;
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
                look.peers(own, WayBack.toMunicipality(service.code(), "")).toString(),
                found(found, own, look, texts),
                groups(comparisons, new RowMaker(own, chosen.group(), look, texts), own, look),
                missing(comparisons, texts),
                certainties(comparisons, own, look),
                back);
    }

    private static List<Found> found(ServiceFindings found, Area own, Look look, Texts texts) {
        return Stream.of(Finding.Kind.values())
                .map(kind -> {
                    List<Finding> picked =
                            switch (kind) {
                                case STRENGTH -> found.strengths();
                                case CHALLENGE -> found.challenges();
                                case DIFFERENCE -> found.differences();
                            };
                    return new Found(
                            texts.get("profile." + kind),
                            picked.stream().map(one -> one(one, own, look)).toList(),
                            picked.isEmpty() ? texts.get("profile.none." + kind) : "",
                            found.tied(kind) ? texts.get("profile.tied") : "");
                })
                .toList();
    }

    private static One one(Finding finding, Area own, Look look) {
        return new One(
                FindingWords.sentence(finding, look.language()),
                FindingWords.why(finding, look.language()),
                look.indicator(finding.indicator().code(), own)
                        .with("period", finding.period().toString())
                        .toString(),
                finding.indicator().words().shortName().in(look.language()));
    }

    /** By perspective, in their order; the tested trend stands beside the verdict. */
    private static List<Group> groups(List<Comparison> comparisons, RowMaker rows, Area own, Look look) {
        Map<Perspective, List<MunicipalityRow>> groups = new EnumMap<>(Perspective.class);
        int number = 0;
        for (Comparison comparison : comparisons) {
            groups.computeIfAbsent(comparison.indicator().perspective(), ignored -> new ArrayList<>())
                    .add(rows.row(comparison, "p" + number++).withTrend(trend(comparison, own, look)));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey().words().in(look.language()), group.getValue()))
                .toList();
    }

    private static String trend(Comparison comparison, Area own, Look look) {
        var trend = Trends.of(comparison.table(), own.id());
        var verdict = TrendVerdict.of(trend, comparison.indicator().polarity());
        return verdict == TrendVerdict.NOT_TESTED ? "" : TrendWords.tag(verdict, look.language());
    }

    private static String missing(List<Comparison> comparisons, Texts texts) {
        List<String> missing = Stream.of(Perspective.values())
                .filter(side -> side != Perspective.CONTEXT)
                .filter(side ->
                        comparisons.stream().noneMatch(one -> one.indicator().perspective() == side))
                .map(side -> side.words()
                        .in(texts.language())
                        .toLowerCase(texts.language().locale()))
                .toList();
        return missing.isEmpty() ? "" : texts.get("profile.missing", PeerWords.join(missing, texts.language()));
    }

    /** Only figures that can have an interval; the peers' median is what they are held against. */
    private List<Certainty> certainties(List<Comparison> comparisons, Area own, Look look) {
        return comparisons.stream()
                .flatMap(comparison -> certainty(comparison, own, look).stream())
                .toList();
    }

    private Optional<Certainty> certainty(Comparison comparison, Area own, Look look) {
        Indicator indicator = comparison.indicator();
        Optional<Period> latest =
                comparison.latest().filter(period -> comparison.spread(period).isPresent());
        return latest.map(period -> uncertainty.verdict(
                        indicator,
                        own,
                        period,
                        comparison.spread(period).orElseThrow().median(),
                        look.asOf()))
                .filter(verdict -> verdict instanceof IntervalVerdict.Compared)
                .map(verdict -> new Certainty(
                        new IndicatorText(indicator, look.language()).name(),
                        look.indicator(indicator.code(), own).toString(),
                        UncertaintyWords.tag(verdict, look.language()),
                        UncertaintyWords.sentence(verdict, indicator, look.language())));
    }
}
