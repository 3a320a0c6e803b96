package org.maalestok.comparison.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maalestok.comparison.IndicatorFixture.indicator;
import static org.maalestok.comparison.TableFixture.figures;
import static org.maalestok.comparison.findings.FindingsFixture.COHORT;
import static org.maalestok.comparison.findings.FindingsFixture.bare;
import static org.maalestok.comparison.findings.FindingsFixture.better;
import static org.maalestok.comparison.findings.FindingsFixture.found;
import static org.maalestok.comparison.findings.FindingsFixture.look;
import static org.maalestok.comparison.findings.FindingsFixture.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.comparison.CatalogueFixture;
import org.maalestok.comparison.Judge;
import org.maalestok.comparison.Recency;
import org.maalestok.comparison.findings.Finding.Kind;
import org.maalestok.comparison.findings.Scan.Fate;
import org.maalestok.comparison.findings.Scan.Ingredients;
import org.maalestok.comparison.uncertainty.Recipe;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Quality;
import org.maalestok.ui.Language;

/** Which figures stand apart, and how that is said; on the tables of {@link FindingsFixture}. */
class FindingsRuleTest {

    @ParameterizedTest
    @CsvSource({
        "114.8, HIGHER_IS_BETTER, ALIKE, STRENGTH",
        "114.9, HIGHER_IS_BETTER, APART, STRENGTH",
        "85.1, HIGHER_IS_BETTER, APART, CHALLENGE",
        "114.9, LOWER_IS_BETTER, APART, CHALLENGE",
        "85.1, LOWER_IS_BETTER, APART, STRENGTH",
        "114.9, NEUTRAL, APART, DIFFERENCE"
    })
    void standsApartAsTheVerdictSays(double value, Polarity polarity, Fate fate, Kind kind) {
        var found = new ArrayList<Finding>();
        var table = figures(better("a").polarity(polarity).made()).with(2025, own(value));
        assertThat(look(table, found)).isEqualTo(fate);
        assertThat(found).allSatisfy(one -> assertThat(one.kind()).isEqualTo(kind));
    }

    @Test
    void saysWhyNothingWasFound() {
        var none = new ArrayList<Finding>();
        var indicator = better("a").made();
        assertThat(look(figures(indicator).with(2025, own(Double.NaN)), none)).isEqualTo(Fate.WITHOUT_FIGURE);
        assertThat(look(figures(indicator).with(2025, 300, 1, 2, 3, 4), none)).isEqualTo(Fate.TOO_FEW_PEERS);
        assertThat(look(figures(indicator).with(2025, 7, 7, 7, 7, 7, 7, 7), none))
                .isEqualTo(Fate.ALIKE);
        assertThat(none).isEmpty();
    }

    /** Every page judges a municipality's latest figure, whatever its year; so does the count, but a figure of long ago is nothing to talk about today. */
    @Test
    void whatIsOlderIsJudgedAndIsNoFinding() {
        var found = new ArrayList<Finding>();
        var old = figures(better("a").made())
                .with(2020, own(300))
                .with(2023, own(Double.NaN))
                .with(2024, own(Double.NaN))
                .with(2025, own(Double.NaN));
        assertThat(look(old, found)).isEqualTo(Fate.APART);
        assertThat(new Scan(COHORT, bare(old)).isOlder(0)).isTrue();
        assertThat(found).isEmpty();
        var newer = figures(better("a").made()).with(2018, own(300));
        assertThat(new Scan(COHORT, bare(newer)).isOlder(0)).isFalse();
        assertThat(new Scan(COHORT, bare(newer), new Recency(2025)).isOlder(0)).isTrue();
    }

    /** As the verdict has it: where all others are the same, whoever differs stands apart. */
    /** Whoever reads of 2024 is told why not of 2025. */
    @Test
    void aYearThatIsHeldBackIsSpokenOf() {
        var table = figures(better("quality").made()).with(2024, own(140)).with(2025, own(Double.NaN));
        assertThat(FindingWords.sentence(found(table), Language.EN)).doesNotContain("2025");
        assertThat(FindingWords.sentence(found(table.without(2025, 1, true)), Language.EN))
                .endsWith("2025 is not shown yet: the quality check has a question that nobody has answered.");
        assertThat(FindingWords.sentence(found(table.without(2025, 1, false)), Language.NB))
                .endsWith("2025 vises ikke: Tallet er tatt ut.");
        assertThat(FindingWords.sentence(found(table.with(2025, own(150))), Language.EN))
                .doesNotContain("not shown");
    }

