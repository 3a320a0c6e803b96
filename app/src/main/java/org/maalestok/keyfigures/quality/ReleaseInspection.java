package org.maalestok.keyfigures.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.keyfigures.figures.FreshFigures;
import org.maalestok.keyfigures.quality.ListKeeper.Task;
import org.maalestok.keyfigures.releases.ReleaseCheck;
import org.springframework.stereotype.Component;

/** Knows what has to be looked at when figures, decisions, rules or definitions change, and has the suspects' list brought up to date. */
@Component
class ReleaseInspection implements ReleaseCheck {

    private final StoredRules rules;
    private final Catalogue catalogue;
    private final FreshFigures figures;
    private final JdbcSuspects suspects;
    private final EndedDecisions endedDecisions;
    private final ListKeeper list;

    ReleaseInspection(
            StoredRules rules,
            Catalogue catalogue,
            FreshFigures figures,
            JdbcSuspects suspects,
            EndedDecisions endedDecisions,
            ListKeeper list) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.figures = figures;
        this.suspects = suspects;
        this.endedDecisions = endedDecisions;
        this.list = list;
    }

    @Override
    public boolean isNeeded() {
        return hasRules() || endedDecisions.areConcerned();
    }

    private boolean hasRules() {
        return !rules.current().rules().isEmpty();
    }

    @Override
    public List<Suspect> after(int release, Set<Integer> touchedIds) {
        if (!isNeeded()) {
            return List.of();
        }
        return list.bringUpToDate(task(touchedIds, suspects.touchedPeriods(release, touchedIds), release));
    }

    @Override
    public List<Suspect> wouldFind(Set<Integer> touchedIds) {
        return list.wouldFind(task(touchedIds, suspects.triedPeriods(), FreshFigures.TRIED));
    }

    private Task task(Set<Integer> touchedIds, Map<Integer, Set<Period>> touched, int release) {
        var affected = withDerived(touchedIds);
        var periods = new HashMap<Indicator, Predicate<Period>>();
        affected.forEach(indicator -> periods.put(indicator, period -> figures.rootsOf(indicator).stream()
                .anyMatch(root -> touched.getOrDefault(root.id(), Set.of()).contains(period))));
        var latest = affected.stream().collect(Collectors.toMap(Indicator::id, indicator -> release));
        return new Task(periods, latest, endedDecisions.listOutdated(affected, release), release);
    }

    private List<Indicator> withDerived(Set<Integer> touchedIds) {
        return catalogue.listIndicators().stream()
                .filter(indicator ->
                        figures.rootsOf(indicator).stream().anyMatch(root -> touchedIds.contains(root.id())))
                .toList();
    }

    /** Looks once more at what a decision has changed: the figures' periods, in their indicators and all that is computed from them. */
    void again(Collection<Cell> cells, int release) {
        if (!isNeeded()) {
            return;
        }
        var touched = suspects.lastTouched();
        var scope = new HashMap<Indicator, Predicate<Period>>();
        var latest = new HashMap<Integer, Integer>();
        for (Indicator indicator : catalogue.listIndicators()) {
            var periods = cells.stream()
                    .filter(cell -> restsOn(indicator, cell.indicatorId()))
                    .map(Cell::period)
                    .collect(Collectors.toSet());
            if (!periods.isEmpty()) {
                scope.put(indicator, periods::contains);
                latest.put(indicator.id(), lastTouched(indicator, touched));
            }
        }
        list.bringUpToDate(new Task(scope, latest, List.of(), release));
    }

    private boolean restsOn(Indicator indicator, int otherId) {
        return indicator.id() == otherId
                || figures.partsOf(indicator).stream().anyMatch(part -> restsOn(part, otherId));
    }

    private int lastTouched(Indicator indicator, Map<Integer, Integer> touched) {
        return figures.rootsOf(indicator).stream()
                .mapToInt(root -> touched.getOrDefault(root.id(), 0))
                .max()
                .orElse(0);
    }

    /** Looks at everything once more, for instance because the rules are others; says how many are new on the list. */
    int all(int release) {
        return list.bringUpToDate(whole(indicator -> true, release)).size();
    }

    /** An indicator is defined anew: it and all that rests on it may have other figures, and other rules may be for it. */
    void redefined(int indicatorId, int release) {
        Task task = whole(indicator -> restsOn(indicator, indicatorId), release);
        var outdated = endedDecisions.listOutdated(task.periods().keySet(), release);
        list.bringUpToDate(new Task(task.periods(), task.latest(), outdated, release));
    }

    /** All periods of some indicators that have figures. */
    private Task whole(Predicate<Indicator> wanted, int release) {
        var touched = suspects.lastTouched();
        var scope = new HashMap<Indicator, Predicate<Period>>();
        var latest = new HashMap<Integer, Integer>();
        for (Indicator indicator : catalogue.listIndicators()) {
            int last = wanted.test(indicator) ? lastTouched(indicator, touched) : 0;
            if (last > 0) {
                scope.put(indicator, period -> true);
                latest.put(indicator.id(), last);
            }
        }
        return new Task(scope, latest, List.of(), release);
    }
}
