package org.maalestok.comparison.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.maalestok.comparison.IndicatorFixture.indicator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.comparison.CatalogueFixture;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.uncertainty.Basis.Given;
import org.maalestok.comparison.uncertainty.Basis.NotGiven;
import org.maalestok.comparison.uncertainty.Basis.Reason;
import org.maalestok.comparison.uncertainty.IntervalVerdict.Compared;
import org.maalestok.comparison.uncertainty.IntervalVerdict.NotCompared;
import org.maalestok.comparison.uncertainty.IntervalVerdict.Outcome;
import org.maalestok.comparison.uncertainty.Recipe.Refusal;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.ui.Language;

class IntervalVerdictTest {

    private static final CatalogueFixture CATALOGUE = CatalogueFixture.of(
            indicator("pupils").unit("pupil"),
            indicator("people").unit("person"),
            indicator("cases").unit("count"),
            indicator("gross").unit("NOK"),
            indicator("share").unit("percent").decimals(1).of("boys", "pupils"),
            indicator("shareOnly")
                    .unit("percent")
                    .decimals(1)
                    .polarity(Polarity.HIGHER_IS_BETTER)
                    .per("pupils"),
            indicator("perThousand").unit("count/1000*person").decimals(1).of("cases", "people"),
            indicator("cost").unit("NOK/person").of("gross", "people"),
            indicator("satisfaction").unit("points").per("people"),
            indicator("hours").unit("hour/person").per("people"),
            indicator("unknown").unit("percent").per("nowhere"),
            indicator("kroner").unit("NOK/person"),
            indicator("price").unit("NOK/hour").per("nowhere"),
            indicator("beds").unit("place/100*person"),
            indicator("mean").unit("pupil"),
            indicator("rate").unit("count/1000*person"));

    private static Recipe recipe(String code) {
        return Recipe.of(CATALOGUE.get(code), CATALOGUE);
    }

    /** Half of 100 pupils: Wilson's interval is 40.4 to 59.6. */
    @ParameterizedTest(name = "against {0}, {1}: {2}")
    @CsvSource({
        "40.3, HIGHER_IS_BETTER, BETTER",
        "40.5, HIGHER_IS_BETTER, SIMILAR",
        "59.7, HIGHER_IS_BETTER, WORSE",
        "40.3, LOWER_IS_BETTER, WORSE",
        "59.7, LOWER_IS_BETTER, BETTER",
        "40.3, NEUTRAL, HIGHER",
        "59.7, NEUTRAL, LOWER",
        "50.0, NEUTRAL, SIMILAR"
    })
    void theBenchmarkLiesOutsideOrInside(double benchmark, Polarity polarity, Outcome expected) {
        Basis basis = recipe("shareOnly").basis(50, Double.NaN, 100);
        var verdict = (Compared) IntervalVerdict.of(50, basis, benchmark, polarity, 0.95);
        assertThat(verdict.outcome()).isEqualTo(expected);
        assertThat(verdict.interval().lower()).isCloseTo(40.3832, within(1e-4));
        assertThat(verdict.interval().upper()).isCloseTo(59.6168, within(1e-4));
    }

    @Test
    void aRateIsTheCountOverWhatItIsPer() {
        var basis = (Given) recipe("perThousand").basis(8.4, 84, 10_000);
        assertThat(basis.evidence()).isEqualTo(new Evidence.Rate(84, 10_000, 1000));
        var interval = basis.evidence().interval(0.95);
        assertThat(interval.method()).isEqualTo(Method.BYAR);
        assertThat(interval.lower()).isCloseTo(6.70, within(0.005));
        assertThat(interval.upper()).isCloseTo(10.40, within(0.005));
    }

