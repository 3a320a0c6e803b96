package org.maalestok.keyfigures.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.municipalities.Areas;

/** Tries all rules on some indicators and periods. Reads tables in batches, so that any number of indicators fits into memory. */
final class Inspection {

    private static final int READ_TOGETHER = 100;

    private final RuleSet rules;
    private final Areas areas;
    private final Function<String, Optional<Indicator>> find;
    private final Reading reading;
    private final Looked looked = new Looked();

    /** How tables are had, and what is known of their older figures. */
    @FunctionalInterface
    interface Reading {
        Map<Indicator, FigureTable> of(Collection<Indicator> indicators);

        /** By indicator, the figures that were changed when they were old; indicators without any may be left out. */
        default Map<Indicator, LateChanges> late(Collection<Indicator> indicators) {
            return Map.of();
        }
    }

    /** @param find the indicator with a code */
    Inspection(RuleSet rules, Areas areas, Function<String, Optional<Indicator>> find, Reading reading) {
        this.rules = rules;
        this.areas = areas;
        this.find = find;
        this.reading = reading;
    }

    /** What was looked at. */
    Looked looked() {
        return looked;
    }

    /**
     * @param scope what is to be looked at: indicators, and which of their periods
     */
    List<Suspect> find(Map<Indicator, Predicate<Period>> scope) {
        var findings = new Findings();
        var circles = new Circles(areas);
        oneByOne(scope, new OneByOne(circles, findings));
        together(scope, circles, findings);
        return findings.list();
    }

    private void oneByOne(Map<Indicator, Predicate<Period>> scope, OneByOne tests) {
        var wanted = scope.keySet().stream()
                .filter(indicator -> ofOne().anyMatch(rule -> applies(rule, indicator)))
                .toList();
        for (int i = 0; i < wanted.size(); i += READ_TOGETHER) {
            var some = wanted.subList(i, Math.min(i + READ_TOGETHER, wanted.size()));
            var late = reading.late(some);
            reading.of(some)
                    .forEach((indicator, table) -> look(
                            Column.of(table, areas),
                            late.getOrDefault(indicator, LateChanges.NONE),
                            periodsOf(scope, indicator),
                            tests));
        }
    }

    private void look(Column column, LateChanges late, Predicate<Period> periods, OneByOne tests) {
        ofOne().filter(rule -> applies(rule, column.indicator())).forEach(rule -> {
            Window window = OneByOne.window(rule, column, rules.looksBack(), late);
            tests.look(rule, column, window, periods);
            looked.at(rule, column.indicator().id(), window, period -> OneByOne.isSeen(rule, column, period, periods));
        });
    }

    private java.util.stream.Stream<Rule> ofOne() {
        return rules.rules().stream().filter(rule -> rule.check() instanceof Check.OfOne);
    }

    private static boolean applies(Rule rule, Indicator indicator) {
        return rule.check() instanceof Check.OfOne check && check.applies().includes(indicator);
    }

    private void together(Map<Indicator, Predicate<Period>> scope, Circles circles, Findings findings) {
        record Due(Rule rule, Check.OfSeveral check, Predicate<Period> periods) {}
        var due = new ArrayList<Due>();
        var needed = new LinkedHashSet<Indicator>();
        for (Rule rule : rules.rules()) {
            if (rule.check() instanceof Check.OfSeveral check) {
                var indicators = check.codes().stream()
                        .flatMap(code -> find.apply(code).stream())
                        .toList();
                boolean touched = indicators.stream().anyMatch(scope::containsKey);
                if (touched && indicators.size() == check.codes().size()) {
                    Predicate<Period> periods = period -> indicators.stream()
                            .anyMatch(indicator -> periodsOf(scope, indicator).test(period));
                    due.add(new Due(rule, check, periods));
                    needed.addAll(indicators);
                }
            }
        }
        var tables = new HashMap<String, FigureTable>();
        reading.of(needed).forEach((indicator, table) -> tables.put(indicator.code(), table));
        var late = new HashMap<String, LateChanges>();
        reading.late(needed).forEach((indicator, changes) -> late.put(indicator.code(), changes));
        for (Due one : due) {
            var window = window(one.check(), tables, late);
            var seen = window.periods().stream().filter(one.periods()).collect(Collectors.toCollection(TreeSet::new));
            one.check().codes().stream()
                    .flatMap(code -> find.apply(code).stream())
                    .forEach(indicator -> looked.at(one.rule(), indicator.id(), window, seen::contains));
            if (one.check() instanceof Check.Alike alike) {
                new Registration(areas, circles, tables, findings).look(one.rule(), alike, seen, window);
            } else {
                new Together(areas, tables, findings).look(one.rule(), seen, window);
            }
        }
    }

    /** The last periods of everything that the rule reads; of older ones, where any of it was changed. */
    private Window window(Check.OfSeveral check, Map<String, FigureTable> tables, Map<String, LateChanges> late) {
        var all = new TreeSet<Period>();
        check.codes()
                .forEach(code ->
                        all.addAll(Objects.requireNonNull(tables.get(code)).periods()));
        return new Window(
                all.descendingSet().stream().limit(rules.looksBack()).collect(Collectors.toSet()),
                check.codes().stream()
                        .map(code -> late.getOrDefault(code, LateChanges.NONE))
                        .reduce(LateChanges.NONE, LateChanges::and));
    }

    private static Predicate<Period> periodsOf(Map<Indicator, Predicate<Period>> scope, Indicator indicator) {
        return scope.getOrDefault(indicator, period -> false);
    }
}