    @Test
    void amongEqualsAnyDifferenceIsAsFarAsCounts() {
        var finding = found(figures(better("a").made()).with(2025, 300, 7, 7, 7, 7, 7, 7));
        assertThat(finding.z()).isEqualTo(Weighing.FARTHEST);
        assertThat(finding.judgement().code()).isEqualTo("better");
    }

    @Test
    void aMedianOfTheOthersOnly() {
        var finding = found(figures(better("a").made()).with(2025, own(200)));
        assertThat(finding.median()).isEqualTo(100);
        assertThat(finding.peers()).isEqualTo(6);
        assertThat(finding.z()).isCloseTo(100 / 14.826, within(1e-12));
    }

    /** 62 of 100 pupils against a median of 50: the interval begins above 52. 12 of 20 in the same place may be chance. */
    @Test
    void whatMayBeChanceIsNoFinding() {
        var catalogue = CatalogueFixture.of(
                indicator("pupils").unit("pupil"),
                indicator("share")
                        .unit("percent")
                        .decimals(1)
                        .polarity(Polarity.HIGHER_IS_BETTER)
                        .per("pupils"));
        var share = catalogue.get("share");
        var table = figures(share).with(2025, 62, 46, 48, 49, 51, 52, 54);
        var many = figures(catalogue.get("pupils")).with(2025, 100);
        var few = figures(catalogue.get("pupils")).with(2025, 20);
        var found = new ArrayList<Finding>();
        assertThat(scan(table, Recipe.of(share, catalogue), Map.of("pupils", few))
                        .look(0, found))
                .isEqualTo(Fate.CHANCE);
        assertThat(scan(table, Recipe.of(share, catalogue), Map.of()).look(0, found))
                .isEqualTo(Fate.NOT_COMPARED);
        assertThat(found).isEmpty();
        assertThat(scan(table, Recipe.of(share, catalogue), Map.of("pupils", many))
                        .look(0, found))
                .isEqualTo(Fate.APART);
        assertThat(FindingWords.sentence(found.getFirst(), Language.EN)).contains("significantly better");
    }

    /** 62 of 100 000 pupils in a hundred is significantly another share than 61, and nothing to talk about where the others lie between 46 and 76. */
    @Test
    void whatIsSureAndSmallIsNoFinding() {
        var catalogue = CatalogueFixture.of(
                indicator("pupils").unit("pupil"),
                indicator("share").unit("percent").decimals(1).per("pupils"));
        var share = catalogue.get("share");
        var table = figures(share).with(2025, 62, 46, 50, 60, 62, 70, 76);
        var pupils = figures(catalogue.get("pupils")).with(2025, 100_000);
        var found = new ArrayList<Finding>();
        assertThat(scan(table, Recipe.of(share, catalogue), Map.of("pupils", pupils))
                        .look(0, found))
                .isEqualTo(Fate.SMALL);
        assertThat(found).isEmpty();
    }

    /** The sentence tells the interval, and that a figure is estimated is not that it may change. */
    @Test
    void aSentenceSaysHowCertainTheFigureIs() {
        var catalogue = CatalogueFixture.of(
                indicator("pupils").unit("pupil"),
                indicator("share")
                        .unit("percent")
                        .decimals(1)
                        .polarity(Polarity.HIGHER_IS_BETTER)
                        .per("pupils"));
        var table = figures(catalogue.get("share"))
                .with(Period.year(2025), new Quality(false, true, false), 62, 46, 48, 49, 51, 52, 54);
        var pupils = figures(catalogue.get("pupils")).with(2025, 100);
        var found = new ArrayList<Finding>();
        scan(table, Recipe.of(catalogue.get("share"), catalogue), Map.of("pupils", pupils))
                .look(0, found);
        assertThat(FindingWords.sentence(found.getFirst(), Language.NB))
                .contains("ca.\u00a062,0\u00a0% i 2025")
                .contains("95\u00a0%-intervallet er 52,2\u00a0%–70,9\u00a0%: signifikant bedre.")
                .contains("Tallet er beregnet eller anslått.")
                .doesNotContain("kan bli endret");
    }

