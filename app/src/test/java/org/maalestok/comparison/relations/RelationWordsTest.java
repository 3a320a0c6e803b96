package org.maalestok.comparison.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.comparison.relations.Adjusted.Expected;
import org.maalestok.comparison.relations.Adjusted.NotExpected;
import org.maalestok.comparison.relations.Adjusted.Reason;
import org.maalestok.comparison.relations.Correlation.Coefficient;
import org.maalestok.comparison.relations.Correlation.Strength;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

class RelationWordsTest {

    private static final Indicator X =
            indicator("x").unit("percent").decimals(1).made();
    private static final Indicator Y = indicator("y").unit("NOK/person").made();

    private static List<Area> areas(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Area(i, AreaKind.MUNICIPALITY, "NO", "NO-" + i, Text.same("A" + i), Validity.ALWAYS))
                .toList();
    }

    @Test
    void saysWhetherTwoGoTogether() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] up = {12, 11, 15, 14, 18, 17, 20, 22, 21, 25};
        double[] unrelated = {1, -1, -1, 1, 1, -1, -1, 1, 1, -1};
        assertThat(RelationWords.correlation(new Relation(areas(10), x, up), X, Y, Language.EN))
                .startsWith("A strong link: where “x” is high, “y” is as a rule high too: r\u00a0=\u00a00.96")
                .contains("n\u00a0=\u00a010");
        assertThat(RelationWords.correlation(new Relation(areas(10), x, unrelated), X, Y, Language.NB))
                .startsWith("Ingen klar sammenheng mellom «x» og «y»");
        assertThat(RelationWords.correlation(
                        new Relation(areas(2), new double[] {1, 2}, new double[] {1, 2}), X, Y, Language.DA))
                .isEqualTo("Intet kan siges: 2 kommuner har begge tal, og der kræves 4, som er forskellige.");
    }

    @ParameterizedTest
    @CsvSource({
        "0.09, 0.01, 0.17, HARDLY_ANY",
        "0.13, 0.02, 0.24, WEAK",
        "-0.13, -0.24, -0.02, WEAK",
        "0.13, -0.02, 0.28, UNCLEAR",
        "0.6, -0.1, 0.9, UNCLEAR",
        "-0.3, -0.4, -0.2, MODERATE",
        "0.49, 0.4, 0.6, MODERATE",
        "0.5, 0.4, 0.6, STRONG",
        "-1, -1, -1, STRONG"
    })
    void aLinkIsCalledWhatItIs(double r, double lower, double upper, Strength strength) {
        assertThat(new Coefficient(r, lower, upper).strength()).isEqualTo(strength);
    }

    /** The words reach from one end of the interval to the other. */
    @ParameterizedTest
    @CsvSource({
        "0.6, 0.55, 0.65, STRONG, STRONG",
        "-0.5, -0.65, -0.33, MODERATE, STRONG",
        "0.6, 0.04, 0.87, HARDLY_ANY, STRONG",
        "0.2, 0.02, 0.4, HARDLY_ANY, MODERATE",
        "0.2, -0.02, 0.4, UNCLEAR, UNCLEAR"
    })
    void howStrongItIsDependsOnTheInterval(double r, double lower, double upper, Strength least, Strength most) {
        var coefficient = new Coefficient(r, lower, upper);
        assertThat(coefficient.least()).isEqualTo(least);
        assertThat(coefficient.most()).isEqualTo(most);
    }

    /** Seven that go together by a hair: nobody can say how closely. */
    @Test
    void aWideIntervalPromisesNothing() {
        double[] x = {1, 2, 3, 4, 5, 6, 7};
        double[] y = {2, 1, 4, 3, 7, 4, 6};
        var relation = new Relation(areas(7), x, y);
        assertThat(relation.correlation().orElseThrow().pearson().least()).isIn(Strength.HARDLY_ANY, Strength.WEAK);
        assertThat(RelationWords.correlation(relation, X, Y, Language.NB))
                .startsWith("En sammenheng, men hvor sterk den er, er usikkert: Der tallet for «x» er høyt, "
                        + "er tallet for «y» litt oftere høyt enn lavt: r\u00a0=\u00a00,");
    }

    /** r = −0.29 over 300: clear, and weak. */
    @Test
    void aWeakLinkIsNotMadeMuchOf() {
        var random = new SplittableRandom(7);
        double[] x = random.doubles(300).toArray();
        double[] y = IntStream.range(0, 300)
                .mapToDouble(i -> -x[i] + 4 * random.nextDouble())
                .toArray();
        var relation = new Relation(areas(300), x, y);
        assertThat(relation.correlation().orElseThrow().pearson().value()).isBetween(-0.3, -0.1);
        assertThat(RelationWords.correlation(relation, X, Y, Language.NB))
                .startsWith(
                        "Svak til moderat sammenheng: Der tallet for «x» er høyt, er tallet for «y» litt oftere lavt enn høyt: r\u00a0=\u00a0−0,")
                .endsWith("Om det ene er årsak til det andre, sier tallene ikke.");
        assertThat(RelationWords.correlation(relation, X, Y, Language.DA)).startsWith("Svag til moderat sammenhæng: ");
        assertThat(RelationWords.correlation(relation, X, Y, Language.EN)).startsWith("A weak to moderate link: ");
    }

    /** One of forty others is thirty times as far off as the rest. */
    @Test
    void aTinyPIsNotSaidToBeNought() {
        var random = new SplittableRandom(4);
        double[] x = random.doubles(41, 10, 20).toArray();
        double[] y = IntStream.range(0, 41)
                .mapToDouble(i -> 20_000 + 100 * x[i] + 10 * random.nextGaussian())
                .toArray();
        y[7] += 300;
        var expected = (Expected) Adjusted.of(0, y, x);
        assertThat(RelationWords.doubts(expected, Language.NB))
                .contains("Avvikene er skjeve eller har tunge haler (p < 0,001): Intervallet er omtrentlig.");
    }

    @Test
    void leavesOutThoseThatLackAFigure() {
        var relation =
                new Relation(areas(5), new double[] {1, Double.NaN, 3, 4, 5}, new double[] {1, 2, 3, Double.NaN, 5});
        assertThat(relation.areas()).extracting(Area::code).containsExactly("NO-0", "NO-2", "NO-4");
        assertThat(relation.without()).isEqualTo(2);
        assertThat(relation.correlation()).isEmpty();
        assertThat(relation.outliers()).isEmpty();
    }

    /** Eleven others along a line with a little noise, and one 500 kroner above it; few for one background figure, so that it is said. */
    @Test
    void saysWhatWasToBeExpectedAndWhyNotToBelieveIt() {
        var random = new SplittableRandom(4);
        double[] x = random.doubles(14, 10, 20).toArray();
        double[] z = random.doubles(14, 0, 1).toArray();
        double[] y = IntStream.range(0, 14)
                .mapToDouble(i -> 20_000 + 100 * x[i] + 10 * random.nextGaussian())
                .toArray();
        y[0] += 500;
        var expected = (Expected) Adjusted.of(0, y, x, z);
        assertThat(RelationWords.adjusted(expected, Y, Language.NB))
                .contains("ga grunn til å vente")
                .contains("over det vanlige");
        assertThat(RelationWords.doubts(expected, Language.NB).getFirst())
                .isEqualTo(
                        "Bare 6,5 kommuner for hvert bakgrunnstall; med færre enn ti følger linjen tilfeldighetene.");
    }

    /** Shares near all: the line reaches beyond 100 %, which no share can. */
    @Test
    void aShareIsNotExpectedToBeMoreThanAll() {
        double[] x = {20, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        double[] y = {97, 79, 82, 82, 85, 85, 88, 88, 91, 92, 93, 96, 96};
        Indicator share = indicator("s").unit("percent").decimals(1).made();
        assertThat(Relations.isPartOfWhole(share, y, 100)).isTrue();
        var straight = (Expected) Adjusted.of(0, y, x);
        assertThat(straight.expected()).isGreaterThan(100);
        Expected cut = straight.ofWhole(100);
        assertThat(cut.expected()).isEqualTo(100);
        assertThat(cut.upper()).isEqualTo(100);
        assertThat(RelationWords.adjusted(cut, share, Language.NB)).contains("vente 100,0");
        assertThat(RelationWords.doubts(cut, Language.NB).getFirst())
                .startsWith("Ingen ligger under 0 eller over hele 100\u00a0%, men linjen gjør det (til 1")
                .endsWith("Intervallet er kuttet der og er omtrentlig.");
        assertThat(cut.ofWhole(100)).isSameAs(cut);
    }

    @Test
    void whatMayPassTheWholeIsNotCut() {
        Indicator share = indicator("s").unit("percent").made();
        assertThat(Relations.isPartOfWhole(share, new double[] {40, 120}, 100)).isFalse();
        assertThat(Relations.isPartOfWhole(share, new double[] {-1, 3}, 100)).isFalse();
        assertThat(Relations.isPartOfWhole(share, new double[] {Double.NaN, 3}, 100))
                .isTrue();
        assertThat(Relations.isPartOfWhole(Y, new double[] {1, 3}, 1)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void saysWhyNothingIsExpected(Reason reason) {
        for (Language language : Language.values()) {
            assertThat(RelationWords.adjusted(new NotExpected(reason), Y, language))
                    .endsWith(".")
                    .doesNotContain("{");
        }
    }
}
