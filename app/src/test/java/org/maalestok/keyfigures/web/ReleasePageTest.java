package org.maalestok.keyfigures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.keyfigures.web.CatalogueFixture.SCHOOL;
import static org.maalestok.keyfigures.web.FiguresFixture.change;
import static org.maalestok.keyfigures.web.FiguresFixture.number;
import static org.maalestok.keyfigures.web.FiguresFixture.provisional;
import static org.maalestok.keyfigures.web.Places.FAERDER;
import static org.maalestok.keyfigures.web.Places.HORTEN;
import static org.maalestok.keyfigures.web.Places.NORWAY;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.keyfigures.Change;
import org.maalestok.keyfigures.Change.Kind;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.Remark;
import org.maalestok.ui.Html;
import org.maalestok.ui.Language;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class ReleasePageTest {

    private final FiguresFixture figures = new FiguresFixture();
    private final MockMvcTester pages = Pages.on(figures);
    private Indicator gross;

    @BeforeEach
    void releases() {
        gross = figures.catalogue.add("no.school.gross", SCHOOL, Perspective.RESOURCE_INPUT, "Utgifter til skole");
        figures.released("kostra", "KOSTRA", new Release.Counts(2960, 2960, 0, 0, 0), added());
        figures.released(
                "kostra",
                "KOSTRA",
                new Release.Counts(2960, 1, 3, 2956, 1),
                change(Kind.CHANGED, gross, FAERDER, "2024", provisional("19987"), number("19501")),
                change(Kind.CHANGED, gross, FAERDER, "2025", provisional("20276"), number("20276")),
                change(
                        Kind.CHANGED,
                        gross,
                        HORTEN,
                        "2023",
                        new Observation.Suppressed(":"),
                        new Observation.Missing("M")),
                change(Kind.WITHDRAWN, gross, HORTEN, "2024", number("18923"), Observation.NONE),
                change(Kind.ADDED, gross, HORTEN, "2025", Observation.NONE, provisional("18643")));
        figures.released("kostra", "KOSTRA", new Release.Counts(2960, 0, 0, 2960, 0));
    }

    private Change added() {
        return change(Kind.ADDED, gross, FAERDER, "2024", Observation.NONE, provisional("19987"));
    }

    @Test
    void saysInASentenceWhatChanged() {
        assertThat(get("/nb/data/releases/1")).contains("Alle 2\u00a0960 tall er nye.");
        assertThat(get("/nb/data/releases/2"))
                .contains("Ett tall er nytt, 3 er endret og ett er trukket tilbake. 2\u00a0956 er som før.");
        assertThat(get("/en/data/releases/3")).contains("Nothing changed: 2,960 figures are as before.", "No changes");
    }

    @Test
    void showsEveryStateBeforeAndAfter() {
        assertThat(get("/nb/data/releases/2"))
                .contains("<a href=\"/nb/indicator/no.school.gross?release=2\">Utgifter til skole</a>")
                .contains("<span class=\"st-prov\">19\u00a0987</span><span class=\"mark\"> foreløpig</span>")
                .contains("<span>19\u00a0501</span>", "<td role=\"cell\" class=\"r difference\">−486</td>")
                .contains("<td role=\"cell\" class=\"r difference\">samme tall</td>")
                .contains("<span class=\"st-supp\">skjult</span>", "<span class=\"st-miss\">ingen tall</span>")
                .contains("<span>–</span><span class=\"vh\"> ikke med</span>", "trukket tilbake");
    }

    @Test
    void aCorrectedFigureIsShownWithTheOneThatStands() {
        figures.of(gross, FAERDER, "2024", number("5.4")).said(FAERDER, decided(Remark.Kind.CORRECTED, "19501"));
        assertThat(get("/nb/data/releases/2"))
                .contains("<span>19\u00a0501</span><span class=\"mark\"> vises som 5 (rettet)</span>")
                .as("of another figure of the area it is said as before")
                .containsOnlyOnce("<span class=\"mark\">rettet</span>");
        assertThat(get("/nb/data/releases/2"))
                .as("why, by whom and when stands on the same page")
                .contains("<a href=\"#remark-1\"><span class=\"vh\">Merknad </span>1</a>")
                .contains("<li id=\"remark-1\"><h4>Utgifter til skole, Færder 2024</h4>")
                .contains("Rettet. Kilden oppga: 19\u00a0501", "<blockquote>Skrivefeil</blockquote>")
                .contains("Sofie, sekretariatet, 1.\u00a0januar 1970");
        assertThat(get("/da/data/releases/2")).contains("vises som 5 (rettet)");
        assertThat(get("/en/data/releases/2")).contains("shown as 5 (corrected)");
    }

    @Test
    void aFigureThatIsLeftOutSaysSoBesideItself() {
        figures.of(gross, FAERDER, "2024", new Observation.LeftOut(false))
                .said(FAERDER, decided(Remark.Kind.LEFT_OUT, "19501"));
        assertThat(get("/da/data/releases/2")).contains("<span class=\"mark\"> vises ikke (udeladt)</span>");
    }

    private Remark decided(Remark.Kind kind, String about) {
        return new Remark(
                1,
                kind,
                "Skrivefeil",
                "Sofie",
                Remark.Role.SECRETARIAT,
                Instant.EPOCH,
                Optional.of(number(about)),
                gross.id(),
                Optional.empty());
    }

    @Test
    void leadsToTheFiguresAsTheyWere() {
        assertThat(get("/da/data/releases/2"))
                .contains("<a href=\"/da/catalogue?release=2\">Læs tallene, som de var efter denne udgivelse</a>")
                .contains("<a href=\"/da/data#data-kostra\">Om datasættet</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "999999999", "99999999999", "-1", "two", "1.0"})
    void knowsNoOtherReleases(String number) {
        assertThat(pages.get().uri("/nb/data/releases/" + number)).hasStatus(404);
        assertThat(pages.get().uri("/nb/data/releases/" + number + "/changes.csv"))
                .hasStatus(404);
    }

    @Test
    void givesTheChangesAsAFile() {
        assertThat(pages.get().uri("/nb/data/releases/2/changes.csv"))
                .hasHeader("Content-Disposition", "attachment; filename=\"maalestok-release-2-changes.csv\"")
                .bodyText()
                .isEqualTo("""
                    change,indicator,area,area_name,period,value_before,status_before,value_after,status_after,source_area,remark\r
                    changed,no.school.gross,NO-3911,Færder,2024,19987,p,19501,,,\r
                    changed,no.school.gross,NO-3911,Færder,2025,20276,p,20276,,,\r
                    changed,no.school.gross,NO-3901,Horten,2023,:,,..,,,\r
                    withdrawn,no.school.gross,NO-3901,Horten,2024,18923,,,,,\r
                    added,no.school.gross,NO-3901,Horten,2025,,,18643,p,,\r
                    """);
    }

    @Test
    void callsTheCountryByTheNameThatTheReaderKnows() {
        figures.released(
                "country",
                "Country",
                new Release.Counts(1, 1, 0, 0, 0),
                change(Kind.ADDED, gross, NORWAY, "2024", Observation.NONE, provisional("19987")));
        assertThat(get("/en/data/releases/4")).contains(">Norway</th>").doesNotContain(">Norge</th>");
        assertThat(get("/da/data/releases/4")).contains(">Norge</th>").doesNotContain(">Norway</th>");
        assertThat(pages.get().uri("/en/data/releases/4/changes.csv"))
                .bodyText()
                .contains(",NO,Norway,2024,");
    }

    @Test
    void writesMoreChangesThanItReadsAtATime() {
        Change[] many = IntStream.range(0, 20_001).mapToObj(i -> added()).toArray(Change[]::new);
        figures.released("many", "Many", new Release.Counts(20_001, 20_001, 0, 0, 0), many);
        assertThat(pages.get().uri("/nb/data/releases/4/changes.csv"))
                .bodyText()
                .hasLineCount(20_002);
        assertThat(get("/nb/data/releases/4?page=201"))
                .contains("Viser 20\u00a0001–20\u00a0001 av 20\u00a0001 endringer");
    }

    @Test
    void listsThemOnThePageAboutTheData() {
        assertThat(get("/nb/data"))
                .contains("Tallene kommer fra 1 datasett i 3 publiseringer. Den siste kom 22.\u00a0november 2026.")
                .contains("<dd>19.\u00a0september 2026</dd>", "<dd>Fri bruk når kilden oppgis</dd>")
                .contains("<a href=\"https://www.ssb.no/statbank/table/12362\">12362</a>")
                .contains("<a href=\"/nb/data/releases/3\">Publisering\u00a03</a>", "<p>Foreløpige tall.</p>")
                .containsSubsequence(
                        "Publisering\u00a03: KOSTRA", "Publisering\u00a02: KOSTRA", "Publisering\u00a01: KOSTRA")
                .contains("<td role=\"cell\" class=\"r\" data-l=\"Endret\">3</td>");
    }

    @Test
    void explainsEveryState() {
        assertThat(get("/en/data"))
                .contains("<span class=\"st-prov\">20,276</span> provisional", "<code>20276 p</code>")
                .contains("<span>approx.\u00a020,276</span>", "<span class=\"st-supp\">hidden</span>")
                .contains("<span class=\"st-na\">not applicable</span>", "not yet reported");
    }

    @Test
    void saysSoWhenThereIsNothingYet() {
        assertThat(Pages.on(new FiguresFixture()).get().uri("/da/data"))
                .bodyText()
                .contains("Her er ingen tal endnu");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isWellFormedInEveryLanguage(Language language) {
        for (String page : new String[] {"", "?page=9", "/releases/1", "/releases/2", "/releases/3"}) {
            assertThat(Html.faults(get("/" + language.tag() + "/data" + page)))
                    .as(page)
                    .isEmpty();
        }
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
