package org.maalestok.keyfigures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.TestDatabase;

/** Random sequences of imports, compared with the simplest thing that could be right: a map that is copied after each. */
class HistoryLawsTest {

    private static final int IMPORTS = 12;
    private static final List<String> AREAS = List.of("NO-3901", "NO-3905", "NO-3911");
    private static final List<Integer> YEARS = List.of(2020, 2021, 2022);
    /** Each data set has indicators of its own; the last of each may be absent from a file. */
    private static final Map<String, List<String>> DATA_SETS =
            Map.of("first", List.of("no.a", "no.b"), "second", List.of("no.c", "no.d", "no.e"));

    private record Key(String dataSet, String indicator, String area, int year) {}

    private final KeyFiguresFixture figures =
            KeyFiguresFixture.on(TestDatabase.fresh()).catalogue("no.a", "no.b", "no.c", "no.d", "no.e");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyStateCanBeReadAndEveryChangeIsListed(long seed) {
        var random = new SplittableRandom(seed);
        var states = new ArrayList<Map<Key, Observation>>();
        states.add(Map.of());
        for (int number = 1; number <= IMPORTS; number++) {
            var dataSet = random.nextBoolean() ? "first" : "second";
            var before = states.getLast();
            var after = new HashMap<>(before);
            after.keySet().removeIf(key -> key.dataSet().equals(dataSet));
            after.putAll(revised(dataSet, before, random));
            states.add(after);

            var release = figures.publish(text(dataSet, after));
            assertThat(release.counts())
                    .as("seed %d, release %d", seed, number)
                    .isEqualTo(counts(dataSet, before, after));
            readInBetween(random);
        }
        for (int number = 0; number <= IMPORTS; number++) {
            assertTables(states.get(number), AsOf.release(number), "seed %d, release %d".formatted(seed, number));
        }
        assertTables(states.getLast(), AsOf.LATEST, "seed %d, latest".formatted(seed));
        for (int number = 1; number <= IMPORTS; number++) {
            assertChanges(number, states.get(number - 1), states.get(number));
        }
    }

    /** So that tables are in memory when the next release makes them old. */
    private void readInBetween(RandomGenerator random) {
        var codes = List.of("no.a", "no.b", "no.c", "no.d", "no.e");
        figures.table(codes.get(random.nextInt(codes.size())), AsOf.LATEST);
    }

    private static Map<Key, Observation> revised(String dataSet, Map<Key, Observation> before, RandomGenerator random) {
        var after = new HashMap<Key, Observation>();
        for (String indicator : DATA_SETS.get(dataSet)) {
            for (String area : AREAS) {
                for (int year : YEARS) {
                    var key = new Key(dataSet, indicator, area, year);
                    var stood = before.get(key);
                    if (stood != null && random.nextInt(3) > 0) {
                        after.put(key, stood);
                    } else if (random.nextInt(3) > 0) {
                        after.put(key, observation(random));
                    }
                }
            }
        }
        after.putIfAbsent(new Key(dataSet, DATA_SETS.get(dataSet).getFirst(), "NO-3911", 2020), observation(random));
        return after;
    }

    private static Observation observation(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Observation.Missing(random.nextBoolean() ? ".." : "M");
            case 1 -> new Observation.Suppressed(":");
            case 2 -> new Observation.NotApplicable(random.nextBoolean() ? "." : "-");
            case 3 -> new Observation.NotYetReported("...");
            default ->
                new Observation.Measured(
                        BigDecimal.valueOf(random.nextInt(5), random.nextInt(3)),
                        new Quality(random.nextInt(4) == 0, random.nextInt(4) == 0, random.nextInt(4) == 0));
        };
    }

    private static String text(String dataSet, Map<Key, Observation> state) {
        return KeyFiguresFixture.fileWithSymbols(
                dataSet,
                state.entrySet().stream()
                        .filter(entry -> entry.getKey().dataSet().equals(dataSet))
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));
    }

    private static String row(Key key, Observation observation) {
        String written =
                switch (observation) {
                    case Observation.Measured number ->
                        number.value().toPlainString() + "," + status(number.quality()) + ",";
                    case Observation.Missing none -> "..,," + none.symbol();
                    case Observation.NotApplicable none -> ".,," + none.symbol();
                    case Observation.Suppressed none -> ":,," + none.symbol();
                    case Observation.NotYetReported none -> "...,," + none.symbol();
                    case Observation.LeftOut decided -> throw new IllegalArgumentException("No source delivers it");
                };
        return "%s,%s,%d,%s".formatted(key.indicator(), key.area(), key.year(), written);
    }

    private static String status(Quality quality) {
        return (quality.provisional() ? "p" : "") + (quality.estimated() ? "e" : "") + (quality.revised() ? "r" : "");
    }

    private static Release.Counts counts(String dataSet, Map<Key, Observation> before, Map<Key, Observation> after) {
        long rows = after.keySet().stream()
                .filter(key -> key.dataSet().equals(dataSet))
                .count();
        long added =
                after.keySet().stream().filter(key -> !before.containsKey(key)).count();
        long withdrawn =
                before.keySet().stream().filter(key -> !after.containsKey(key)).count();
        long changed = after.entrySet().stream()
                .filter(entry -> before.containsKey(entry.getKey()))
                .filter(entry -> !before.get(entry.getKey()).equals(entry.getValue()))
                .count();
        return new Release.Counts(rows, added, changed, rows - added - changed, withdrawn);
    }

    private void assertTables(Map<Key, Observation> state, AsOf asOf, String where) {
        DATA_SETS.forEach((dataSet, indicators) -> indicators.forEach(indicator -> {
            var table = figures.table(indicator, asOf);
            for (String area : AREAS) {
                for (int year : YEARS) {
                    assertThat(table.at(figures.area(area), Period.year(year)))
                            .as("%s: %s %s %d", where, indicator, area, year)
                            .isEqualTo(state.getOrDefault(new Key(dataSet, indicator, area, year), Observation.NONE));
                }
            }
        }));
    }

    private void assertChanges(int release, Map<Key, Observation> before, Map<Key, Observation> after) {
        var expected = new ArrayList<Change>();
        var keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (Key key : keys) {
            var was = before.get(key);
            var is = after.get(key);
            if (was == null || !was.equals(is)) {
                expected.add(change(key, was, is));
            }
        }
        expected.sort(Comparator.comparingInt(Change::indicatorId)
                .thenComparingInt(Change::areaId)
                .thenComparing(Change::period));

        assertThat(figures.keyFigures().listChanges(release, 0, 1000)).isEqualTo(expected);
        int offset = expected.size() / 3;
        int limit = expected.size() / 2;
        assertThat(figures.keyFigures().listChanges(release, offset, limit))
                .isEqualTo(expected.subList(offset, Math.min(offset + limit, expected.size())));
    }

    private Change change(Key key, Observation was, Observation is) {
        var kind = was == null ? Change.Kind.ADDED : is == null ? Change.Kind.WITHDRAWN : Change.Kind.CHANGED;
        return new Change(
                kind,
                figures.indicator(key.indicator()).id(),
                figures.area(key.area()),
                Period.year(key.year()),
                was == null ? Observation.NONE : was,
                is == null ? Observation.NONE : is,
                "");
    }
}
