package org.maalestok.keyfigures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.web.CatalogueFixture.CARE;
import static org.maalestok.keyfigures.web.CatalogueFixture.SCHOOL;
import static org.maalestok.keyfigures.web.FiguresFixture.number;
import static org.maalestok.keyfigures.web.Places.FAERDER;
import static org.maalestok.keyfigures.web.Places.HORTEN;
import static org.maalestok.keyfigures.web.Places.NORWAY;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Release;
import org.maalestok.ui.Html;
import org.maalestok.ui.Language;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class CataloguePageTest {

    private final FiguresFixture figures = new FiguresFixture();
    private final MockMvcTester pages = Pages.on(figures);

    @BeforeEach
    void threeIndicators() {
        var gross = figures.catalogue.add(
                "no.school.gross", SCHOOL, Perspective.RESOURCE_INPUT, "Utgifter til grunnskole per innbygger");
        figures.catalogue.add("no.school.share", SCHOOL, Perspective.NEED, "Elever i grunnskole", "a / b");
        figures.catalogue.add("dk.care.price", CARE, Perspective.PRICE, "Pris for hjemmehjælp");
        figures.of(gross, FAERDER, "2018", number("15593"))
                .of(gross, HORTEN, "2025", number("18643"))
                .of(gross, NORWAY, "2025", number("18000"));
        figures.released("set", "A set", new Release.Counts(3, 3, 0, 0, 0));
    }

    @Test
    void listsEverythingUnderItsService() {
        String page = get("/nb/catalogue");
        assertThat(page)
                .contains("<p class=\"result\" id=\"count\" role=\"status\">3 nøkkeltall</p>")
                .contains("<h2 class=\"grp\">Grunnskole</h2>", "<h2 class=\"grp\">Eldreomsorg</h2>")
                .contains("<a href=\"/nb/indicator/no.school.gross\">Utgifter til grunnskole per innbygger</a>")
                .contains("<li>kr per innbygger</li><li>2018–2025, 2 kommuner</li>")
                .contains("<li>ingen tall ennå</li><li>regnet ut fra andre nøkkeltall</li>");
    }

    @Test
    void saysWhatWasFoundForWhatWasTyped() {
        String page = get("/en/catalogue?q=grunnskole");
        assertThat(page)
                .contains("2 key figures for “grunnskole”", "value=\"grunnskole\"")
                .contains("<li>School</li><li>Resource input</li>")
                .doesNotContain("class=\"grp\"");
    }

    @Test
    void narrowsByAFacetAndTakesItBackInOneClick() {
        String page = get("/da/catalogue?q=skole&service=school&perspective=need");
        assertThat(page)
                .contains("<input type=\"hidden\" name=\"perspective\" value=\"need\">")
                .contains(
                        "<li><a href=\"/da/catalogue?q=skole&amp;perspective=need\"><span class=\"vh\">Fjern </span>Folkeskole")
                .contains(
                        "<a href=\"/da/catalogue?q=skole&amp;service=school\" aria-current=\"true\"><span>Behov</span>");
    }

    @Test
    void forgetsFacetsThatNobodyKnows() {
        assertThat(get("/nb/catalogue?service=gone&country=XX&perspective=dream"))
                .contains("3 nøkkeltall");
        assertThat(get("/nb/catalogue?country=NO")).contains("2 nøkkeltall");
    }

    @Test
    void saysWhereItLookedWhenItFindsNothing() {
        assertThat(get("/nb/catalogue?q=brannbil&country=dk"))
                .contains("0 nøkkeltall for «brannbil»", "Ingen nøkkeltall passer")
                .contains("Vi lette etter «brannbil» innenfor Danmark, på norsk, dansk og engelsk.")
                .contains("<a href=\"/nb/catalogue?q=brannbil\">Let etter «brannbil» i alle nøkkeltall</a>");
        assertThat(get("/nb/catalogue?q=brannbil")).contains("<a href=\"/nb/catalogue\">Se alle nøkkeltall</a>");
        assertThat(get("/nb/catalogue?service=school&country=dk"))
                .contains("Ingenting hører til Grunnskole, Danmark på én gang.");
    }

    @Test
    void goesThroughALongListInPages() {
        for (int i = 0; i < 60; i++) {
            figures.catalogue.add("no.more." + i, CARE, Perspective.NEED, "Mer nummer " + i);
        }
        assertThat(get("/nb/catalogue?q=mer&page=2"))
                .contains("Mer nummer 25<", "Mer nummer 49<")
                .doesNotContain("Mer nummer 24<", "Mer nummer 50<")
                .contains("href=\"/nb/catalogue?q=mer&amp;page=3\" aria-label=\"Side 3\"")
                .contains("aria-label=\"Side 2\" aria-current=\"true\"");
        assertThat(get("/nb/catalogue?q=mer&page=4000000")).contains("Mer nummer 59<");
    }

    @Test
    void keepsTheStateOfTheFiguresThatAReaderAskedFor() {
        assertThat(get("/nb/catalogue?release=1"))
                .contains("Du leser tallene slik de var etter publisering 1, 22.\u00a0november 2026.")
                .contains("/nb/indicator/no.school.gross?release=1")
                .contains("<a href=\"/nb/catalogue\">Les de nyeste</a>");
        assertThat(pages.get().uri("/nb/catalogue?release=7")).hasStatus(404);
        assertThat(pages.get().uri("/nb/catalogue?release=one")).hasStatus(404);
    }

    @Test
    void answersSearchAsYouTypeWithTheResultsAlone() {
        var response = pages.get()
                .uri("/nb/catalogue?q=skole")
                .header("HX-Request", "true")
                .exchange();
        assertThat(response).hasStatusOk().hasHeader("Vary", "HX-Request");
        assertThat(response)
                .bodyText()
                .contains("<p hx-swap-oob=\"innerHTML:#count\">2 nøkkeltall for «skole»</p>", "id=\"results\"")
                .doesNotContain("<html", "<form");
    }

    @Test
    void givesTheWholePageToABrowserThatGoesBack() {
        assertThat(pages.get()
                        .uri("/nb/catalogue?q=skole")
                        .header("HX-Request", "true")
                        .header("HX-History-Restore-Request", "true"))
                .bodyText()
                .contains("<html lang=\"nb\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\u0000\u0007", "'\"&;%_\\", "𝔊𝔯𝔲𝔫𝔫", "   ", "({[*?+"})
    void takesAnythingForASearch(String typed) {
        var page = pages.get().uri("/nb/catalogue").param("q", typed).exchange();
        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().doesNotContain("<script>alert").satisfies(html -> assertThat(Html.faults(html))
                .isEmpty());
    }

    @Test
    void looksAtTheBeginningOfALongText() {
        String typed = "x".repeat(10_000);
        assertThat(pages.get().uri("/nb/catalogue").param("q", typed))
                .bodyText()
                .contains("«" + "x".repeat(Asked.LONGEST) + "»")
                .doesNotContain("x".repeat(Asked.LONGEST + 1));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isWellFormedInEveryLanguage(Language language) {
        assertThat(Html.faults(get("/" + language.tag() + "/catalogue"))).isEmpty();
        assertThat(Html.faults(get("/" + language.tag() + "/catalogue?q=a&service=school&release=1")))
                .isEmpty();
        assertThat(Html.faults(get("/" + language.tag() + "/catalogue?q=nothing")))
                .isEmpty();
    }

    private String get(String address) {
        var response = pages.get().uri(address).exchange();
        assertThat(response).hasStatusOk();
        try {
            return response.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
