package org.maalestok.comparison.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maalestok.comparison.IndicatorFixture.indicator;
import static org.maalestok.comparison.TableFixture.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.comparison.CatalogueFixture;
import org.maalestok.comparison.IndicatorFixture;
import org.maalestok.comparison.Judge;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.findings.Finding.Kind;
import org.maalestok.comparison.findings.Finding.Lasting;
import org.maalestok.comparison.findings.Scan.Fate;
import org.maalestok.comparison.findings.Scan.Ingredients;
import org.maalestok.comparison.uncertainty.Recipe;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.keyfigures.Quality;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/** The rule on small tables: area 1 is the own one, six others have 80 to 120 with a median of 100. */
class FindingsRuleTest {

    /** Median 100, deviations 5 5 10 10 20 20: usual distance 14.826. */
    private static final double[] OTHERS = {80, 90, 95, 105, 110, 120};

    private static final Cohort COHORT = Cohort.of(
            area(1),
            new PeerGroup(
                    "peers",
                    PeerGroup.Kind.SELECTION,
                    Text.same("peers"),
                    List.of(area(2), area(3), area(4), area(5), area(6), area(7))));

    private static Area area(int id) {
        return new Area(id, AreaKind.MUNICIPALITY, "NO", "NO-%d".formatted(id), Text.same("A" + id), Validity.ALWAYS);
    }

    private static double[] own(double value) {
        double[] row = new double[7];
        row[0] = value;
        System.arraycopy(OTHERS, 0, row, 1, 6);
        return row;
    }

    private static Ingredients bare(FigureTable table) {
        return new Ingredients(
                new Judge(table, Recipe.of(table.indicator(), CatalogueFixture.of()), Map.of()), null, null);
    }

    private static Fate look(FigureTable table, List<Finding> found) {
        return new Scan(COHORT, bare(table)).look(0, found);
    }

    private static Finding found(FigureTable table) {
        var found = new ArrayList<Finding>();
        assertThat(look(table, found)).isEqualTo(Fate.APART);
        return found.getFirst();
    }

