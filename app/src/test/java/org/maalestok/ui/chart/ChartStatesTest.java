package org.maalestok.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.ui.Language;

/** A value that isn't there is drawn as not there; a true zero is drawn at zero. */
class ChartStatesTest {

    private final Vestfold vestfold = Vestfold.in(Language.NB);

    private List<Item> horten(Reading reading) {
        var items = new ArrayList<>(vestfold.items(7));
        items.set(3, Item.peer("Horten", reading));
        return items;
    }

    @ParameterizedTest
    @EnumSource(Absence.class)
    void noChartDrawsAMarkForABlank(Absence reason) throws Exception {
        var items = horten(Reading.blank(reason));
        var subject = vestfold.subject();
        var strip = Drawn.read(new DotStrip(subject, "2025", items, vestfold.spread(7)).draw("a"))
                .getFirst();
        var ranking = Drawn.read(new Ranking(subject, "2025", items, vestfold.spread(7)).draw("b"))
                .getFirst();
        assertThat(strip.all("circle")).hasSize(9);
        assertThat(ranking.all("circle")).hasSize(9);
        assertThat(strip.attribute("class")).isEqualTo("c");
    }

    @Test
    void aTrueZeroHasItsMark() throws Exception {
        var items = horten(Reading.of(0, "0"));
        var strip = Drawn.read(new DotStrip(vestfold.subject(), "2025", items, vestfold.spread(7)).draw("a"))
                .getFirst();
        assertThat(strip.all("circle")).hasSize(10);
        assertThat(strip.all("circle").stream()
                        .mapToDouble(c -> Drawn.number(c, "cx"))
                        .min())
                .hasValue(10);
    }

    @Test
    void aRankingShowsWhyThereIsNoValue() throws Exception {
        var items = horten(Reading.blank(Absence.SUPPRESSED));
        items.set(4, Item.peer("Larvik", Reading.MISSING));
        items.set(5, Item.peer("Notodden", Reading.blank(Absence.NOT_APPLICABLE)));
        var drawn = Drawn.read(new Ranking(vestfold.subject(), "2025", items, vestfold.spread(7)).draw("a"))
                .getFirst();
        assertThat(drawn.all("rect", "supp")).hasSize(1);
        assertThat(drawn.all("rect", "miss")).hasSize(1);
        var texts =
                drawn.all("text").stream().map(text -> text.getTextContent()).toList();
        assertThat(texts)
                .contains("Horten", "skjult", "Larvik", "ingen tall", "Ikke aktuelt: 1.")
                .doesNotContain("Notodden");
        assertThat(drawn.description()).contains("Uten tall: 1.", "Skjult: 1.", "Ikke aktuelt: 1.");
    }

    @Test
    void aTrendBreaksWhereThereIsNoValue() throws Exception {
        var own = new ArrayList<>(vestfold.own());
        own.set(3, Reading.MISSING);
        var drawn = Drawn.read(
                        new Trend(vestfold.subject(), Vestfold.YEARS, own, vestfold.peers(), List.of()).draw("a"))
                .getFirst();
        assertThat(drawn.all("path", "own")).hasSize(3); // before the gap, after it, and the dotted one
        assertThat(drawn.all("rect", "miss")).hasSize(1);
        assertThat(drawn.description()).contains("Tall mangler for 2021.");
    }

    @Test
    void bandAndMedianBreakWhereThePeersChange() throws Exception {
        var drawn = Drawn.read(vestfold.trend().draw("a")).getFirst();
        assertThat(drawn.all("path", "med")).hasSize(2);
        assertThat(drawn.all("path", "band")).hasSize(1);
        assertThat(drawn.all("path", "bandthin")).hasSize(1);
        assertThat(drawn.all("text").stream().map(text -> text.getTextContent()))
                .contains("6 av 9 kommuner");
    }

    @Test
    void provisionalIsHollowDottedAndNamed() throws Exception {
        var drawn = Drawn.read(vestfold.trend().draw("a")).getFirst();
        assertThat(drawn.all("circle", "own-p")).hasSize(1);
        assertThat(drawn.all("path", "prov")).hasSize(1);
        assertThat(drawn.all("text").stream().map(text -> text.getTextContent()))
                .contains("2025 foreløpig");
    }

    @Test
    void aMapHatchesTheMissingAndOutlinesTheHidden() throws Exception {
        var items = horten(Reading.MISSING);
        items.set(4, Item.peer("Larvik", Reading.blank(Absence.SUPPRESSED)));
        var map = new AreaMap(vestfold.subject(), "2025", Outlines.around(Outlines.invented(), items));
        var drawn = Drawn.read(map.draw("a")).getFirst();
        assertThat(drawn.all("path", "miss")).hasSize(1);
        assertThat(drawn.all("path", "miss").getFirst().getAttribute("fill")).isEqualTo("url(#awh)");
        assertThat(drawn.all("path", "supp")).hasSize(1);
        assertThat(map.legend().markup()).contains("ingen tall", "skjult", "ikke med i sammenligningen");
    }

    @Test
    void theCondensedRankingCountsWhatItLeavesOut() {
        var items = new ArrayList<Item>();
        for (int i = 0; i < 357; i++) {
            var reading = Reading.of(i, "" + i);
            items.add(i == 100 ? Item.own("Færder", reading) : Item.peer("By " + i, reading));
        }
        var rows = Rows.of(new Ranking(vestfold.subject(), "2025", items, Spread.NONE).around(3));
        int left = rows.stream()
                .mapToInt(row -> row instanceof Rows.Gap gap ? gap.count() : 0)
                .sum();
        assertThat(rows).hasSize(3 + 1 + 7 + 1 + 3);
        assertThat(left + rows.size() - 2).isEqualTo(357);
    }

    @Test
    void fewerThanFourPeersHaveNoBand() throws Exception {
        var spread = new Spread(18_000, 18_500, 19_000, "18 500", "18 000–19 000", 3);
        var drawn = Drawn.read(new DotStrip(vestfold.subject(), "2025", vestfold.items(7), spread).draw("a"))
                .getFirst();
        assertThat(drawn.all("rect", "band")).isEmpty();
        assertThat(drawn.all("path", "medtick")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e16})
    void refusesWhatCannotBeDrawn(double value) {
        assertThatThrownBy(() -> Reading.of(value, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a\"", "æ<"})
    void refusesPrefixesThatAreNoIds(String prefix) {
        assertThatThrownBy(() -> vestfold.trend().draw(prefix)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesSeriesOfUnequalLength() {
        assertThatThrownBy(() -> new Trend(
                        vestfold.subject(), List.of("2025"), vestfold.own(), List.of(PeerPeriod.NONE), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("8 own readings for 1 periods");
    }

    @Test
    void escapesAllText() throws Exception {
        var items = List.of(
                Item.own("<script>\"&'|=\u0000\ud800", Reading.of(1, "<b>1</b>")), Item.peer("B", Reading.of(2, "2")));
        var svg = new Ranking(vestfold.subject(), "<2025>", items, Spread.NONE).draw("a");
        assertThat(svg.markup()).doesNotContain("<script", "<b>", "<2025>");
        assertThat(Drawn.read(svg)).hasSize(2);
    }
}
