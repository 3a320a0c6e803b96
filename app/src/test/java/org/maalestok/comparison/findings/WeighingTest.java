package org.maalestok.comparison.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maalestok.comparison.IndicatorFixture.indicator;
import static org.maalestok.comparison.TableFixture.figures;
import static org.maalestok.comparison.findings.FindingsFixture.COHORT;
import static org.maalestok.comparison.findings.FindingsFixture.better;
import static org.maalestok.comparison.findings.FindingsFixture.found;
import static org.maalestok.comparison.findings.FindingsFixture.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maalestok.comparison.CatalogueFixture;
import org.maalestok.comparison.Judge;
import org.maalestok.comparison.findings.Finding.Kind;
import org.maalestok.comparison.findings.Finding.Lasting;
import org.maalestok.comparison.findings.Scan.Ingredients;
import org.maalestok.comparison.uncertainty.Recipe;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Quality;
import org.maalestok.ui.Language;

/** What weighs more and what less, and what a difference is worth in kroner. */
class WeighingTest {

    @Test
    void whatLastsWeighsMoreThanWhatIsNew() {
        var indicator = better("a").made();
        Finding lasting = found(figures(indicator).with(2024, own(130)).with(2025, own(130)));
        Finding unknown = found(figures(indicator).with(2025, own(130)));
        Finding newly = found(figures(indicator).with(2024, own(100)).with(2025, own(130)));
        assertThat(List.of(lasting.lasting(), unknown.lasting(), newly.lasting()))
                .containsExactly(Lasting.YES, Lasting.UNKNOWN, Lasting.NO);
        double z = 30 / 14.826;
        assertThat(Weighing.weight(lasting, 0)).isCloseTo(z, within(1e-12));
        assertThat(Weighing.weight(unknown, 0)).isCloseTo(0.8 * z, within(1e-12));
        assertThat(Weighing.weight(newly, 0)).isCloseTo(0.6 * z, within(1e-12));
    }

    @Test
    void provisionalFiguresWeighLess() {
        var indicator = better("a").made();
        var provisional = figures(indicator).with(Period.year(2025), new Quality(true, false, false), own(130));
        assertThat(Weighing.weight(found(provisional), 0)).isCloseTo(0.9 * 0.8 * 30 / 14.826, within(1e-12));
    }

    @Test
    void aChallengeThatGetsWorseWeighsMore() {
        var worse = figures(better("a").made());
        var better = figures(better("b").made());
        for (int year = 2021; year <= 2025; year++) {
            worse.with(year, own(84 - (year - 2021)));
            better.with(year, own(76 + (year - 2021)));
        }
        double z = 20 / 14.826;
        assertThat(Weighing.weight(found(worse), 0)).isCloseTo(1.25 * z, within(1e-12));
        assertThat(Weighing.weight(found(better), 0)).isCloseTo(0.8 * z, within(1e-12));
        assertThat(FindingWords.sentence(found(worse), Language.NB))
                .contains("allet synker og blir svakere, sett over de siste årene.");
    }

    /** Kroner of eight years are not the same kroner, and prices alone can make them rise. */
    @Test
    void amountsRiseInCurrentPrices() {
        var cost = figures(indicator("c").unit("NOK/person").made());
        for (int year = 2021; year <= 2025; year++) {
            cost.with(year, own(130 + (year - 2021)));
        }
        Finding rising = found(cost);
        assertThat(FindingWords.sentence(rising, Language.NB))
                .contains("tallet stiger i hvert års priser, sett over de siste årene.");
        assertThat(FindingWords.sentence(rising, Language.DA))
                .contains("tallet stiger i hvert års priser, set over de seneste år.");
        assertThat(FindingWords.sentence(rising, Language.EN)).contains("has been rising in current prices.");
    }

    /** 1 000 kroner above the median for each of 2 500 inhabitants. */
    @Test
    void kronerAreTheDistanceTimesTheVolume() {
        var catalogue = CatalogueFixture.of(
                indicator("people").unit("person"),
                indicator("cost").unit("NOK/person").per("people"));
        var cost = catalogue.get("cost");
        var people = figures(catalogue.get("people")).with(2025, 2_500);
        var costs = figures(cost).with(2025, 21_000, 19_000, 19_500, 20_000, 20_000, 20_500, 21_000);
        var judge = new Judge(costs, Recipe.of(cost, catalogue), Map.of());
        var ingredients = new Ingredients(judge, Worth.of(cost, catalogue).orElseThrow(), people);
        var found = new ArrayList<Finding>();
        new Scan(COHORT, ingredients).look(0, found);
        assertThat(found.getFirst().kroner()).hasValue(2_500_000);
        assertThat(found.getFirst().kind()).isEqualTo(Kind.DIFFERENCE);
        assertThat(FindingWords.sentence(found.getFirst(), Language.NB))
                .isEqualTo("cost: 21\u00a0000\u00a0kr i 2025, 1\u00a0000\u00a0kr over medianen av de 6 andre."
                        + " Medianen av de andre er 20\u00a0000\u00a0kr. Om det var slik tidligere, vet vi ikke."
                        + " Teoretisk utgjør det 2,5\u00a0mill.\u00a0kr mer i året enn ved medianen av de andre.");
        assertThat(FindingWords.sentence(found.getFirst(), Language.EN))
                .contains("NOK\u00a02.5\u00a0million more a year");
        assertThat(FindingWords.sentence(found.getFirst(), Language.DA))
                .contains("2,5\u00a0mio. norske kroner mere om året");
        assertThat(FindingWords.why(found.getFirst(), Language.DA)).startsWith("Hvorfor er det højere her");
    }

    @Test
    void worthIsKnownForMoneyPerSomethingOnly() {
        var catalogue = CatalogueFixture.of(
                indicator("people").unit("person"),
                indicator("share").unit("percent").per("people"),
                indicator("thousands").unit("1000*NOK/person").per("people"),
                indicator("alone").unit("NOK/person"),
                indicator("debt").unit("NOK").stock(),
                indicator("debtPerHead").unit("NOK/person").of("debt", "people"),
                indicator("owed")
                        .unit("NOK/person")
                        .perspective(Perspective.CONTEXT)
                        .per("people"),
                indicator("paid").unit("NOK"),
                indicator("paidPerHead")
                        .unit("NOK/person")
                        .perspective(Perspective.CONTEXT)
                        .of("paid", "people"));
        assertThat(Worth.of(catalogue.get("share"), catalogue)).isEmpty();
        assertThat(Worth.of(catalogue.get("alone"), catalogue)).isEmpty();
        assertThat(Worth.of(catalogue.get("thousands"), catalogue)).contains(new Worth("people", 1000, "NOK"));
        assertThat(Worth.of(catalogue.get("debtPerHead"), catalogue)).isEmpty();
        assertThat(Worth.of(catalogue.get("owed"), catalogue)).isEmpty();
        assertThat(Worth.of(catalogue.get("paidPerHead"), catalogue)).contains(new Worth("people", 1, "NOK"));
    }
}
