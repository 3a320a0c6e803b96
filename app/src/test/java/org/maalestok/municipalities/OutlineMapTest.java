package org.maalestok.municipalities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.TestDatabase;

/** Laws of the starter's maps. */
class OutlineMapTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final Areas AREAS;
    private static final Outlines OUTLINES;

    static {
        var database = TestDatabase.fresh();
        AREAS = StarterAreas.loadedInto(database);
        OUTLINES = StarterOutlines.loadedInto(database, AREAS);
    }

    private static OutlineMap country(String country, Detail detail) {
        return OUTLINES.of(AREAS.listMunicipalities(country, TODAY), TODAY, detail);
    }

    /** A step from one point to the next, in the direction in which it is walked. */
    private record Step(int x, int y, int toX, int toY) {

        Step back() {
            return new Step(toX, toY, x, y);
        }
    }

    private static Set<Step> stepsOf(Outline outline) {
        var steps = new HashSet<Step>();
        for (int[] ring : outline.rings()) {
            for (int i = 0; i < ring.length; i += 2) {
                int next = (i + 2) % ring.length;
                steps.add(new Step(ring[i], ring[i + 1], ring[next], ring[next + 1]));
            }
        }
        return steps;
    }

    @ParameterizedTest
    @CsvSource({"NO, 357", "DK, 98"})
    void showsEveryMunicipality(String country, int count) {
        for (Detail detail : Detail.values()) {
            assertThat(country(country, detail).outlines()).hasSize(count).allSatisfy(it -> assertThat(it.rings())
                    .isNotEmpty()
                    .allSatisfy(ring -> assertThat(ring.length).isGreaterThanOrEqualTo(6)));
        }
    }

    @ParameterizedTest
    @EnumSource(Detail.class)
    void staysOnTheGrid(Detail detail) {
        for (String country : List.of("NO", "DK")) {
            var map = country(country, detail);
            var box = map.box();
            assertThat(box.left()).isGreaterThanOrEqualTo(0);
            assertThat(box.top()).isGreaterThanOrEqualTo(0);
            assertThat(box.width()).isBetween(map.width() - 2, map.width());
            assertThat(box.height()).isBetween(map.height() - 2, map.height());
        }
    }

    @ParameterizedTest
    @EnumSource(Detail.class)
    void drawsTheBorderOfNeighboursWithTheSamePoints(Detail detail) {
        var horten = outlineOf("NO-3901", detail);
        var tonsberg = outlineOf("NO-3905", detail);
        assertThat(stepsOf(tonsberg))
                .filteredOn(it -> stepsOf(horten).contains(it.back()))
                .hasSizeGreaterThan(3);
    }

    private static Outline outlineOf(String code, Detail detail) {
        Area area = AREAS.findByCode(code).orElseThrow();
        return OUTLINES.of(List.of(area), TODAY, detail).outlines().getFirst();
    }

    /** No line belongs to more than two municipalities, and inland it belongs to two: nothing is torn apart and nothing lies over something else. */
    @ParameterizedTest
    @CsvSource({"NO, FULL, 7000", "NO, OVERVIEW, 2500", "DK, FULL, 1500", "DK, OVERVIEW, 1000"})
    void hasInlandEveryLineTwiceInOppositeDirections(String country, Detail detail, int inland) {
        Map<Step, Integer> uses = new HashMap<>();
        country(country, detail).outlines().forEach(it -> stepsOf(it)
                .forEach(step -> uses.merge(step, 1, Integer::sum)));
        long common =
                uses.keySet().stream().filter(it -> uses.containsKey(it.back())).count() / 2;
        long twice = uses.values().stream().filter(it -> it > 1).count();
        assertThat(common).isGreaterThan(inland);
        assertThat(twice).isLessThan(detail == Detail.FULL ? 5 : 60);
    }

    @Test
    void keepsTheAreaOfEveryMunicipalityInTheOverview() {
        for (String country : List.of("NO", "DK")) {
            var full = country(country, Detail.FULL);
            var overview = country(country, Detail.OVERVIEW);
            double total = 0;
            double before = 0;
            for (int i = 0; i < full.outlines().size(); i++) {
                double fine = area(full.outlines().get(i)) / 64;
                double coarse = area(overview.outlines().get(i));
                total += coarse;
                before += fine;
                assertThat(coarse)
                        .as("%s", AREAS.get(full.outlines().get(i).areaId()))
                        .isBetween(fine * 0.85 - 20, fine * 1.15 + 20);
            }
            assertThat(total / before).isBetween(0.99, 1.01);
        }
    }

    private static double area(Outline outline) {
        double sum = 0;
        for (int[] ring : outline.rings()) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                sum += ((double) ring[j] * ring[i + 1] - (double) ring[i] * ring[j + 1]) / 2;
            }
        }
        return sum;
    }

    @Test
    void knowsHowLargeACountryIs() {
        double unit = 90.917;
        double squareKilometres = country("NO", Detail.FULL).outlines().stream()
                        .mapToDouble(OutlineMapTest::area)
                        .sum()
                * unit
                * unit
                / 1e6;
        assertThat(squareKilometres).isBetween(318_000.0, 330_000.0);
    }

    @Test
    void staysLight() throws IOException {
        assertThat(Files.size(StarterOutlines.folder().resolve("no-2024.topojson")))
                .isLessThan(300_000);
        assertThat(Files.size(StarterOutlines.folder().resolve("dk-2007.topojson")))
                .isLessThan(150_000);
        assertThat(pathTextOf("NO")).isLessThan(80_000);
        assertThat(pathTextOf("DK")).isLessThan(45_000);
    }

    private static int pathTextOf(String country) {
        return country(country, Detail.OVERVIEW).outlines().stream()
                .mapToInt(it -> it.path().length())
                .sum();
    }

    @Test
    void showsARenumberedMunicipalityInEarlierYearsAndAMergedOneNot() {
        LocalDate day = LocalDate.of(2019, 1, 1);
        Area halden = AREAS.findByCode("NO-0101").orElseThrow();
        Area re = AREAS.findByCode("NO-0716").orElseThrow();
        assertThat(OUTLINES.of(List.of(re, halden), day, Detail.FULL).outlines())
                .extracting(Outline::areaId)
                .containsExactly(halden.id());
    }

    @Test
    void showsNothingForNothingAndOneCountryAtATime() {
        assertThat(OUTLINES.of(List.of(), TODAY, Detail.FULL).outlines()).isEmpty();
        var both = AREAS.listCountries();
        assertThatThrownBy(() -> OUTLINES.of(both, TODAY, Detail.FULL)).hasMessageContaining("[DK, NO]");
    }

    @Test
    void writesAPathOfRelativeSteps() {
        var outline = new Outline(1, List.of(new int[] {10, 20, 15, 20, 15, 10}, new int[] {0, 0, 0, 3, 2, 3}));
        assertThat(outline.path()).isEqualTo("M10 20l5 0 0-10zM0 0l0 3 2 0z");
    }
}