    /** Debt has a good direction and is judged on every page; age and need have none. */
    @ParameterizedTest
    @CsvSource({
        "CONTEXT, LOWER_IS_BETTER, false",
        "CONTEXT, NEUTRAL, true",
        "NEED, NEUTRAL, true",
        "COVERAGE, NEUTRAL, false"
    })
    void backgroundIsWhatHasNoGoodDirection(Perspective perspective, Polarity polarity, boolean background) {
        assertThat(Findings.isBackground(indicator("a")
                        .perspective(perspective)
                        .polarity(polarity)
                        .made()))
                .isEqualTo(background);
    }

    private static Scan scan(FigureTable table, Recipe recipe, Map<String, FigureTable> parts) {
        return new Scan(COHORT, new Ingredients(new Judge(table, recipe, parts), null, null));
    }

    @Test
    void thinDataIsSaidToBeThin() {
        var thin = new ServiceFindings(
                1,
                better("a").made().service(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ServiceFindings.Tally(9, 3, 2, 0, 3, 0, 0, 1, 1),
                Recency.OF_ALL_YEARS);
        assertThat(FindingWords.tally(thin, Language.NB))
                .startsWith("Av 9 tall om selve tjenesten kunne 4 sammenlignes")
                .endsWith("bilde av tjenesten.");
    }

    /** What is known of schools and not of the municipality is not missing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 | NB | Ikke sammenlignet: 3 finnes bare for enhetene.
            1 | NB | Ikke sammenlignet: 2 mangler og ett finnes bare for enhetene.
            2 | EN | Not compared: one is missing and 2 exist for units only.
            3 | DA | Ikke sammenlignet: 3 findes kun for enhederne.
            """)
    void whatIsThereForUnitsIsNotMissing(int ofUnits, Language language, String expected) {
        var found = new ServiceFindings(
                1,
                better("a").made().service(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ServiceFindings.Tally(9, 3, 0, 0, 6, 0, 0, 0, 0),
                Recency.OF_ALL_YEARS);
        assertThat(FindingWords.tally(found, ofUnits, language)).endsWith(expected);
    }

    /** Nothing is said of none, and one is one in every language. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | NB | Tjenesten har ingen tall som kan sammenlignes.
            12 | 5 | 7 | 0 | 0 | 0 | 0 | 0 | 0 | NB | Ingen av de 12 tallene om selve tjenesten kan sammenlignes ennå: 5 mangler og 7 har for få å sammenligne med.
            1 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | EN | The one figure about the service itself cannot be compared yet: it is missing.
            3 | 1 | 1 | 0 | 1 | 0 | 0 | 0 | 0 | EN | Of 3 figures about the service itself, only one could be compared. It is like most. Not compared: one is missing and one has too few to compare with. That is too little for a picture of the service.
            8 | 1 | 0 | 0 | 1 | 0 | 0 | 6 | 1 | EN | Of 8 figures about the service itself, 7 could be compared: one is like most and 6 stand apart. One of those compared is older than the three latest years. It is judged, but says nothing of today and is no finding. Not compared: one is missing.
            8 | 0 | 0 | 0 | 4 | 3 | 0 | 1 | 0 | DA | Alle de 8 tal om selve området kunne sammenlignes: 4 er som hos de fleste, 3 har ingen signifikant forskel og ét skiller sig ud.
            1 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 1 | DA | Området har ét tal. Det skiller sig ud. Tallet er ældre end de tre seneste år. Det er vurderet, men siger ikke noget om i dag og bliver ikke et fund. Det er for lidt til at give et billede af området.
            5 | 0 | 0 | 1 | 2 | 0 | 1 | 1 | 0 | NB | Av 5 tall om selve tjenesten kunne 4 sammenlignes: 2 er som hos de fleste, ett har en signifikant forskjell av vanlig størrelse og ett skiller seg ut. Ikke sammenlignet: ett mangler antallene bak. Det er for lite til å gi et bilde av tjenesten.
            """)
    void whatWasLookedAtIsSaidWithoutZeros(
            int all,
            int without,
            int few,
            int lacking,
            int alike,
            int chance,
            int small,
            int apart,
            int older,
            Language language,
            String expected) {
        var found = new ServiceFindings(
                1,
                better("a").made().service(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ServiceFindings.Tally(all, without, few, lacking, alike, chance, small, apart, older),
                Recency.OF_ALL_YEARS);
        assertThat(FindingWords.tally(found, language)).isEqualTo(expected);
    }
}
