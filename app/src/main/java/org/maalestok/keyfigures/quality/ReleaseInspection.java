package org.maalestok.keyfigures.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.keyfigures.figures.FreshFigures;
import org.maalestok.keyfigures.figures.RemarksChanged;
import org.maalestok.keyfigures.quality.JdbcSuspects.Found;
import org.maalestok.keyfigures.quality.JdbcSuspects.Listed;
import org.maalestok.keyfigures.releases.ReleaseCheck;
import org.maalestok.municipalities.Areas;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps the suspects' list when figures change: ends decisions about figures that are no longer there, tries the rules on what was touched, takes
 * suspects off for which there is no reason any more and puts new ones on. What is on the list already, or was decided of the same figure and rule,
 * is not put on again.
 */
@Component
class ReleaseInspection implements ReleaseCheck {

    private final StoredRules rules;
    private final Catalogue catalogue;
    private final Areas areas;
    private final FreshFigures figures;
    private final JdbcSuspects suspects;
    private final JdbcDecisions decisions;
    private final ApplicationEventPublisher events;

    ReleaseInspection(
            StoredRules rules,
            Catalogue catalogue,
            Areas areas,
            FreshFigures figures,
            JdbcSuspects suspects,
            JdbcDecisions decisions,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.areas = areas;
        this.figures = figures;
        this.suspects = suspects;
        this.decisions = decisions;
        this.events = events;
    }

    @Override
    public boolean isNeeded() {
        return !rules.current().rules().isEmpty();
    }

    @Override
    public List<Suspect> after(int release, Set<Integer> touchedIds) {
        var affected = withDerived(touchedIds);
        endDecisions(affected, release);
        var ruleSet = rules.current();
        if (ruleSet.rules().isEmpty()) {
            return List.of();
        }
        var periods = suspects.touchedPeriods(release, touchedIds);
        var scope = new HashMap<Indicator, Predicate<Period>>();
        affected.forEach(indicator -> scope.put(indicator, period -> figures.rootsOf(indicator).stream()
                .anyMatch(root -> periods.getOrDefault(root.id(), Set.of()).contains(period))));
        var latest = affected.stream().collect(Collectors.toMap(Indicator::id, indicator -> release));
        return bringUpToDate(ruleSet, scope, latest, release);
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
        bringUpToDate(rules.current(), scope, latest, release);
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
        var touched = suspects.lastTouched();
        var scope = new HashMap<Indicator, Predicate<Period>>();
        var latest = new HashMap<Integer, Integer>();
        for (Indicator indicator : catalogue.listIndicators()) {
            int last = lastTouched(indicator, touched);
            if (last > 0) {
                scope.put(indicator, period -> true);
                latest.put(indicator.id(), last);
            }
        }
        return bringUpToDate(rules.current(), scope, latest, release).size();
    }

    /** An indicator is defined anew: it and all that rests on it may have other figures, and other rules may be for it. */
    void redefined(int indicatorId, int release) {
        var touched = suspects.lastTouched();
        var affected = catalogue.listIndicators().stream()
                .filter(indicator -> restsOn(indicator, indicatorId) && lastTouched(indicator, touched) > 0)
                .toList();
        endDecisions(affected, release);
        var scope = new HashMap<Indicator, Predicate<Period>>();
        affected.forEach(indicator -> scope.put(indicator, period -> true));
        var latest = affected.stream()
                .collect(Collectors.toMap(Indicator::id, indicator -> lastTouched(indicator, touched)));
        bringUpToDate(rules.current(), scope, latest, release);
    }

    private List<Indicator> withDerived(Set<Integer> touchedIds) {
        return catalogue.listIndicators().stream()
                .filter(indicator ->
                        figures.rootsOf(indicator).stream().anyMatch(root -> touchedIds.contains(root.id())))
                .toList();
    }

    /** A decision holds for one figure; the source has delivered another one where it doesn't show in the table any more. */
    private void endDecisions(Collection<Indicator> affected, int release) {
        var byIndicator = decisions
                .listDecisions(affected.stream().map(Indicator::id).toList())
                .stream()
                .collect(Collectors.groupingBy(said -> said.cell().indicatorId()));
        if (byIndicator.isEmpty()) {
            return;
        }
        var decided = affected.stream()
                .filter(indicator -> byIndicator.containsKey(indicator.id()))
                .toList();
        var ended = new ArrayList<Long>();
        figures.read(decided, release)
                .forEach((indicator, table) -> byIndicator.getOrDefault(indicator.id(), List.of()).stream()
                        .filter(said -> table
                                .remarksAt(said.cell().areaId(), said.cell().period())
                                .stream()
                                .noneMatch(remark -> remark.id() == said.id()))
                        .forEach(said -> ended.add(said.id())));
        if (!ended.isEmpty()) {
            decisions.end(ended, Ending.NEW_FIGURE, null, null, Instant.now());
            events.publishEvent(new RemarksChanged());
        }
    }

