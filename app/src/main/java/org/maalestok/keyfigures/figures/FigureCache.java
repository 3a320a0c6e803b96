package org.maalestok.keyfigures.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.springframework.stereotype.Component;

/**
 * Tables in memory, bounded by weight. What is not there is read by one query for up to a hundred indicators, by one thread at a time, so that
 * many who ask for the same after a start cost one reading.
 */
@Component
class FigureCache {

    private static final int READ_TOGETHER = 100;

    private final ImportedTables imported;
    private final JdbcRemarks remarks;
    private final Recipes recipes;
    private final Cache<Integer, Kept> cache;
    /** Fair, so that a page is served between two readings of the warm-up. */
    private final ReentrantLock loading = new ReentrantLock(true);

    /**
     * @param basis what the table rests on: definitions of the parts and its own
     * @param release as of which it was read
     * @param remark the number of the last remark that had been made when it was read
     */
    private record Kept(Slab table, List<Indicator> basis, int release, long remark) {

        /** Right for every release from the last that touched it, and every remark from the last about it. */
        boolean holds(List<Indicator> nowBasis, Ledger ledger) {
            if (!sameDefinitions(nowBasis)) {
                return false;
            }
            for (Indicator part : nowBasis) {
                if (release < ledger.lastTouched(part.id()) || remark < ledger.lastRemark(part.id())) {
                    return false;
                }
            }
            return true;
        }

        private boolean sameDefinitions(List<Indicator> others) {
            if (basis.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < basis.size(); i++) {
                // Nearly always the very same object; comparing all the words of an indicator takes longer.
                if (basis.get(i) != others.get(i) && !basis.get(i).equals(others.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    FigureCache(ImportedTables imported, JdbcRemarks remarks, Recipes recipes, FigureSettings settings) {
        this.imported = imported;
        this.remarks = remarks;
        this.recipes = recipes;
        this.cache = Caffeine.newBuilder()
                .maximumWeight(settings.cacheSize().toBytes())
                .weigher((Integer id, Kept kept) -> kept.table().weight())
                .build();
    }

    /** The latest tables in the order asked for; read as of the ledger's latest release, so that all of them show the same state. */
    Map<Indicator, FigureTable> latest(Collection<Indicator> indicators, Ledger ledger) {
        var found = new LinkedHashMap<Indicator, FigureTable>();
        var missing = new ArrayList<Indicator>();
        for (var indicator : indicators) {
            var table = find(indicator, ledger);
            table.ifPresentOrElse(known -> found.put(indicator, known), () -> missing.add(indicator));
        }
        return missing.isEmpty() ? found : inOrder(indicators, found, read(missing, ledger));
    }

    private Map<Indicator, FigureTable> read(List<Indicator> missing, Ledger ledger) {
        var tables = new HashMap<Indicator, FigureTable>();
        for (int i = 0; i < missing.size(); i += READ_TOGETHER) {
            tables.putAll(load(missing.subList(i, Math.min(i + READ_TOGETHER, missing.size())), ledger));
        }
        return tables;
    }

    private static Map<Indicator, FigureTable> inOrder(
            Collection<Indicator> indicators, Map<Indicator, FigureTable> some, Map<Indicator, FigureTable> others) {
        var all = new LinkedHashMap<Indicator, FigureTable>();
        for (var indicator : indicators) {
            var one = some.get(indicator);
            all.put(indicator, one != null ? one : Objects.requireNonNull(others.get(indicator)));
        }
        return all;
    }

    /** Tables of an earlier state, straight from the observations. */
    Map<Indicator, FigureTable> asOf(Collection<Indicator> indicators, int release) {
        return pick(
                indicators,
                complete(
                        indicators,
                        new HashMap<>(),
                        needed -> imported.asOf(needed, release),
                        ids -> remarks.asOf(ids, release)));
    }

    /** Tables of a state that only the present transaction sees, with the remarks of now. */
    Map<Indicator, FigureTable> fresh(Collection<Indicator> indicators, int release) {
        return pick(
                indicators,
                complete(indicators, new HashMap<>(), needed -> imported.asOf(needed, release), remarks::now));
    }

    /** How imported tables are read. */
    @FunctionalInterface
    private interface Reading {
        Map<Indicator, Slab> of(List<Indicator> imported);
    }

    /** How the remarks about some indicators are read. */
    @FunctionalInterface
    private interface RemarkReading {
        Map<Integer, List<StoredRemark>> of(Collection<Integer> indicatorIds);
    }

    /** Whether reading more would soon push out what is there. */
    boolean isNearlyFull() {
        return cache.policy()
                .eviction()
                .map(room -> room.weightedSize().orElse(0) > room.getMaximum() * 0.9)
                .orElse(false);
    }

    private Optional<Slab> find(Indicator indicator, Ledger ledger) {
        var kept = cache.getIfPresent(indicator.id());
        return kept != null && kept.holds(basis(indicator), ledger) ? Optional.of(kept.table()) : Optional.empty();
    }

    private List<Indicator> basis(Indicator indicator) {
        return indicator.isDerived() ? List.copyOf(recipes.withParts(List.of(indicator))) : List.of(indicator);
    }

    private Map<Indicator, FigureTable> load(List<Indicator> indicators, Ledger ledger) {
        loading.lock();
        try {
            var known = new HashMap<Indicator, Slab>();
            for (var indicator : recipes.withParts(indicators)) {
                find(indicator, ledger).ifPresent(table -> known.put(indicator, table));
            }
            var before = List.copyOf(known.keySet());
            var all = complete(indicators, known, needed -> imported.latest(needed, ledger), remarks::now);
            all.forEach((indicator, table) -> {
                if (!before.contains(indicator)) {
                    cache.put(indicator.id(), new Kept(table, basis(indicator), ledger.latest(), ledger.remark()));
                }
            });
            return pick(indicators, all);
        } finally {
            loading.unlock();
        }
    }

    /** Adds to the known tables what is needed for the indicators: first the imported ones together, then the derived ones, parts first. */
    private Map<Indicator, Slab> complete(
            Collection<Indicator> indicators, Map<Indicator, Slab> known, Reading reading, RemarkReading saying) {
        var needed = recipes.withParts(indicators);
        needed.removeAll(known.keySet());
        var said = saying.of(needed.stream().map(Indicator::id).toList());
        var read = reading.of(
                needed.stream().filter(indicator -> !indicator.isDerived()).toList());
        read.forEach((indicator, table) -> known.put(indicator, withRemarks(table, said)));
        for (var indicator : needed) {
            if (indicator.isDerived()) {
                var parts = recipes.parts(indicator).stream().map(known::get).toList();
                var computed = new Derivation(recipes.formula(indicator), parts).compute(indicator);
                known.put(indicator, withRemarks(computed, said));
            }
        }
        return known;
    }

    private static Slab withRemarks(Slab table, Map<Integer, List<StoredRemark>> said) {
        return Overlay.over(table, said.getOrDefault(table.indicator().id(), List.of()));
    }

    private static Map<Indicator, FigureTable> pick(Collection<Indicator> indicators, Map<Indicator, Slab> from) {
        var picked = new HashMap<Indicator, FigureTable>();
        indicators.forEach(indicator -> picked.put(indicator, from.get(indicator)));
        return picked;
    }
}
