package org.maalestok.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.SeriesJoin;
import org.maalestok.municipalities.Validity;
import org.maalestok.opendata.Variable.Elimination;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.ui.Text;

/** Which regions of a table stand for which others of it. */
class GroupingMakerTest {

    private static final LocalDate MERGER = LocalDate.of(2020, 1, 1);
    private static final Area GROUP = area(1, AreaKind.GROUP, "NO-EKG09", Validity.ALWAYS);
    private static final Area OWN = area(2, AreaKind.SELECTION, "NO-RING", Validity.ALWAYS);
    private static final Area WHOLE = area(3, AreaKind.MUNICIPALITY, "NO-3905", new Validity(MERGER, LocalDate.MAX));
    private static final Area OTHER = area(4, AreaKind.MUNICIPALITY, "NO-3911", Validity.ALWAYS);
    private static final Area ONE = area(5, AreaKind.MUNICIPALITY, "NO-0704", new Validity(LocalDate.MIN, MERGER));
    private static final Area TWO = area(6, AreaKind.MUNICIPALITY, "NO-0716", new Validity(LocalDate.MIN, MERGER));
    private static final Area NOT_IN_THE_TABLE = area(7, AreaKind.MUNICIPALITY, "NO-3301", Validity.ALWAYS);

    private final Areas areas = mock(Areas.class);

    @BeforeEach
    void tell() {
        when(areas.listMembers(eq(GROUP), any())).thenReturn(List.of(WHOLE, OTHER, NOT_IN_THE_TABLE));
        when(areas.listMembers(eq(OWN), any())).thenReturn(List.of(OTHER));
        when(areas.joinBackTo(eq(WHOLE), any())).thenReturn(new SeriesJoin.SumOf(List.of(ONE, TWO), MERGER));
    }

    @Test
    void groupsStandForTheirMembersAndMunicipalitiesForThoseMergedIntoThem() {
        var lists = make(List.of(GROUP, OWN, WHOLE, OTHER, ONE, TWO), Period.year(2018), Period.year(2024));
        assertThat(lists)
                .extracting(CodeList::id)
                .containsExactly("agg_no_municipality", "agg_no_group", "agg_no_selection");
        assertThat(lists).allMatch(CodeList::isGrouping);
        assertThat(lists.get(0).values()).extracting(Value::code).containsExactly("3905", "3911");
        assertThat(lists.get(0).parts()).isEqualTo(Map.of("3905", List.of("3905", "0704", "0716")));
        assertThat(lists.get(0).partsOf(lists.get(0).values().get(1))).containsExactly("3911");
        assertThat(lists.get(1).parts()).isEqualTo(Map.of("EKG09", List.of("3905", "3911")));
        assertThat(lists.get(2).parts()).isEqualTo(Map.of("RING", List.of("3911")));
    }

    @Test
    void whereNobodyWasMergedInTheTablesTimeNothingIsContinued() {
        assertThat(make(List.of(WHOLE, OTHER), Period.year(2020), Period.year(2024)))
                .isEmpty();
    }

    private List<CodeList> make(List<Area> regions, Period... periods) {
        var values = regions.stream()
                .map(area -> new Value(area.code().substring(3), area.name()))
                .toList();
        var region = new Variable("Region", Text.same("region"), values, new Elimination.Mandatory());
        return new GroupingMaker(areas, LocalDate.of(2026, 1, 1), "no", regions, region).make(List.of(periods));
    }

    private static Area area(int id, AreaKind kind, String code, Validity time) {
        return new Area(id, kind, "NO", code, Text.same(code), time);
    }
}
