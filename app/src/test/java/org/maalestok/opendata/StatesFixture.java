package org.maalestok.opendata;

import static org.maalestok.comparison.IndicatorFixture.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;
import org.maalestok.keyfigures.Remark;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Validity;
import org.maalestok.opendata.Variable.Elimination;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.ui.Text;

/**
 * One key figure of three areas in two years, with every state that a figure can have:
 *
 * <pre>
 *              2023       2024
 * 0 Norway     1.50       2e-1 (provisional, estimated)
 * 3905         ..         :
 * 3911         .          ...
 * 3909         -7.25      120 with a remark
 * </pre>
 */
public final class StatesFixture {

    public static final String TITLE = "Places <per> \"pupil\" & year";

    private static final Indicator INDICATOR =
            indicator("no.school.places").decimals(2).made();
    private static final List<Period> PERIODS = List.of(Period.year(2023), Period.year(2024));
    private static final List<Area> AREAS = List.of(
            area(1, AreaKind.COUNTRY, "NO", "Norge"),
            area(2, AreaKind.MUNICIPALITY, "NO-3905", "Tønsberg"),
            area(3, AreaKind.MUNICIPALITY, "NO-3911", "Færder"),
            area(4, AreaKind.MUNICIPALITY, "NO-3909", "Larvik; \"byen\""));

    private static final Map<Integer, List<Observation>> FIGURES = Map.of(
            1, List.of(number("1.50", Quality.FINAL), number("2e-1", new Quality(true, true, false))),
            2, List.of(new Observation.Missing("M"), new Observation.Suppressed("x")),
            3, List.of(new Observation.NotApplicable("-"), new Observation.NotYetReported("")),
            4, List.of(number("-7.25", Quality.FINAL), number("120", Quality.FINAL)));

    private StatesFixture() {}

    /** All cells, the areas in front and the years above. */
    public static Cells cells(String... heading) {
        var table = table();
        var question = new Question(
                Map.of("Region", List.of("*"), "ContentsCode", List.of("*"), "Tid", List.of("*")),
                Map.of(),
                List.of(),
                List.of(heading));
        return new Cells(Selection.of(table, question, 100), Map.of(INDICATOR.code(), new Figures()));
    }

    private static OpenTable table() {
        var regions = AREAS.stream()
                .map(area ->
                        new Value(area.code().equals("NO") ? "0" : area.code().substring(3), area.name()))
                .toList();
        var times = PERIODS.stream()
                .map(TimeUnit::code)
                .map(code -> new Value(code, Text.same(code)))
                .toList();
        var content = List.of(new Value(INDICATOR.code(), Text.same("Places")));
        return new OpenTable(
                "no-school",
                Text.same(TITLE),
                "NO",
                INDICATOR.service(),
                TimeUnit.YEAR,
                List.of(Content.of(INDICATOR)),
                AREAS,
                PERIODS,
                PERIODS.getLast(),
                List.of(
                        new Variable("Region", Text.same("region"), regions, new Elimination.By("0")),
                        new Variable("ContentsCode", Text.same("contents"), content, new Elimination.Mandatory()),
                        new Variable("Tid", Text.same("year"), times, new Elimination.Mandatory())),
                List.of(),
                Instant.parse("2026-03-04T05:06:07Z"),
                List.of());
    }

    private static Area area(int id, AreaKind kind, String code, String name) {
        return new Area(id, kind, "NO", code, Text.same(name), Validity.ALWAYS);
    }

    private static Observation number(String text, Quality quality) {
        return new Observation.Measured(new BigDecimal(text), quality);
    }

    private static final class Figures implements FigureTable {

        @Override
        public Indicator indicator() {
            return INDICATOR;
        }

        @Override
        public List<Period> periods() {
            return PERIODS;
        }

        @Override
        public Observation at(int areaId, Period period) {
            return FIGURES.get(areaId).get(PERIODS.indexOf(period));
        }

        @Override
        public int[] areaIds() {
            return IntStream.rangeClosed(1, AREAS.size()).toArray();
        }

        @Override
        public boolean hasRemarks() {
            return true;
        }

        @Override
        public List<Remark> remarksAt(int areaId, Period period) {
            return areaId == 4 && period.equals(PERIODS.getLast())
                    ? List.of(new Remark(
                            1,
                            Remark.Kind.NOTE,
                            "Ny skole i august",
                            "Kari",
                            Remark.Role.MEMBER,
                            Instant.parse("2026-03-01T10:00:00Z"),
                            Optional.empty(),
                            INDICATOR.id(),
                            Optional.empty()))
                    : List.of();
        }
    }
}
