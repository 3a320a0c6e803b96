package org.maalestok.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.formula.Formula;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.SeriesJoin;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** The municipalities 1 and 2 became 3 in 2020; what was decided of one of them before that is told of the joined figure. */
class JoinedTableTest {

    private static final int WHOLE = 3;
    private static final Period BEFORE = Period.year(2019);
    private static final Indicator COST = indicator("cost").made();
    private static final Indicator PEOPLE = indicator("people").made();

    private static Area area(int id, LocalDate from) {
        return new Area(
                id,
                AreaKind.MUNICIPALITY,
                "NO",
                "NO-000" + id,
                Text.same("M" + id),
                new Validity(from, Validity.ALWAYS.to()));
    }

    private static Areas areas() {
        Area whole = area(WHOLE, LocalDate.of(2020, 1, 1));
        Areas areas = mock();
        when(areas.get(WHOLE)).thenReturn(whole);
        when(areas.joinBackTo(any(), any()))
                .thenReturn(new SeriesJoin.SumOf(
                        List.of(area(1, LocalDate.EPOCH), area(2, LocalDate.EPOCH)), LocalDate.of(2020, 1, 1)));
        return areas;
    }

    private static Remark decided(Remark.Kind kind, int sources) {
        return new Remark(
                5,
                kind,
                "Komma falt ut",
                "Sofie",
                Remark.Role.SECRETARIAT,
                Instant.EPOCH,
                Optional.of(new Measured(BigDecimal.valueOf(sources), Quality.FINAL)),
                COST.id(),
                Optional.empty());
    }

    private static FigureTable corrected() {
        return JoinedTable.ofSum(
                TableFixture.figures(COST).with(2019, 800, 1200).said(1, decided(Remark.Kind.CORRECTED, 500)), areas());
    }

    private static FigureTable leftOut() {
        return JoinedTable.ofSum(
                TableFixture.figures(COST).with(2019, Double.NaN, 1200).said(1, decided(Remark.Kind.LEFT_OUT, 500)),
                areas());
    }

    private static FigureTable people() {
        return JoinedTable.ofSum(TableFixture.figures(PEOPLE).with(2019, 40, 60), areas());
    }

    @Test
    void aJoinedFigureSaysWhatItWouldBeAndNotWhatItsPartWas() {
        assertThat(corrected().at(WHOLE, BEFORE).number().orElseThrow()).isEqualByComparingTo("2000");
        assertThat(original(corrected())).isEqualByComparingTo("1700");
        var remark = corrected().remarksAt(WHOLE, BEFORE).getFirst();
        assertThat(RemarkText.of(remark, COST, Language.EN).sentence())
                .isEqualTo(
                        "Computed from figures of which one was corrected: %s, %s. Without the correction: approx.\u00a01,700."
                                .formatted(
                                        COST.words().name().en(),
                                        area(1, LocalDate.EPOCH).name().en()));
    }

    @Test
    void whereAPartWasLeftOutThereIsNoJoinedFigureAndTheReasonIsTold() {
        assertThat(leftOut().at(WHOLE, BEFORE)).isEqualTo(Observation.NONE);
        assertThat(original(leftOut())).isEqualByComparingTo("1700");
    }

    @Test
    void soDoesWhatIsComputedFromJoinedFigures() {
        Indicator perHead = indicator("perHead").of("cost", "people").made();
        for (FigureTable cost : List.of(corrected(), leftOut())) {
            var table = JoinedTable.ofDerived(
                    TableFixture.figures(perHead).with(2020, 1),
                    areas(),
                    Formula.parse("cost / people"),
                    Map.of("cost", cost, "people", people()));
            assertThat(original(table)).isEqualByComparingTo("17");
        }
    }

    @Test
    void nothingIsSaidWhereThereWouldBeNoFigureAnyway() {
        var table = JoinedTable.ofSum(
                TableFixture.figures(COST).with(2019, 800).said(1, decided(Remark.Kind.CORRECTED, 500)), areas());
        assertThat(table.at(WHOLE, BEFORE)).isEqualTo(Observation.NONE);
        assertThat(table.remarksAt(WHOLE, BEFORE)).isEmpty();
    }

    private static BigDecimal original(FigureTable table) {
        return table.remarksAt(WHOLE, BEFORE)
                .getFirst()
                .original()
                .flatMap(Observation::number)
                .orElseThrow();
    }
}
