package org.maalestok.keyfigures.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Change;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Origins;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Provenance;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.figures.JdbcRemarks.Place;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.springframework.stereotype.Service;

/** Answers from memory where it can. */
@Service
class StoredKeyFigures implements KeyFigures {

    private final Catalogue catalogue;
    private final Ledgers ledgers;
    private final Recipes recipes;
    private final FigureCache cache;
    private final JdbcFigures figures;
    private final JdbcChanges changes;
    private final JdbcRemarks remarks;
    private final Areas areas;

    StoredKeyFigures(
            Catalogue catalogue,
            Ledgers ledgers,
            Recipes recipes,
            FigureCache cache,
            JdbcFigures figures,
            JdbcChanges changes,
            JdbcRemarks remarks,
            Areas areas) {
        this.catalogue = catalogue;
        this.ledgers = ledgers;
        this.recipes = recipes;
        this.cache = cache;
        this.figures = figures;
        this.changes = changes;
        this.remarks = remarks;
        this.areas = areas;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public String edition() {
        Ledger ledger = ledgers.current();
        return "%d.%d.%d".formatted(ledger.latest(), ledger.remark(), catalogue.version());
    }

    @Override
    public FigureTable table(Indicator indicator, AsOf asOf) {
        return Objects.requireNonNull(tables(List.of(indicator), asOf).get(indicator));
    }

    /** A table that no release has touched since the one that is asked for, and of which nothing was said since, is the latest table. */
    @Override
    public Map<Indicator, FigureTable> tables(Collection<Indicator> indicators, AsOf asOf) {
        var ledger = ledgers.current();
        if (asOf instanceof AsOf.Latest) {
            return cache.latest(indicators, ledger);
        }
        var latest = new ArrayList<Indicator>();
        var earlier = new ArrayList<Indicator>();
        indicators.forEach(indicator -> (isLatest(indicator, asOf, ledger) ? latest : earlier).add(indicator));
        var found = cache.latest(latest, ledger);
        if (!earlier.isEmpty()) {
            found.putAll(cache.asOf(earlier, number(asOf, ledger)));
        }
        var inOrder = new LinkedHashMap<Indicator, FigureTable>();
        indicators.forEach(indicator -> inOrder.put(indicator, Objects.requireNonNull(found.get(indicator))));
        return inOrder;
    }

    private boolean isLatest(Indicator indicator, AsOf asOf, Ledger ledger) {
        return switch (asOf) {
            case AsOf.Latest latest -> true;
            case AsOf.AfterRelease after ->
                recipes.withParts(List.of(indicator)).stream()
                        .allMatch(part -> after.number() >= ledger.lastTouched(part.id())
                                && after.number() > ledger.lastSaidAt(part.id()));
        };
    }

    private static int number(AsOf asOf, Ledger ledger) {
        return switch (asOf) {
            case AsOf.Latest latest -> ledger.latest();
            case AsOf.AfterRelease after -> after.number();
        };
    }

    /** Of a derived indicator it is known that every part has some figure for the area, not that they are of the same period. */
    @Override
    public List<Indicator> listIndicatorsOf(int areaId) {
        var ledger = ledgers.current();
        return catalogue.listIndicators().stream()
                .filter(indicator -> hasNumber(indicator, areaId, ledger))
                .toList();
    }

    private boolean hasNumber(Indicator indicator, int areaId, Ledger ledger) {
        return indicator.isDerived()
                ? recipes.roots(indicator).stream().allMatch(root -> ledger.hasNumber(root.id(), areaId))
                : ledger.hasNumber(indicator.id(), areaId);
    }

    @Override
    public List<Release> listSourcesOf(Indicator indicator, AsOf asOf) {
        var ledger = ledgers.current();
        int upTo = number(asOf, ledger);
        var latestOf = new HashMap<String, Release>();
        ledger.releases().stream()
                .filter(release -> release.number() <= upTo)
                .forEach(release -> latestOf.put(release.dataSet().code(), release));
        return dataSetsOf(indicator, asOf, ledger).stream()
                .flatMap(code -> Optional.ofNullable(latestOf.get(code)).stream())
                .sorted(Comparator.comparingInt(Release::number).reversed())
                .toList();
    }

    private Set<String> dataSetsOf(Indicator indicator, AsOf asOf, Ledger ledger) {
        var roots = recipes.roots(indicator).stream().map(Indicator::id).toList();
        if (!isLatest(indicator, asOf, ledger)) {
            return figures.dataSets(roots, number(asOf, ledger));
        }
        return roots.stream()
                .flatMap(id -> ledger.dataSetsOf(id).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<Release> listReleases() {
        return ledgers.current().releases().reversed();
    }

    @Override
    public Optional<Release> findRelease(int number) {
        return listReleases().stream()
                .filter(release -> release.number() == number)
                .findFirst();
    }

    @Override
    public List<Change> listChanges(int release, int offset, int limit) {
        var listed =
                changes.list(release, areas.listAll().stream().map(Area::id).toList(), offset, limit);
        var held = remarks.heldBack(
                listed.stream().map(Change::indicatorId).distinct().toList());
        return held.isEmpty()
                ? listed
                : listed.stream().map(change -> withoutHeldBack(change, held)).toList();
    }

    /** A figure that is held back is told nowhere, also not when the source has given another one since. */
    private static Change withoutHeldBack(Change change, Map<Place, List<Observation>> held) {
        var here = held.getOrDefault(
                new Place(change.indicatorId(), change.areaId(), change.period()), List.<Observation>of());
        return change.with(shown(change.before(), here), shown(change.after(), here));
    }

    private static Observation shown(Observation figure, List<Observation> held) {
        return held.stream().anyMatch(figure::saysSameAs) ? new Observation.LeftOut(true) : figure;
    }

    @Override
    public Map<Period, Map<Integer, String>> sourceAreas(Indicator indicator, AsOf asOf) {
        return changes.sourceAreas(indicator.id(), number(asOf, ledgers.current()));
    }

    @Override
    public Origins origins(Indicator indicator, AsOf asOf) {
        var ledger = ledgers.current();
        var roots = recipes.roots(indicator).stream().map(Indicator::id).toList();
        var brought = changes.broughtBy(roots, number(asOf, ledger));
        var releases = releases(ledger);
        return (areaId, period) -> brought.getOrDefault(period, Map.of()).getOrDefault(areaId, List.of()).stream()
                .flatMap(number -> Stream.ofNullable(releases.get(number)))
                .toList();
    }

    @Override
    public Map<Indicator, Origins> origins(
            Collection<Indicator> indicators, Collection<Integer> areaIds, Collection<Period> periods, AsOf asOf) {
        var ledger = ledgers.current();
        var roots = new LinkedHashMap<Indicator, List<Integer>>();
        indicators.forEach(it ->
                roots.put(it, recipes.roots(it).stream().map(Indicator::id).toList()));
        var all = roots.values().stream().flatMap(List::stream).distinct().toList();
        var brought = changes.broughtBy(all, areaIds, periods, number(asOf, ledger));
        var releases = releases(ledger);
        var origins = new LinkedHashMap<Indicator, Origins>();
        roots.forEach((indicator, ids) -> origins.put(indicator, (areaId, period) -> ids.stream()
                .flatMap(id -> Stream.ofNullable(brought.get(new Place(id, areaId, period))))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .flatMap(number -> Stream.ofNullable(releases.get(number)))
                .toList()));
        return origins;
    }

    private static Map<Integer, Release> releases(Ledger ledger) {
        return ledger.releases().stream().collect(Collectors.toMap(Release::number, Function.identity()));
    }

    @Override
    public Optional<Provenance> findProvenance(Indicator indicator, int areaId, Period period) {
        return changes.findProvenance(indicator.id(), areaId, period.code())
                .flatMap(found ->
                        findRelease(found.release()).map(release -> new Provenance(release, found.sourceArea())));
    }
}