    @ParameterizedTest(name = "{0} {1} of {2} over {3}: {4}")
    @CsvSource({
        "share, NaN, 3, 10, NO_FIGURE",
        "share, 30, NaN, 10, PART_WITHOUT_NUMBER",
        "share, 30, 3, NaN, PART_WITHOUT_NUMBER",
        "share, 30, 3, 0, PART_WITHOUT_NUMBER",
        "share, -2, -1, 50, BELOW_ZERO",
        "shareOnly, -2, NaN, 50, BELOW_ZERO",
        "shareOnly, -2, NaN, 0, PART_WITHOUT_NUMBER",
        "share, 30, 4, 10, PARTS_DISAGREE",
        "share, 110, 11, 10, NOT_PART_OF_WHOLE"
    })
    void saysWhyThereIsNoInterval(String code, double value, double above, double below, Reason reason) {
        assertThat(recipe(code).basis(value, above, below)).isEqualTo(new NotGiven(reason));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "cost, AMOUNT",
        "hours, AMOUNT",
        "satisfaction, NO_SPREAD",
        "people, AMOUNT",
        "unknown, NO_PARTS",
        "rate, NO_PARTS",
        "kroner, AMOUNT",
        "price, AMOUNT",
        "beds, AMOUNT",
        "mean, AMOUNT"
    })
    void saysWhyThereNeverIsAnInterval(String code, Refusal refusal) {
        assertThat(recipe(code).refusal()).isEqualTo(refusal);
        assertThatThrownBy(() -> recipe(code).basis(10, 10, 100)).hasMessageContaining(refusal.name());
    }

    /** 104 000 of 500 000 are 20.8 %, the published figure says 20.0: it lies below 20.3, whatever the parts of another day say. */
    @Test
    void theIntervalLiesAroundTheFigureThatIsShown() {
        for (double value : new double[] {20.0, 20.8, 21.6}) {
            var given = (Given) recipe("share").basis(value, 1_040, 5_000);
            assertThat(given.evidence().interval(0.95).contains(value)).isTrue();
        }
        var verdict = (Compared)
                IntervalVerdict.of(20, recipe("share").basis(20, 104_000, 500_000), 20.3, Polarity.NEUTRAL, 0.95);
        assertThat(verdict.outcome()).isEqualTo(Outcome.LOWER);
        var all = (Given) recipe("share").basis(99, 10, 10);
        assertThat(all.evidence().interval(0.95).upper()).isLessThanOrEqualTo(100);
    }

    @Test
    void withoutABenchmarkNothingIsCompared() {
        var verdict = IntervalVerdict.of(30, recipe("share").basis(30, 3, 10), Double.NaN, Polarity.NEUTRAL, 0.95);
        assertThat(verdict).isEqualTo(new NotCompared(Reason.NO_BENCHMARK));
    }

    @Test
    void saysItWithTheNumbers() {
        var verdict = IntervalVerdict.of(
                50, recipe("shareOnly").basis(50, Double.NaN, 100), 40.3, Polarity.HIGHER_IS_BETTER, 0.95);
        var indicator = CATALOGUE.get("shareOnly");
        var judgement = new Judgement.ByInterval(verdict, 9);
        assertThat(JudgementWords.tag(judgement, Language.NB)).isEqualTo("Signifikant bedre");
        assertThat(JudgementWords.sentence(judgement, indicator, Language.NB))
                .isEqualTo(
                        "50,0\u00a0%; 95\u00a0%-intervallet er 40,4\u00a0%–59,6\u00a0%. Hele intervallet ligger på den"
                                + " gode siden av 40,3\u00a0%, så tilfeldigheter alene forklarer neppe forskjellen."
                                + " 9 andre har tall å sammenligne med.");
        assertThat(JudgementWords.sentence(judgement, indicator, Language.EN)).startsWith("50.0%; the 95% interval");
        assertThat(JudgementWords.sentence(judgement, indicator, Language.DA))
                .startsWith("50,0\u00a0%; 95\u00a0%-intervallet");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsSentence(Reason reason) {
        for (Language language : Language.values()) {
            assertThat(JudgementWords.sentence(
                            new Judgement.ByInterval(new NotCompared(reason), 0), CATALOGUE.get("share"), language))
                    .endsWith(".");
        }
    }

    /** The counts give 10.4, which is published as 10: the interval lies above a benchmark of 10, and so the arrow points up. */
    @Test
    void theIntervalSaysOnWhichSideAFigureLies() {
        var interval = new Interval(10.05, 10.75, Interval.USUAL_LEVEL, Method.WILSON);
        var higher = new Judgement.ByInterval(new Compared(Outcome.HIGHER, 10, interval, 10), 9);
        assertThat(higher.direction()).isEqualTo(1);
        var lower = new Judgement.ByInterval(new Compared(Outcome.LOWER, 11, interval, 11), 9);
        assertThat(lower.direction()).isEqualTo(-1);
    }
}
