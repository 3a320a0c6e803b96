package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;
import static org.maalestok.comparison.TableFixture.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Peers;
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

    private static PeerGroup group(PeerGroup.Kind kind, int others) {
        return new PeerGroup(
                kind.name(),
                kind,
                Text.same(kind.name()),
                IntStream.range(2, 2 + others).mapToObj(PeerChoiceTest::area).toList());
    }

    /** Against four nothing is compared: a page begins with a group that is large enough, although no more of it have the main figures. */
    @Test
    void aGroupOfFourIsNotTheUsualOne() {
        var four = group(PeerGroup.Kind.SELECTION, 4);
        var country = group(PeerGroup.Kind.COUNTRY, 20);
        assertThat(Peers.usual(List.of(four, country), one -> 4)).contains(country);
        assertThat(Peers.usual(List.of(four, country), one -> one == four ? 4 : 0))
                .contains(country);
        assertThat(Peers.usual(List.of(four), one -> 4)).contains(four);
    }

    /** And the page says which group it passed over. */
    @Test
    void theGroupThatIsTooSmallIsNamed() {
        var four = group(PeerGroup.Kind.SELECTION, 4);
        var country = group(PeerGroup.Kind.COUNTRY, 20);
        var among = new PeerChoice.Among(
                OWN, Optional.empty(), List.of(four, country), Optional.of(country), Optional.empty());
        var chosen = among.choose(List.of(year("a", 2025, 1, 2, 3, 4, 5, 6, 7)));
        assertThat(chosen.group()).isEqualTo(country);
        assertThat(chosen.passedOver()).map(PeerChoice.PassedOver::group).contains(four);
    }

    @Test
    void whatIsAllOldIsCountedAmongItself() {
        assertThat(typical(year("a", 2016, 1, 2, 3, 4, 5, 6, 7), year("b", 2015, 1, 2, 3, 4, 5, 6, 7)))
                .isEqualTo(6);
        assertThat(typical()).isZero();
        assertThat(typical(year("a", 2025, Double.NaN, 2, 3))).isZero();
    }
}
