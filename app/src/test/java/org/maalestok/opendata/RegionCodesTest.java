package org.maalestok.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Validity;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.ui.Text;

/** Code and label of each area, among all areas that its country has ever had. */
class RegionCodesTest {

    private static final LocalDate MERGER = LocalDate.of(2020, 1, 1);
    private static final Area NORWAY = new Area(1, AreaKind.COUNTRY, "NO", "NO", Text.same("Norge"), Validity.ALWAYS);
    private static final Area STAVANGER = area(2, "NO-1103", "Stavanger", MERGER, LocalDate.MAX);
    private static final Area OLD_STAVANGER = area(3, "NO-1103", "Stavanger", LocalDate.MIN, MERGER);
    private static final Area RE = area(4, "NO-0716", "Re", LocalDate.of(2002, 1, 1), MERGER);
    private static final Area VAALE = area(5, "NO-0716", "Våle", LocalDate.MIN, LocalDate.of(2002, 1, 1));
    private static final Area HEROEY = area(6, "NO-1515", "Herøy", LocalDate.MIN, LocalDate.MAX);
    private static final Area OTHER_HEROEY = area(7, "NO-1818", "Herøy", LocalDate.MIN, LocalDate.MAX);
    private static final Area SCHOOL =
            new Area(8, AreaKind.UNIT, "NO", "NO-1515.9745", Text.same("Herøy"), Validity.ALWAYS);
    private static final Area HERNING =
            new Area(9, AreaKind.MUNICIPALITY, "DK", "DK-1103", Text.same("Stavanger"), Validity.ALWAYS);
    private static final Area OSLO = area(20, "NO-0301", "Oslo", LocalDate.MIN, LocalDate.MAX);
    private static final Area OSLO_COUNTY =
            new Area(21, AreaKind.REGION, "NO", "NO-03", Text.same("Oslo"), Validity.ALWAYS);
    private static final List<Area> ALL = List.of(
            OSLO_COUNTY, OSLO, NORWAY, STAVANGER, OLD_STAVANGER, RE, VAALE, HEROEY, OTHER_HEROEY, SCHOOL, HERNING);

    private final RegionCodes codes = RegionCodes.of(ALL);

    @Test
    void theLastToHaveACodeKeepsItAndOthersHaveTheYearInWhichTheyLostIt() {
        assertThat(codes.code(NORWAY)).isEqualTo("0");
        assertThat(codes.code(STAVANGER)).isEqualTo("1103");
        assertThat(codes.code(OLD_STAVANGER)).isEqualTo("1103_2020");
        assertThat(codes.code(RE)).isEqualTo("0716");
        assertThat(codes.code(VAALE)).isEqualTo("0716_2002");
        assertThat(codes.code(SCHOOL)).isEqualTo("1515.9745");
        assertThat(codes.code(HERNING)).as("another country's").isEqualTo("1103");
    }

    @Test
    void labelsAreUniqueAmongAllRegionsOfTheCountryInWhateverTableTheyStand() {
        assertThat(codes.of(OLD_STAVANGER).label().nb()).isEqualTo("Stavanger (-2019)");
        assertThat(codes.of(HEROEY).label().nb()).isEqualTo("Herøy (1515)");
        assertThat(codes.of(OTHER_HEROEY).label().nb()).isEqualTo("Herøy (1818)");
        assertThat(codes.of(SCHOOL).label().nb())
                .as("units have tables of their own")
                .isEqualTo("Herøy");
        assertThat(codes.of(OSLO).label().nb()).isEqualTo("Oslo");
        assertThat(codes.of(OSLO_COUNTY).label().nb()).isEqualTo("Oslo (03)");
        assertThat(codes.of(HERNING).label().da()).isEqualTo("Stavanger");
    }

    @Test
    void twoThatLostACodeInTheSameYearAreToldApartByTheDay() {
        var first = area(10, "NO-0716", "A", LocalDate.MIN, LocalDate.of(2020, 3, 1));
        var second = area(11, "NO-0716", "B", LocalDate.of(2020, 3, 1), LocalDate.of(2020, 9, 1));
        var third = area(12, "NO-0716", "C", LocalDate.of(2020, 9, 1), LocalDate.MAX);
        var all = RegionCodes.of(List.of(first, second, third));
        assertThat(List.of(all.code(third), all.code(second), all.code(first)))
                .containsExactly("0716", "0716_2020", "0716_2020-03-01");
    }

    /** In which order areas were read must not matter, and so neither must the numbers that they have in this database. */
    @Test
    void theOrderOfTheRegisterChangesNothing() {
        for (int seed = 0; seed < 50; seed++) {
            var shuffled = new ArrayList<>(ALL);
            Collections.shuffle(shuffled, new Random(seed));
            var other = RegionCodes.of(shuffled);
            assertThat(ALL).as("seed %d", seed).allMatch(area -> other.of(area).equals(codes.of(area)));
        }
    }

    @Test
    void noTwoAreasOfACountryHaveTheSameCode() {
        assertThat(ALL.stream().map(area -> area.country() + codes.code(area))).doesNotHaveDuplicates();
        assertThat(ALL.stream().map(codes::of).map(Value::code)).noneMatch(String::isEmpty);
    }

    @Test
    void anAreaThatNobodyKnowsIsRefused() {
        var unknown = area(99, "NO-9999", "Nowhere", LocalDate.MIN, LocalDate.MAX);
        assertThatThrownBy(() -> codes.of(unknown)).hasMessageContaining("NO-9999");
    }

    private static Area area(int id, String code, String name, LocalDate from, LocalDate to) {
        return new Area(id, AreaKind.MUNICIPALITY, code.substring(0, 2), code, Text.same(name), new Validity(from, to));
    }
}
