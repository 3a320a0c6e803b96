package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;
import static org.maalestok.comparison.TableFixture.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.TableFixture;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.Text;

/** Whether a group has figures is about the figures of today. */
class PeerChoiceTest {

    private static final Area OWN = area(1);

    private static final PeerGroup SIX = new PeerGroup(
            "SIX",
            PeerGroup.Kind.OFFICIAL_GROUP,
            Text.same("six"),
            IntStream.rangeClosed(2, 7).mapToObj(PeerChoiceTest::area).toList());

    private static Area area(int id) {
        return new Area(id, AreaKind.MUNICIPALITY, "NO", "NO-" + id, Text.same("A" + id), Validity.ALWAYS);
    }

    private static TableFixture year(String code, int year, double... values) {
        return figures(indicator(code).made()).with(year, values);
    }

    private static int typical(TableFixture... tables) {
        return PeerChoice.typicalCount(OWN, SIX, List.of(tables));
    }

    @Test
    void seriesThatEndedLongAgoCountForNothing() {
        TableFixture old1 = year("a", 2016, 1, 2, 3, 4, 5, 6, 7);
        TableFixture old2 = year("b", 2022, 1, 2, 3, 4, 5, 6, 7);
        TableFixture today = year("c", 2025, 1, 2);
        assertThat(typical(old1, old2, today)).isEqualTo(1);
        assertThat(typical(old1, old2, year("d", 2023, 1, 2, 3, 4), today)).isEqualTo(1);
    }

    /** A school year is as old as the year in which it ends. */
    @Test
    void theSchoolYearIsOfTheYearInWhichItEnds() {
        TableFixture school =
                figures(indicator("s").made()).with(Period.parse("2022/23").orElseThrow(), Quality.FINAL, 1, 2, 3, 4);
        assertThat(typical(school, year("c", 2025, 1, 2, 3, 4, 5, 6, 7))).isEqualTo(3);
        assertThat(typical(school, year("c", 2026, 1, 2, 3, 4, 5, 6, 7))).isEqualTo(6);
    }

    @Test
    void whatIsAllOldIsCountedAmongItself() {
        assertThat(typical(year("a", 2016, 1, 2, 3, 4, 5, 6, 7), year("b", 2015, 1, 2, 3, 4, 5, 6, 7)))
                .isEqualTo(6);
        assertThat(typical()).isZero();
        assertThat(typical(year("a", 2025, Double.NaN, 2, 3))).isZero();
    }
}
