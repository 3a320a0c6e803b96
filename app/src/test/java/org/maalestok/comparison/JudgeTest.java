package org.maalestok.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;
import static org.maalestok.comparison.TableFixture.figures;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.comparison.uncertainty.Recipe;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Spread;
import org.maalestok.ui.Language;

/** Totals follow the size of the municipality, and no door to a verdict holds them against others. */
class JudgeTest {

    private static final Period YEAR = Period.year(2025);
    private static final Spread OTHERS = Spread.of(new double[] {1, 2, 3, 4, 5, 6});

    private static Judgement judged(Indicator indicator, double own) {
        var table = figures(indicator).with(2025, own);
        return new Judge(table, Recipe.of(indicator, CatalogueFixture.of()), Map.of())
                .judge(1, YEAR, Optional.of(OTHERS));
    }

    @Test
    void stocksAndFlowsAreNotCompared() {
        for (IndicatorFixture total : new IndicatorFixture[] {
            indicator("no.children").unit("person").stock(),
            indicator("no.school.gross").unit("1000*NOK").flow()
        }) {
            Judgement judgement =
                    judged(total.polarity(Polarity.HIGHER_IS_BETTER).made(), 30_332);
            assertThat(judgement.compared()).isFalse();
            assertThat(judgement.direction()).isZero();
            assertThat(judgement.code()).isEqualTo("follows_size");
        }
    }

    @Test
    void ratiosAre() {
        assertThat(judged(indicator("no.school.cost").unit("NOK/person").made(), 30_332)
                        .code())
                .isEqualTo("higher");
    }

    @Test
    void aTotalThatIsMissingIsMissing() {
        assertThat(judged(indicator("no.children").unit("person").stock().made(), Double.NaN)
                        .code())
                .isEqualTo("no_figure");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageSaysWhy(Language language) {
        Indicator total = indicator("no.children").unit("person").stock().made();
        Judgement judgement = judged(total, 30_332);
        assertThat(JudgementWords.sentence(judgement, total, language))
                .containsAnyOf("kommunens størrelse", "size of the municipality");
        assertThat(JudgementWords.tag(judgement, language)).contains("total");
        assertThat(JudgementWords.shortened(judgement, language)).isEqualTo("Total");
    }
}
