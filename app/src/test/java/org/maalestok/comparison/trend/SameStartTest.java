package org.maalestok.comparison.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maalestok.comparison.IndicatorFixture.indicator;
import static org.maalestok.comparison.TableFixture.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.TableFixture;
import org.maalestok.comparison.trend.SameStart.Found;
import org.maalestok.comparison.trend.SameStart.NotTold;
import org.maalestok.comparison.trend.SameStart.Reason;
import org.maalestok.comparison.trend.SameStart.Way;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Observation.Missing;
import org.maalestok.keyfigures.Observation.NotApplicable;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** Area 1 is ours, 2 to 9 are the peers. */
class SameStartTest {

    private static final Period BEGIN = Period.year(2018);
    private static final Period END = Period.year(2024);
    private static final List<Area> AREAS = IntStream.rangeClosed(1, 9)
            .mapToObj(id -> new Area(id, AreaKind.MUNICIPALITY, "NO", "NO-" + id, Text.same("A" + id), Validity.ALWAYS))
            .toList();
    private static final Area OURS = AREAS.getFirst();
    private static final List<Area> PEERS = AREAS.subList(1, 9);

    private static Comparison comparison(Polarity polarity, double[] then, double[] now) {
        TableFixture table = figures(
                        indicator("no.x.y").decimals(1).polarity(polarity).made())
                .with(2018, then)
                .with(2024, now);
        return new Comparison(table, OURS, PEERS);
    }

    private static List<String> names(List<Way> ways) {
        return ways.stream().map(way -> way.area().name().nb()).toList();
    }

    /**
     * R 4.2.2: {@code x <- c(9, 9.5, 10, 10.4, 11, 12, 14, 20); mad(x, constant = 1.4826)} is 1.85325, so that 8.15 to 11.85 is the same start as 10.
     */
    @Test
    void theSameStartIsWithinTheUsualDistance() {
        var found = (Found) SameStart.of(
                comparison(
                        Polarity.HIGHER_IS_BETTER,
                        new double[] {10, 9, 9.5, 10, 10.4, 11, 12, 14, 20},
                        new double[] {11, 13, 11, 10, 12, 10, 20, 30, 40}),
                OURS,
                BEGIN);
        assertThat(found.reach()).isCloseTo(1.85325, within(1e-9));
        assertThat(found.known()).isEqualTo(8);
        assertThat(names(found.near())).containsExactly("A2", "A5", "A3", "A4", "A6");
        assertThat(names(found.teachers())).containsExactly("A2", "A5", "A3");
        assertThat(found.tied()).isFalse();
    }

    /** "One of them" is said of several. */
    @Test
    void theOnlyOneIsNotOneOfThem() {
        double[] then = {10, 9.9, 20, 20.1, 20.2, 20.3, 20.4, 20.5, 20.6};
        for (double further : new double[] {13, 10}) {
            Comparison comparison =
                    comparison(Polarity.HIGHER_IS_BETTER, then, new double[] {11, further, 20, 20, 20, 20, 20, 20, 20});
            var found = (Found) SameStart.of(comparison, OURS, BEGIN);
            assertThat(names(found.near())).containsExactly("A2");
            assertThat(SameStartWords.sentence(found, OURS, BEGIN, comparison.indicator(), Language.NB))
                    .endsWith(
                            further > 11
                                    ? "Den har hatt en bedre utvikling enn A1 siden, fram til 2024."
                                    : "Den har ikke hatt en bedre utvikling enn A1 siden, fram til 2024.")
                    .doesNotContain("av dem");
        }
    }

    @Test
    void whereLowerIsBetterAFallIsAnImprovement() {
        double[] then = {10, 9, 9.5, 10, 10.4, 11, 12, 14, 20};
        double[] now = {9, 8.5, 8, 10, 9.4, 9, 1, 1, 1};
        var found = (Found) SameStart.of(comparison(Polarity.LOWER_IS_BETTER, then, now), OURS, BEGIN);
        assertThat(names(found.teachers())).containsExactly("A6", "A3");
    }

    /** Equal as finely as the figure is published: 2.04 and 1.96 are both 2.0. */
    @Test
    void equalOnesAreToldOfTogether() {
        double[] then = {10, 9.9, 9.9, 10, 10, 10.1, 10.1, 12, 8};
        double[] now = {11, 11.94, 11.86, 12, 12, 12.1, 12.1, 20, 20};
        var found = (Found) SameStart.of(comparison(Polarity.HIGHER_IS_BETTER, then, now), OURS, BEGIN);
        assertThat(names(found.teachers())).containsExactly("A2", "A3", "A4", "A5", "A6", "A7");
        assertThat(found.tied()).isTrue();
        assertThat(SameStartWords.sentence(
                        found,
                        OURS,
                        BEGIN,
                        indicator("no.x.y").polarity(Polarity.HIGHER_IS_BETTER).made(),
                        Language.NB))
                .contains("6 av dem har hatt bedre utvikling enn A1", "er like");
    }