    private static IndicatorFixture better(String code) {
        return indicator(code).unit("points").polarity(Polarity.HIGHER_IS_BETTER);
    }

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
        assertThat(new Scan(COHORT, bare(newer), 2025).isOlder(0)).isTrue();
    }

    /** As the verdict has it: where all others are the same, whoever differs stands apart. */
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
                .contains("De siste årene: synker og blir svakere.");
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
                indicator("debtPerHead").unit("NOK/person").of("debt", "people"));
        assertThat(Worth.of(catalogue.get("share"), catalogue)).isEmpty();
        assertThat(Worth.of(catalogue.get("alone"), catalogue)).isEmpty();
        assertThat(Worth.of(catalogue.get("thousands"), catalogue)).contains(new Worth("people", 1000, "NOK"));
        assertThat(Worth.of(catalogue.get("debtPerHead"), catalogue)).isEmpty();
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

    private static Finding weighed(String code, Perspective perspective, double weight) {
        return found(figures(better(code).perspective(perspective).made()).with(2025, own(130)))
                .weighing(weight);
    }

    @Test
    void sidesOfTheServiceTakeTurns() {
        var candidates = new ArrayList<>(List.of(
                weighed("a", Perspective.MEASURED_QUALITY, 4),
                weighed("b", Perspective.MEASURED_QUALITY, 3.9),
                weighed("c", Perspective.EMPLOYEES, 2),
                weighed("d", Perspective.MEASURED_QUALITY, 3.8)));
        assertThat(codes(Selection.pick(candidates, Kind.STRENGTH))).containsExactly("a", "c", "b");
        assertThat(codes(candidates)).containsExactly("d");
    }

    @Test
    void twoArePickedHoweverLightAndNoneToFillUp() {
        assertThat(codes(Selection.pick(
                        new ArrayList<>(List.of(
                                weighed("a", Perspective.COVERAGE, 0.9),
                                weighed("b", Perspective.PRICE, 0.7),
                                weighed("c", Perspective.EMPLOYEES, 0.8))),
                        Kind.STRENGTH)))
                .containsExactly("a", "c");
        assertThat(Selection.pick(new ArrayList<>(List.of(weighed("a", Perspective.COVERAGE, 3))), Kind.CHALLENGE))
                .isEmpty();
    }

    @Test
    void tiesAreDecidedByCodeAndSaid() {
        var candidates = new ArrayList<Finding>();
        for (String code : List.of("e", "b", "d", "a", "c")) {
            candidates.add(weighed(code, Perspective.COVERAGE, 16));
        }
        var picked = Selection.pick(candidates, Kind.STRENGTH);
        assertThat(codes(picked)).containsExactly("a", "b", "c", "d");
        var findings = new ServiceFindings(
                1,
                picked.getFirst().indicator().service(),
                picked,
                List.of(),
                List.of(),
                candidates,
                new ServiceFindings.Tally(5, 0, 0, 0, 0, 0, 0, 0, 5));
        assertThat(findings.tied(Kind.STRENGTH)).isTrue();
        assertThat(findings.tied(Kind.CHALLENGE)).isFalse();
    }

    /** The fourth and the fifth weigh the same after the three before them: from another side as heavy as it is, from one that was taken before twice as heavy. */
    @ParameterizedTest
    @CsvSource({
        "PERCEIVED_QUALITY, 6, true",
        "COVERAGE, 12, true",
        "COVERAGE, 6, false",
        "PERCEIVED_QUALITY, 5.9, false"
    })
    void tiesBetweenSidesAreSaid(Perspective side, double weight, boolean tied) {
        var candidates = new ArrayList<>(List.of(
                weighed("a", Perspective.COVERAGE, 19),
                weighed("b", Perspective.EMPLOYEES, 18),
                weighed("c", Perspective.PRICE, 17),
                weighed("d", Perspective.MEASURED_QUALITY, 6),
                weighed("e", side, weight)));
        var picked = Selection.pick(candidates, Kind.STRENGTH);
        assertThat(codes(picked)).containsExactly("a", "b", "c", "d");
        var tally = new ServiceFindings.Tally(5, 0, 0, 0, 0, 0, 0, 0, 5);
        var service = picked.getFirst().indicator().service();
        assertThat(new ServiceFindings(1, service, picked, List.of(), List.of(), candidates, tally).tied(Kind.STRENGTH))
                .isEqualTo(tied);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameCandidatesInAnyOrderGiveTheSamePick(long seed) {
        var random = new Random(seed);
        var candidates = new ArrayList<Finding>();
        for (int i = 0; i < 12; i++) {
            var perspective = Perspective.values()[random.nextInt(4)];
            candidates.add(weighed("i%02d".formatted(i), perspective, 1 + random.nextInt(4)));
        }
        var expected = codes(Selection.pick(new ArrayList<>(candidates), Kind.STRENGTH));
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(candidates, random);
            assertThat(codes(Selection.pick(new ArrayList<>(candidates), Kind.STRENGTH)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
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
                new ServiceFindings.Tally(9, 3, 2, 0, 3, 0, 0, 1, 1));
        assertThat(FindingWords.tally(thin, Language.NB))
                .startsWith("Av 9 tall om selve tjenesten kunne 4 sammenlignes")
                .endsWith("bilde av tjenesten.");
    }

    /** Nothing is said of none, and one is one in every language. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | NB | Tjenesten har ingen tall som kan sammenlignes.
            12 | 5 | 7 | 0 | 0 | 0 | 0 | 0 | 0 | NB | Ingen av de 12 tallene om selve tjenesten kan sammenlignes ennå: 5 mangler og 7 har for få å sammenligne med.
            1 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | EN | The one figure about the service itself cannot be compared yet: it is missing.
            3 | 1 | 1 | 0 | 1 | 0 | 0 | 0 | 0 | EN | Of 3 figures about the service itself, only one could be compared. It is like most. Not compared: one is missing and one has too few to compare with. That is too little for a picture of the service.
            8 | 1 | 0 | 0 | 1 | 0 | 0 | 6 | 1 | EN | Of 8 figures about the service itself, 7 could be compared: one is like most and 6 stand apart. One of them is older than the three latest years. It is judged, but says nothing of today and is no finding. Not compared: one is missing.
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
                new ServiceFindings.Tally(all, without, few, lacking, alike, chance, small, apart, older));
        assertThat(FindingWords.tally(found, language)).isEqualTo(expected);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(one -> one.indicator().code()).toList();
    }
}
