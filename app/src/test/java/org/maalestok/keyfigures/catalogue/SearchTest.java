package org.maalestok.keyfigures.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.maalestok.keyfigures.catalogue.CatalogueFolder.indicator;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Catalogue.Facet;
import org.maalestok.keyfigures.Catalogue.Found;
import org.maalestok.keyfigures.Catalogue.Query;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.ui.Language;

class SearchTest {

    private static Catalogue catalogue;

    @BeforeAll
    static void fill(@TempDir Path temporary) {
        var folder = CatalogueFolder.in(temporary)
                .file(
                        "a.yaml",
                        worded(
                                        "no.school.gross",
                                        "school",
                                        "resource_input",
                                        "[lærere, utdanning]",
                                        "Brutto driftsutgifter til grunnskole per innbygger",
                                        "Bruttodriftsudgifter til grundskole pr. indbygger",
                                        "Gross spending on primary and lower-secondary school per inhabitant")
                                + worded(
                                        "no.school.size",
                                        "school",
                                        "context",
                                        "[]",
                                        "Elever per lærer",
                                        "Elever pr. lærer",
                                        "Pupils per teacher")
                                + worded(
                                        "dk.school.size",
                                        "school",
                                        "context",
                                        "[klassekvotient]",
                                        "Elever per klasse",
                                        "Elever pr. klasse",
                                        "Pupils per class")
                                + worded(
                                        "no.home_help.share",
                                        "elderly_care",
                                        "coverage",
                                        "[pleie]",
                                        "Andel eldre som får hjemmehjelp",
                                        "Andel ældre, der får hjemmehjælp",
                                        "Share of older people with home help")
                                + worded(
                                        "dk.home_help.price",
                                        "elderly_care",
                                        "price",
                                        "[]",
                                        "Pris for en time hjemmehjelp",
                                        "Pris for en time hjemmehjælp",
                                        "Price of an hour of home help")
                                + worded(
                                        "dk.home.places",
                                        "elderly_care",
                                        "coverage",
                                        "[sykehjem, nursing home]",
                                        "Plasser på sykehjem",
                                        "Pladser på plejehjem",
                                        "Places in nursing homes"));
        catalogue =
                CatalogueFixture.over(TestDatabase.fresh()).with(folder.path()).catalogue();
    }

    private static String worded(
            String code, String service, String perspective, String keywords, String nb, String da, String en) {
        return indicator(
                code,
                "service: " + service,
                "perspective: " + perspective,
                "keywords: " + keywords,
                words("nb", nb, "Hva det koster"),
                words("da", da, "Hvad det koster"),
                words("en", en, "What it costs"));
    }

    private static String words(String language, String name, String description) {
        return "%s: {name: \"%s\", short: Kort, description: \"%s\", why: Hvorfor}"
                .formatted(language, name, description);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NB | hjemmehjelp               | no.home_help.share dk.home_help.price
            DA | hjemmehjælp               | dk.home_help.price no.home_help.share
            DA | HJEMMEHJAELP              | dk.home_help.price no.home_help.share
            NB | heimehjelp                | no.home_help.share dk.home_help.price
            EN | home help                 | no.home_help.share dk.home_help.price
            NB | hjemehjelp                | no.home_help.share dk.home_help.price
            DA | hjemmehjelpen             | dk.home_help.price no.home_help.share
            NB | skole                     | no.school.gross
            NB | skule                     | no.school.gross
            NB | grunskole                 | no.school.gross
            DA | grundskoler               | no.school.gross
            NB | driftsutgift skole        | no.school.gross
            NB | utgifter til skole        | no.school.gross
            EN | spending on schools       | no.school.gross
            NB | laerer                    | no.school.size no.school.gross
            EN | teachers                  | no.school.size
            DA | klassekvotient            | dk.school.size
            NB | klas                      | dk.school.size
            DA | plejehjem                 | dk.home.places
            EN | nursing homes             | dk.home.places
            DA | pris plejehjem hjemmehjælp | dk.home_help.price
            NB | no.school.size            | no.school.size
            NB | sjukhjem                  | dk.home.places
            NB | gurnnskole                | no.school.gross
            NB | romfart                   |
            """)
    void findsWhatAPersonMeans(Language language, String typed, String codes) {
        List<String> expected = codes == null ? List.of() : List.of(codes.split(" "));
        List<String> found = search(typed, language).indicators().stream()
                .map(Indicator::code)
                .toList();
        assertThat(found.subList(0, Math.min(found.size(), expected.size())))
                .as("%s finds %s", typed, found)
                .isEqualTo(expected);
        assertThat(expected.isEmpty()).isEqualTo(found.isEmpty());
    }

    @Test
    void putsANameBeforeADescription() {
        assertThat(search("elever", Language.DA).indicators())
                .extracting(Indicator::code)
                .containsExactly("dk.school.size", "no.school.size");
        assertThat(search("koster", Language.NB).total()).isEqualTo(6);
    }

    @Test
    void listsAllInCatalogueOrderWhenNothingIsTyped() {
        assertThat(search("  ", Language.EN).indicators()).isEqualTo(catalogue.listIndicators());
    }

    @Test
    void countsEachFacetWithTheOthersKept() {
        Found found = catalogue.search(new Query("", Language.NB, "elderly_care", "coverage", "dk", 0, 10));
        assertThat(found.indicators()).extracting(Indicator::code).containsExactly("dk.home.places");
        assertThat(found.services()).containsExactly(new Facet("elderly_care", 1));
        assertThat(found.perspectives()).containsExactly(new Facet("coverage", 1), new Facet("price", 1));
        assertThat(found.countries()).containsExactly(new Facet("dk", 1), new Facet("no", 1));
        Found all = search("", Language.NB);
        assertThat(all.services()).containsExactly(new Facet("school", 3), new Facet("elderly_care", 3));
        assertThat(all.countries()).containsExactly(new Facet("dk", 3), new Facet("no", 3));
    }

    @Test
    void givesAPageAndTheTotal() {
        Found page = catalogue.search(new Query("", Language.NB, "", "", "", 4, 3));
        assertThat(page.indicators()).isEqualTo(catalogue.listIndicators().subList(4, 6));
        assertThat(page.total()).isEqualTo(6);
        assertThat(catalogue
                        .search(new Query("", Language.NB, "", "", "", -1, -1))
                        .indicators())
                .isEmpty();
        assertThat(catalogue
                        .search(new Query("skole", Language.NB, "nowhere", "", "", 0, 5))
                        .total())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "%",
                "_",
                "\\",
                "a & | b",
                "!()<->:*",
                "';drop table x;--",
                "🏫",
                "\u0000",
                "\ud800",
                "½ ²",
                "ﷺ",
                "学校",
                "a:b",
                "' or 1=1",
                "*",
                "--",
                "§$"
            })
    void takesAnythingThatCanBeTyped(String typed) {
        assertThatCode(() -> search(typed, Language.DA)).doesNotThrowAnyException();
        assertThat(search(typed + " hjemmehjælp", Language.DA).indicators()).isNotEmpty();
    }

    @Test
    void readsOnlyTheBeginningOfALongText() {
        assertThat(search("hjemmehjælp " + "æ".repeat(5_000), Language.DA).total())
                .isEqualTo(2);
        assertThat(search("skole ".repeat(900), Language.NB).total()).isPositive();
    }

    private static Found search(String typed, Language language) {
        return catalogue.search(new Query(typed, language, "", "", "", 0, 100));
    }
}