    /** The list is short, but the sentence counts all. */
    @Test
    void whoIsNotNamedIsCounted() {
        double[] then = {10, 9.9, 9.9, 10, 10, 10.1, 10.1, 12, 8};
        double[] now = {11, 18, 17, 16, 15, 14, 13, 20, 20};
        var found = (Found) SameStart.of(comparison(Polarity.HIGHER_IS_BETTER, then, now), OURS, BEGIN);
        assertThat(names(found.teachers())).containsExactly("A2", "A3", "A4", "A5", "A6");
        assertThat(SameStartWords.sentence(
                        found,
                        OURS,
                        BEGIN,
                        indicator("no.x.y").polarity(Polarity.HIGHER_IS_BETTER).made(),
                        Language.NB))
                .contains("6 av dem har hatt bedre utvikling enn A1", "De 5 med best utvikling er nevnt.");
    }

    @Test
    void withoutAGoodDirectionNobodyHasImproved() {
        double[] then = {10, 9, 9.5, 10, 10.4, 11, 12, 14, 20};
        double[] now = {11, 13, 11, 10, 12, 10, 20, 30, 40};
        var found = (Found) SameStart.of(comparison(Polarity.NEUTRAL, then, now), OURS, BEGIN);
        assertThat(found.teachers()).isEmpty();
        assertThat(names(found.near())).containsExactly("A6", "A4", "A3", "A5", "A2");
        assertThat(SameStartWords.sentence(
                        found, OURS, BEGIN, indicator("no.x.y").made(), Language.EN))
                .contains("nobody has improved");
    }

    @Test
    void thinDataIsSaid() {
        double[] few = {10, 9, 10, 11, 12};
        assertThat(SameStart.of(comparison(Polarity.NEUTRAL, few, few), OURS, BEGIN))
                .isEqualTo(new NotTold(Reason.TOO_FEW_PEERS));
        double none = Double.NaN;
        assertThat(SameStart.of(
                        comparison(Polarity.NEUTRAL, new double[] {none, 9, 10, 11, 12, 13}, new double[] {10, 9}),
                        OURS,
                        BEGIN))
                .isEqualTo(new NotTold(Reason.NO_FIGURES));
        Stream.of(Language.values()).forEach(language -> assertThat(SameStartWords.sentence(
                        new NotTold(Reason.TOO_FEW_PEERS),
                        OURS,
                        BEGIN,
                        indicator("no.x.y").made(),
                        language))
                .contains("2018"));
    }

    @Test
    void anIndexNeedsABaseAboveZero() {
        double[] then = {50, 0, -10, Double.NaN, 20};
        double[] now = {75, 10, 10, 10, 10};
        FigureTable index =
                OverTime.indexed(comparison(Polarity.NEUTRAL, then, now).table(), BEGIN);
        assertThat(index.at(1, BEGIN).number().orElseThrow()).isEqualByComparingTo("100");
        assertThat(index.at(1, END).number().orElseThrow()).isEqualByComparingTo("150");
        assertThat(index.at(5, END).number().orElseThrow()).isEqualByComparingTo("50");
        assertThat(index.at(2, END)).isInstanceOf(NotApplicable.class);
        assertThat(index.at(3, END)).isInstanceOf(NotApplicable.class);
        assertThat(index.at(4, END)).isInstanceOf(Missing.class);
        assertThat(index.indicator().words().name().en()).isEqualTo("no.x.y (index, 2018 = 100)");
    }

    /** One municipality below zero, in any year, has no index; a measure that is often below zero has none for anybody. */
    @Test
    void whatGoesBelowZeroHasNoIndex() {
        double[] then = {2, 1, 1, 1, 1, 1, 1, 1, 1};
        double[] deficit = {-0.7, 1, 1, 1, 1, 1, 1, 1, 1};
        assertThat(NoIndex.of(comparison(Polarity.NEUTRAL, then, deficit), BEGIN))
                .contains(NoIndex.SIGNED);
        TableFixture rare = figures(indicator("no.x.y").made()).with(2024, deficit);
        IntStream.range(2000, 2024).forEach(year -> rare.with(year, then));
        var ours = new Comparison(rare, OURS, PEERS);
        assertThat(NoIndex.of(ours, BEGIN)).contains(NoIndex.BELOW_ZERO);
        assertThat(SameStart.of(ours, OURS, BEGIN)).isEqualTo(new NotTold(Reason.BELOW_ZERO));
        var another = new Comparison(rare, AREAS.get(1), List.of(OURS));
        assertThat(NoIndex.of(another, BEGIN)).isEmpty();
        assertThat(OverTime.indexed(rare, BEGIN).at(1, BEGIN)).isInstanceOf(NotApplicable.class);
        double[] nothing = {0, 1, 1, 1, 1, 1, 1, 1, 1};
        assertThat(NoIndex.of(comparison(Polarity.NEUTRAL, nothing, then), BEGIN))
                .contains(NoIndex.ZERO_BASE);
    }

    /** The median of the peers' distances from their own median is nought. */
    @Test
    void gapsAreDistancesFromThePeers() {
        double[] values = {10, 9, 9.5, 10, 10.4, 11, 12, 14, 20};
        Comparison comparison = comparison(Polarity.NEUTRAL, values, values);
        var gaps = new Comparison(OverTime.gaps(comparison), OURS, PEERS);
        assertThat(gaps.ownNumber(END).orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(-0.7));
        assertThat(gaps.spread(END).orElseThrow().median()).isCloseTo(0, within(1e-12));
        assertThat(OverTime.gapInPercent(comparison, END).orElseThrow()).isCloseTo(-70 / 10.7, within(1e-9));
    }
}
