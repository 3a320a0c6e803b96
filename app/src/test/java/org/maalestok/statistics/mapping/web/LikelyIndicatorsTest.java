package org.maalestok.statistics.mapping.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.comparison.IndicatorFixture.indicator;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.RunningWithStarterData;
import org.maalestok.comparison.CatalogueFixture;
import org.maalestok.comparison.IndicatorFixture;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.ui.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** What heads of columns are taken for, in the catalogue that the product begins with. */
@RunningWithStarterData
class LikelyIndicatorsTest {

    private static final String ONE_AND_TWO = "no.kindergarten.coverage_1_2";

    @Autowired
    Catalogue catalogue;

    private LikelyIndicators norwegian() {
        return new LikelyIndicators(catalogue, Language.NB, "NO");
    }

    @ParameterizedTest
    @CsvSource({
        "coverage_1_2",
        "COVERAGE 1-2",
        "kindergarten.coverage_1_2",
        "no.kindergarten.coverage_1_2",
        "Andel ett- og toåringer i barnehage",
        "Andel ett- og toåringer i barnehage (prosent)",
        "Ett- og toaaringer i barnehage",
        "Andel et- og toårige i dagtilbud",
        "Share of one- and two-year-olds in kindergarten"
    })
    void aCodeItsEndOrANameIsCertain(String words) {
        assertThat(norwegian().certain(words)).map(Indicator::code).contains(ONE_AND_TWO);
    }

    @ParameterizedTest
    @CsvSource({"coverage", "1_2", "barnehagedekning", "Barnehagedekning 1-2 år", "dekningsgrad", "'  '", "%"})
    void allElseIsNot(String words) {
        assertThat(norwegian().certain(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Barnehagedekning 1-2 år, no.kindergarten.coverage_1_2",
        "Barnehagedekning 1-5 år, no.kindergarten.coverage_1_5",
        "Dækningsgrad i barnehage 3-5 aar (pct.), no.kindergarten.coverage_3_5",
        "Barnehagedækning 1-2, no.kindergarten.coverage_1_2",
        "ett- og toåringer barnehage, no.kindergarten.coverage_1_2"
    })
    void keywordsAndWordsOfTheNameLeadToTheLikestFirst(String words, String code) {
        assertThat(norwegian().suggest(words).getFirst().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"barnehagedekning", "dekningsgrad", "dækningsgrad", "daekningsgrad"})
    void aKeywordAloneLeadsToAllThatHaveIt(String words) {
        assertThat(norwegian().suggest(words))
                .extracting(Indicator::code)
                .containsExactlyInAnyOrder(ONE_AND_TWO, "no.kindergarten.coverage_1_5", "no.kindergarten.coverage_3_5");
    }

    /** A column of Danish figures is never a Norwegian key figure, whatever its head says. */
    @Test
    void onlyTheCountrysOwn() {
        var danish = new LikelyIndicators(catalogue, Language.DA, "DK");
        assertThat(danish.certain("coverage_1_2")).isEmpty();
        assertThat(danish.suggest("dækningsgrad 1-2 år"))
                .allMatch(it -> it.code().startsWith("dk."));
        assertThat(danish.certain("commuters_out")).map(Indicator::code).contains("dk.population.commuters_out");
    }

    @Test
    void misspellingsAreLeftToTheSearch() {
        assertThat(norwegian().suggest("barnehagedekking")).isNotEmpty();
        assertThat(norwegian().hint("barnehagedekning")).startsWith("Kanskje: ").contains(ONE_AND_TWO);
        assertThat(norwegian().hint("coverage_1_2"))
                .isEqualTo("Foreslått: Andel ett- og toåringer i barnehage (no.kindergarten.coverage_1_2),"
                        + " fordi koden slutter slik. Se etter at det stemmer.");
    }

    /** The search forgives so much that it finds something for every heading. */
    @ParameterizedTest
    @CsvSource({"Antall ansatte", "Merknad", "Antall", "Kommentar til tallene"})
    void nothingIsSuggestedThatSharesNoWordWithTheHeading(String heading) {
        assertThat(norwegian().hint(heading)).isEmpty();
    }

    /** Two that end alike, one of them computed: the other is not taken for the only one. */
    @Test
    void anEndThatTwoShareIsNotCertain() {
        var two = new CatalogueFixture(
                List.of(indicator("no.school.gross").made(), computed("no.roads.gross"), computed("no.roads.net")));
        var likely = new LikelyIndicators(two, Language.EN, "NO");
        assertThat(likely.certain("gross")).isEmpty();
        assertThat(likely.certain("net")).isEmpty();
        assertThat(likely.certain("school gross")).map(Indicator::code).contains("no.school.gross");
    }

    private static Indicator computed(String code) {
        var it = indicator(code);
        return new IndicatorFixture(
                        code,
                        it.service(),
                        it.perspective(),
                        it.unit(),
                        it.decimals(),
                        it.polarity(),
                        it.parts(),
                        "no.a + no.b",
                        it.kind())
                .made();
    }
}
