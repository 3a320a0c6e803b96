package org.maalestok.keyfigures.quality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.quality.Circles.Circle;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Text;

/**
 * Registered alike: who has a figure, a zero or nothing where nearly all comparable municipalities have something else. That is seldom a wrong number
 * and often another way of registering.
 */
final class Registration {

    private final Areas areas;
    private final Circles circles;
    private final Map<String, FigureTable> tables;
    private final Findings findings;

    Registration(Areas areas, Circles circles, Map<String, FigureTable> tables, Findings findings) {
        this.areas = areas;
        this.circles = circles;
        this.tables = tables;
        this.findings = findings;
    }

    /** What stands in a cell. */
    private enum Mark {
        FIGURE(new Text("et tal, der ikke er nul", "et tall som ikke er null", "a figure other than zero")),
        ZERO(new Text("nul", "null", "zero")),
        NOTHING(new Text("ingen tal", "ingen tall", "no figure")),
        NOT_APPLICABLE(new Text("»ikke relevant«", "«ikke aktuelt»", "“not applicable”"));

        private final Text words;

        Mark(Text words) {
            this.words = words;
        }

        /** Empty for what nobody can know: hidden, still to come, or not shown. */
        static Optional<Mark> of(Observation observation) {
            return switch (observation) {
                case Observation.Measured measured ->
                    Optional.of(measured.value().signum() == 0 ? ZERO : FIGURE);
                case Observation.Missing missing -> Optional.of(NOTHING);
                case Observation.NotApplicable none -> Optional.of(NOT_APPLICABLE);
                case Observation.Suppressed hidden -> Optional.empty();
                case Observation.NotYetReported later -> Optional.empty();
                case Observation.LeftOut decided -> Optional.empty();
            };
        }
    }

    /** How the others mark a cell. */
    private record Custom(Mark mark, int same, int count) {}

    /** How many of a circle have which mark. */
    private record Marks(Map<Mark, Integer> counts, int all) {

        /** What nearly all others have; a municipality is never its own peer. */
        Optional<Custom> customWithout(Mark own, Check.Alike alike) {
            int others = all - 1;
            return counts.entrySet().stream()
                    .map(entry ->
                            new Custom(entry.getKey(), entry.getValue() - (entry.getKey() == own ? 1 : 0), others))
                    .filter(custom -> others >= alike.fewest() && custom.same() >= alike.agreement() * others)
                    .findFirst();
        }
    }

    void look(Rule rule, Check.Alike alike, Set<Period> periods, Window window) {
        for (Period period : periods) {
            List<Area> present = present(alike, period);
            var ids = new HashSet<Integer>();
            present.forEach(area -> ids.add(area.id()));
            for (String code : alike.codes()) {
                var marks = new IdentityHashMap<Circle, Marks>();
                for (Area area : present) {
                    if (window.has(area.id(), period)) {
                        look(rule, alike, table(code), area, period, ids, marks);
                    }
                }
            }
        }
    }

    /** The municipalities that have a number for anything: the others are not in the data, or have not delivered, which is no way of registering. */
    private List<Area> present(Check.Alike alike, Period period) {
        return alike.codes().stream()
                .map(this::table)
                .flatMapToInt(table -> Arrays.stream(table.areaIds())
                        .filter(id -> table.at(id, period) instanceof Observation.Measured))
                .distinct()
                .mapToObj(areas::get)
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .toList();
    }

    private void look(
            Rule rule,
            Check.Alike alike,
            FigureTable table,
            Area area,
            Period period,
            Set<Integer> present,
            Map<Circle, Marks> marks) {
        Optional<Mark> own = Mark.of(table.at(area.id(), period));
        LocalDate day = period.start();
        Circle circle = circles.officialOf(area, day)
                .filter(group ->
                        Arrays.stream(group.members()).filter(present::contains).count() > alike.fewest())
                .orElseGet(() -> circles.countryOf(area, day));
        Optional<Custom> custom =
                own.flatMap(mark -> marks.computeIfAbsent(circle, key -> marksOf(table, period, circle, present))
                        .customWithout(mark, alike));
        if (custom.isPresent() && own.get() != custom.get().mark()) {
            findings.add(
                    rule,
                    table,
                    area,
                    period,
                    Map.of(
                            "peers", circle.thatReport(custom.get().count()),
                            "same", Wording.count(custom.get().same()),
                            "count", Wording.count(custom.get().count()),
                            "usual", custom.get().mark().words));
        }
    }

    private static Marks marksOf(FigureTable table, Period period, Circle circle, Set<Integer> present) {
        var counts = new EnumMap<Mark, Integer>(Mark.class);
        Arrays.stream(circle.members())
                .filter(present::contains)
                .mapToObj(id -> Mark.of(table.at(id, period)))
                .flatMap(Optional::stream)
                .forEach(mark -> counts.merge(mark, 1, Integer::sum));
        return new Marks(
                counts, counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    private FigureTable table(String code) {
        return Objects.requireNonNull(tables.get(code));
    }
}