    /** The key under which a suspect stands on the list once. */
    private record Key(int rule, int indicatorId, int areaId, Period period) {
        static Key of(Suspect suspect) {
            return new Key(suspect.rule(), suspect.indicatorId(), suspect.areaId(), suspect.period());
        }
    }

    /**
     * @param latest by indicator, the release on whose list a new suspect is put
     * @param release the latest one of all
     */
    private List<Suspect> bringUpToDate(
            RuleSet ruleSet, Map<Indicator, Predicate<Period>> scope, Map<Integer, Integer> latest, int release) {
        var inspection = new Inspection(
                ruleSet, areas, catalogue::findIndicator, indicators -> figures.read(indicators, release));
        var found = new HashMap<Key, Suspect>();
        inspection.find(scope).forEach(suspect -> found.putIfAbsent(Key.of(suspect), suspect));
        var ids = new HashSet<Integer>();
        scope.keySet().forEach(indicator -> ids.add(indicator.id()));
        found.values().forEach(suspect -> ids.add(suspect.indicatorId()));
        var held = decisions.listDecisions(ids);
        var gone = new ArrayList<Long>();
        for (Listed listed : suspects.listOpen(ids)) {
            var again = found.get(Key.of(listed.suspect()));
            if (again != null && again.found().saysSameAs(listed.suspect().found())) {
                found.remove(Key.of(listed.suspect()));
            } else if (again != null
                    || wasLookedAt(listed.suspect(), ruleSet, scope) && !isReplaced(listed.suspect(), held)) {
                gone.add(listed.id());
            }
        }
        suspects.close(gone, release);
        held.forEach(said -> said.rules()
                .forEach(rule -> found.computeIfPresent(
                        new Key(
                                rule,
                                said.cell().indicatorId(),
                                said.cell().areaId(),
                                said.cell().period()),
                        (key, suspect) -> said.about().saysSameAs(suspect.found()) ? null : suspect)));
        var fresh = found.values().stream()
                .sorted(java.util.Comparator.comparingInt(Suspect::rule)
                        .thenComparingInt(Suspect::indicatorId)
                        .thenComparingInt(Suspect::areaId)
                        .thenComparing(Suspect::period))
                .toList();
        suspects.add(fresh.stream()
                .map(suspect -> new Found(latest.getOrDefault(suspect.indicatorId(), release), suspect))
                .toList());
        return fresh;
    }

    /** Where another figure is shown than the source's, rules see that one; the reason is there again when the decision is taken back. */
    private static boolean isReplaced(Suspect suspect, Collection<Said> held) {
        return held.stream()
                .filter(said -> said.kind().changesFigure())
                .filter(said -> said.cell().indicatorId() == suspect.indicatorId())
                .anyMatch(said -> said.cell().areaId() == suspect.areaId()
                        && said.cell().period().equals(suspect.period())
                        && said.about().saysSameAs(suspect.found()));
    }

    /** A jump is looked at when either of its two periods was touched; what is asked of the newest period only, when a newer one was. */
    private boolean wasLookedAt(Suspect suspect, RuleSet ruleSet, Map<Indicator, Predicate<Period>> scope) {
        var touched = scope.get(catalogue.getIndicator(suspect.indicatorId()));
        if (touched == null) {
            return false;
        }
        var period = suspect.period();
        var check = ruleSet.find(suspect.rule()).map(Rule::check);
        boolean isJump = check.filter(Check.Jump.class::isInstance).isPresent();
        boolean isOfNewest = check.filter(Check.Peers.class::isInstance).isPresent();
        return touched.test(period)
                || isJump && touched.test(later(period, -1))
                || isOfNewest
                        && IntStream.rangeClosed(1, ruleSet.looksBack()).anyMatch(n -> touched.test(later(period, n)));
    }

    private static Period later(Period period, int count) {
        return new Period(period.start().plusMonths((long) count * period.months()), period.months());
    }
}
