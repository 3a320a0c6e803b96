package org.maalestok.keyfigures.quality;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;

/** Figures written as in the cases of a rule: {@code code | period | A 12.5, B ..}, a line for each indicator and period. */
final class Given {

    private final Map<Indicator, TreeMap<Period, Map<Integer, Observation>>> cells = new HashMap<>();
    private final Letters areas;

    Given(Letters areas) {
        this.areas = areas;
    }

    static Given read(String text, Letters areas, Function<String, Optional<Indicator>> catalogue) {
        var given = new Given(areas);
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> given.line(line, catalogue));
        return given;
    }

    private void line(String line, Function<String, Optional<Indicator>> catalogue) {
        String[] parts = line.split("\\s*\\|\\s*");
        var indicator = catalogue.apply(parts[0]).orElseThrow(() -> new IllegalArgumentException("No " + parts[0]));
        var period = Period.parse(parts[1]).orElseThrow();
        for (String cell : parts[2].split(",\\s*")) {
            String[] words = cell.strip().split("\\s+");
            with(indicator, period, areas.named(words[0]).id(), observation(words[1]));
        }
    }

    Given with(Indicator indicator, Period period, int area, Observation observation) {
        cells.computeIfAbsent(indicator, key -> new TreeMap<>())
                .computeIfAbsent(period, key -> new HashMap<>())
                .put(area, observation);
        return this;
    }

    static Observation observation(String written) {
        return switch (written) {
            case ".." -> new Observation.Missing("..");
            case "." -> new Observation.NotApplicable(".");
            case ":" -> new Observation.Suppressed(":");
            case "..." -> new Observation.NotYetReported("...");
            default -> new Observation.Measured(new BigDecimal(written), Quality.FINAL);
        };
    }

    Collection<Indicator> indicators() {
        return cells.keySet();
    }

    Map<Indicator, FigureTable> tables(Collection<Indicator> indicators) {
        var tables = new LinkedHashMap<Indicator, FigureTable>();
        indicators.forEach(indicator -> tables.put(indicator, table(indicator)));
        return tables;
    }

    private FigureTable table(Indicator indicator) {
        var byPeriod = cells.getOrDefault(indicator, new TreeMap<>());
        return new FigureTable() {
            @Override
            public Indicator indicator() {
                return indicator;
            }

            @Override
            public java.util.List<Period> periods() {
                return byPeriod.keySet().stream().toList();
            }

            @Override
            public Observation at(int areaId, Period period) {
                return byPeriod.getOrDefault(period, Map.of()).getOrDefault(areaId, Observation.NONE);
            }

            @Override
            public int[] areaIds() {
                var ids = new TreeSet<Integer>();
                byPeriod.values().forEach(row -> ids.addAll(row.keySet()));
                return ids.stream().mapToInt(Integer::intValue).toArray();
            }
        };
    }
}
