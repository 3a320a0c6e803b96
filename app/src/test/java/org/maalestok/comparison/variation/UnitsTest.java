package org.maalestok.comparison.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.comparison.TableFixture;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.SeriesJoin;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.Text;

/** In 2020 A and B became AB, and C was divided between D and E; each had one unit in 2019, and X, which is as it was, had one as well. */
class UnitsTest {

    private static final LocalDate THEN = LocalDate.of(2020, 1, 1);
    private static final Period YEAR = Period.year(2019);
    private static final Area A = earlier(11, "A");
    private static final Area B = earlier(12, "B");
    private static final Area C = earlier(13, "C");
    private static final Area X = area(14, AreaKind.MUNICIPALITY, "X", Validity.ALWAYS);
    private static final Area AB = later(15, "AB");
    private static final Area D = later(16, "D");

    private final Areas areas = mock();
    private final TableFixture table =
            TableFixture.figures(indicator("size").made()).with(2019, 30, 10, 40, 20);
    private final Units units = units();

    private static Area area(int id, AreaKind kind, String name, Validity validity) {
        return new Area(id, kind, "NO", "NO-" + name, Text.same(name), validity);
    }

    private static Area earlier(int id, String name) {
        return area(id, AreaKind.MUNICIPALITY, name, new Validity(Validity.ALWAYS.from(), THEN));
    }

    private static Area later(int id, String name) {
        return area(id, AreaKind.MUNICIPALITY, name, new Validity(THEN, Validity.ALWAYS.to()));
    }

    private Units units() {
        List<Area> municipalities = List.of(A, B, C, X);
        for (int i = 0; i < municipalities.size(); i++) {
            Area unit = area(i + 1, AreaKind.UNIT, "S" + (i + 1), Validity.ALWAYS);
            when(areas.get(i + 1)).thenReturn(unit);
            when(areas.listGroupsOf(eq(unit), any())).thenReturn(List.of(municipalities.get(i)));
        }
        when(areas.joinBackTo(eq(AB), any())).thenReturn(new SeriesJoin.SumOf(List.of(A, B), THEN));
        when(areas.joinBackTo(eq(D), any())).thenReturn(new SeriesJoin.Break(THEN, List.of(C)));
        return Units.of(table, YEAR, areas);
    }

    private static List<String> names(List<Units.Unit> some) {
        return some.stream().map(unit -> unit.area().code()).toList();
    }

    @Test
    void theUnitsOfWhatAMunicipalityWasMadeOfAreItsOwn() {
        assertThat(names(units.of(AB, areas))).containsExactly("NO-S2", "NO-S1");
        assertThat(names(units.but(AB, areas))).containsExactlyInAnyOrder("NO-S3", "NO-S4");
    }

    /** What is marked as ours in the tables is what the sentence counts as ours, with a figure or without one. */
    @Test
    void theHomesOfOurUnitsAreThoseThatWentIntoTheMunicipality() {
        assertThat(units.homes(AB, List.of(), areas)).containsExactlyInAnyOrder(A, B);
        assertThat(units.homes(X, List.of(), areas)).containsExactly(X);
        assertThat(units.homes(D, List.of(), areas)).isEmpty();
        var silent = List.of(new Units.Silent(B, areas.get(2)));
        assertThat(new Units(List.of()).homes(AB, silent, areas)).containsExactly(B);
    }

    /** What is known of the units of a merged municipality is learnt from those of its parts too: after the merger nobody need have measured them. */
    @Test
    void theUnitsOfThePartsAreAskedFor() {
        Area first = areas.get(1);
        Area second = areas.get(2);
        Area added = area(9, AreaKind.UNIT, "S9", Validity.ALWAYS);
        when(areas.listUnits(eq(A), any())).thenReturn(List.of(first));
        when(areas.listUnits(eq(B), any())).thenReturn(List.of(second));
        when(areas.listUnits(eq(AB), any())).thenReturn(List.of(added, first));
        assertThat(Units.sample(AB, 5, areas)).containsExactly(added, first, second);
        assertThat(Units.sample(A, 5, areas)).containsExactly(first);
        assertThat(Units.sample(D, 5, areas)).isEmpty();
    }

    /** Which of C's units lie in D nobody knows here: they are neither its own nor others'. */
    @Test
    void theUnitsOfWhatWasDividedAreNeitherOursNorOthers() {
        assertThat(units.of(D, areas)).isEmpty();
        assertThat(names(units.but(D, areas))).containsExactlyInAnyOrder("NO-S1", "NO-S2", "NO-S4");
    }

    /** Many key figures in turn are divided as one is. */
    @Test
    void theNumbersOfOursAndOthersAreTheSame() {
        for (Area own : List.of(AB, A, D, X)) {
            var numbers = new OursAndOthers(own, areas);
            for (int again = 0; again < 2; again++) {
                assertThat(numbers.of(table, YEAR).ours()).containsExactlyInAnyOrder(numbers(units.of(own, areas)));
                assertThat(numbers.of(table, YEAR).others()).containsExactlyInAnyOrder(numbers(units.but(own, areas)));
            }
        }
        assertThat(new OursAndOthers(X, areas).of(table, Period.year(2020)).ours())
                .isEmpty();
    }

    private static double[] numbers(List<Units.Unit> some) {
        return some.stream().mapToDouble(Units.Unit::number).toArray();
    }

    @Test
    void ofOneThatIsAsItWas() {
        assertThat(names(units.of(X, areas))).containsExactly("NO-S4");
        assertThat(names(units.but(X, areas))).containsExactlyInAnyOrder("NO-S1", "NO-S2", "NO-S3");
    }
}
