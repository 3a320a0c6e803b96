package org.maalestok.comparison.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.Judge;
import org.maalestok.comparison.Judges;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Recency;
import org.maalestok.comparison.findings.Scan.Fate;
import org.maalestok.comparison.findings.Scan.Ingredients;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.springframework.stereotype.Component;

/** The front door: the findings of one municipality, or of all. */
@Component
public class Findings {

    private final Catalogue catalogue;
    private final JoinedFigures figures;
    private final Judges judges;

    Findings(KeyFigures keyFigures, JoinedFigures figures, Judges judges) {
        this.catalogue = keyFigures.catalogue();
        this.figures = figures;
        this.judges = judges;
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

    /**
     * Whether it surrounds a service instead of being part of it: need, and context without a good direction, such as age. Context with one, such as debt and life expectancy, is
     * judged on every page, and is talked about like any other figure.
     */
    public static boolean isBackground(Indicator indicator) {
        return indicator.polarity() == Polarity.NEUTRAL
                && (indicator.perspective() == Perspective.CONTEXT || indicator.perspective() == Perspective.NEED);
    }

    /** Totals follow size and nobody is praised or blamed for background, so neither is looked at. */
    public static boolean isLookedAt(Indicator indicator, String country) {
        return !indicator.isTotal() && !isBackground(indicator) && indicator.isOf(country);
    }

    private List<Scan> scans(Service service, String country, Cohort cohort, AsOf asOf) {
        List<Indicator> indicators = catalogue.listIndicators(service).stream()
                .filter(indicator -> isLookedAt(indicator, country))
                .toList();
        Map<Indicator, Judge> judges = this.judges.of(indicators, asOf);
        Map<Indicator, Worth> worths = worths(indicators);
        Map<String, FigureTable> volumes = volumes(worths.values(), asOf);
        Recency recency = recency(judges.values());
        return indicators.stream()
                .map(indicator -> {
                    Worth worth = worths.get(indicator);
                    FigureTable volume = worth == null ? null : volumes.get(worth.denominator());
                    return new Scan(cohort, new Ingredients(get(judges, indicator), worth, volume), recency);
                })
                .toList();
    }

    /** What a service's newest figures are about is what is talked about: a series that ended years before is left to history. */
    private static Recency recency(Collection<Judge> judges) {
        return Recency.of(judges.stream()
                .map(judge -> judge.table().periods())
                .filter(periods -> !periods.isEmpty())
                .map(List::getLast)
                .toList());
    }

    private Map<Indicator, Worth> worths(Collection<Indicator> indicators) {
        var worths = new HashMap<Indicator, Worth>();
        indicators.forEach(
                indicator -> Worth.of(indicator, catalogue).ifPresent(worth -> worths.put(indicator, worth)));
        return worths;
    }

    private Map<String, FigureTable> volumes(Collection<Worth> worths, AsOf asOf) {
        Set<Indicator> counted = worths.stream()
                .map(Worth::denominator)
                .flatMap(code -> catalogue.findIndicator(code).stream())
                .collect(Collectors.toSet());
        var volumes = new HashMap<String, FigureTable>();
        figures.tables(counted, asOf).forEach((indicator, table) -> volumes.put(indicator.code(), table));
        return volumes;
    }

    private static ServiceFindings findings(int areaId, int member, Service service, List<Scan> scans) {
        var candidates = new ArrayList<Finding>();
        int[] fates = new int[Fate.values().length];
        int older = 0;
        for (Scan scan : scans) {
            Fate fate = scan.look(member, candidates);
            fates[fate.ordinal()]++;
            older += fate.isCompared() && scan.isOlder(member) ? 1 : 0;
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
                tally(fates, older, scans.size()),
                scans.isEmpty() ? Recency.OF_ALL_YEARS : scans.getFirst().recency());
    }

    private static ServiceFindings.Tally tally(int[] fates, int older, int indicators) {
        return new ServiceFindings.Tally(
                indicators,
                fates[Fate.WITHOUT_FIGURE.ordinal()],
                fates[Fate.TOO_FEW_PEERS.ordinal()],
                fates[Fate.NOT_COMPARED.ordinal()],
                fates[Fate.ALIKE.ordinal()],
                fates[Fate.CHANCE.ordinal()],
                fates[Fate.SMALL.ordinal()],
                fates[Fate.APART.ordinal()],
                older);
    }

    private static Judge get(Map<Indicator, Judge> judges, Indicator indicator) {
        return Objects.requireNonNull(judges.get(indicator));
    }
}
