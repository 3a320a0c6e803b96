package org.maalestok.comparison.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.findings.Scan.Fate;
import org.maalestok.comparison.findings.Scan.Ingredients;
import org.maalestok.comparison.uncertainty.Recipe;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.springframework.stereotype.Component;

/** The front door: the findings of one municipality, or of all. */
@Component
public class Findings {

    private final Catalogue catalogue;
    private final JoinedFigures figures;

    Findings(KeyFigures keyFigures, JoinedFigures figures) {
        this.catalogue = keyFigures.catalogue();
        this.figures = figures;
    }

    /** The findings of a municipality and a service against its peers. */
    public ServiceFindings of(Area own, Service service, PeerGroup peers, AsOf asOf) {
        Cohort cohort = Cohort.of(own, peers);
        var scans = scans(service, own.country(), cohort, asOf);
        return findings(own.id(), cohort.indexOf(own.id()), service, scans);
    }

    /**
     * The findings of many municipalities, each against its own peers; service by service, so that the figures of one service at a time are in memory.
     * Municipalities that share a group share its columns.
     *
     * @param peers by municipality
     * @param taker gets them as they are found
     */
    public void all(Map<Area, PeerGroup> peers, AsOf asOf, Consumer<ServiceFindings> taker) {
        Map<Cohort, List<Area>> cohorts = cohorts(peers);
        for (Service service : catalogue.listServices()) {
            cohorts.forEach((cohort, members) -> {
                var scans = scans(service, members.getFirst().country(), cohort, asOf);
                for (Area member : members) {
                    taker.accept(findings(member.id(), cohort.indexOf(member.id()), service, scans));
                }
            });
        }
    }

    private static Map<Cohort, List<Area>> cohorts(Map<Area, PeerGroup> peers) {
        var byKey = new HashMap<String, List<Cohort>>();
        var cohorts = new LinkedHashMap<Cohort, List<Area>>();
        peers.forEach((area, group) -> {
            Cohort own = Cohort.of(area, group);
            List<Cohort> sameKey = byKey.computeIfAbsent(own.key(), ignored -> new ArrayList<>());
            Cohort shared =
                    sameKey.stream().filter(own::isTheSameAs).findFirst().orElse(own);
            if (shared == own) {
                sameKey.add(own);
            }
            cohorts.computeIfAbsent(shared, ignored -> new ArrayList<>()).add(area);
        });
        return cohorts;
    }

    /** Totals follow size and background is never judged, so neither is looked at. */
    private static boolean isComparable(Indicator indicator, String country) {
        return indicator.kind() == Indicator.Kind.RATIO
                && indicator.perspective() != Perspective.CONTEXT
                && indicator.perspective() != Perspective.NEED
                && indicator.code().regionMatches(true, 0, country, 0, country.length());
    }

    private List<Scan> scans(Service service, String country, Cohort cohort, AsOf asOf) {
        List<Indicator> indicators = catalogue.listIndicators(service).stream()
                .filter(indicator -> isComparable(indicator, country))
                .toList();
        var wanted = new LinkedHashSet<>(indicators);
        indicators.forEach(indicator -> wanted.addAll(parts(indicator)));
        Map<Indicator, FigureTable> tables = figures.tables(wanted, asOf);
        int newest = newest(indicators, tables);
        return indicators.stream()
                .map(indicator -> new Scan(get(tables, indicator), cohort, ingredients(indicator, tables), newest))
                .toList();
    }

    /** What a service's newest figures are about is what is talked about: a series that ended years before is left to history. */
    private static int newest(List<Indicator> indicators, Map<Indicator, FigureTable> tables) {
        return indicators.stream()
                .map(indicator -> get(tables, indicator).periods())
                .filter(periods -> !periods.isEmpty())
                .mapToInt(periods -> periods.getLast().start().getYear())
                .max()
                .orElse(Integer.MIN_VALUE);
    }

    private Collection<Indicator> parts(Indicator indicator) {
        Indicator.Parts parts = indicator.parts();
        return parts == null
                ? List.of()
                : Stream.of(parts.denominator(), parts.numerator())
                        .filter(Objects::nonNull)
                        .flatMap(code -> catalogue.findIndicator(code).stream())
                        .toList();
    }

    private Ingredients ingredients(Indicator indicator, Map<Indicator, FigureTable> tables) {
        var parts = new HashMap<String, FigureTable>();
        parts(indicator).forEach(part -> parts.put(part.code(), get(tables, part)));
        return new Ingredients(
                Recipe.of(indicator, catalogue), Worth.of(indicator, catalogue).orElse(null), parts);
    }

    private static ServiceFindings findings(int areaId, int member, Service service, List<Scan> scans) {
        var candidates = new ArrayList<Finding>();
        int[] fates = new int[Fate.values().length];
        for (Scan scan : scans) {
            fates[scan.look(member, candidates).ordinal()]++;
        }
        double most = candidates.stream().mapToDouble(Weighing::kroner).max().orElse(0);
        candidates.replaceAll(one -> one.weighing(Weighing.weight(one, most)));
        var strengths = Selection.pick(candidates, Finding.Kind.STRENGTH);
        var challenges = Selection.pick(candidates, Finding.Kind.CHALLENGE);
        var differences = Selection.pick(candidates, Finding.Kind.DIFFERENCE);
        return new ServiceFindings(
                areaId,
                service,
                strengths,
                challenges,
                differences,
                Selection.ordered(candidates),
                tally(fates, scans.size()));
    }

    private static ServiceFindings.Tally tally(int[] fates, int indicators) {
        return new ServiceFindings.Tally(
                indicators,
                fates[Fate.WITHOUT_FIGURE.ordinal()],
                fates[Fate.TOO_FEW_PEERS.ordinal()],
                fates[Fate.ALIKE.ordinal()],
                fates[Fate.CHANCE.ordinal()],
                fates[Fate.APART.ordinal()]);
    }

    private static FigureTable get(Map<Indicator, FigureTable> tables, Indicator indicator) {
        return Objects.requireNonNull(tables.get(indicator));
    }
}
