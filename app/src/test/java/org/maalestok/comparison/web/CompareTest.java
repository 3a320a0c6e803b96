package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.access.web.Browser;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Municipalities side by side, as a reader meets them. */
@RunningWithStarterData
class CompareTest {

    private static final String PAGE = "/nb/compare";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<NamedCsvRecord> csv(String address) {
        return CsvReader.builder().ofNamedCsvRecord(browser.get(address).body()).stream()
                .toList();
    }

    @Test
    void withoutAnybodyThePageSaysHowToBegin() {
        HttpResponse<String> page = browser.get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Legg til minst én kommune", "areas=NO-3301,NO-3905")
                .doesNotContain("<table");
    }

    /** Drammen has no accounts of 2019, and seven of the others have: they are not too few. */
    @Test
    void againstAMunicipalityWithoutAFigureNothingIsCompared() {
        String asked = "?areas=NO-3911,NO-3301&indicators=no.administration.gross_per_inhabitant"
                + "&against=NO-3301&year=2019&peers=NO-VESTFOLD10";
        assertThat(browser.get(PAGE + asked).body())
                .contains("Ikke sammenlignet")
                .doesNotContain("For få");
        assertThat(csv(PAGE + "/figures.csv" + asked).getFirst().getField("verdict"))
                .isEqualTo("no_benchmark");
    }

    @Test
    void aNameThatIsClearIsAdded() {
        assertThat(location(PAGE + "?areas=NO-3911&area=horten")).isEqualTo("/nb/compare?areas=NO-3911,NO-3901");
        assertThat(location(PAGE + "?areas=NO-3911&area=" + coded("Herøy (Nordland), NO-1818")))
                .endsWith("=NO-3911,NO-1818");
        assertThat(location(PAGE + "?areas=NO-3911&service=school&indicator=no.population"))
                .isEqualTo("/nb/compare?areas=NO-3911&service=school&indicators=no.population");
    }

    private String location(String address) {
        return browser.get(address)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://[^/]+", "");
    }

    @Test
    void aNameThatIsNotClearIsKeptAndOffered() {
        String page =
                browser.get(PAGE + "?areas=NO-3911&area=" + coded("Herøy")).body();
        assertThat(page)
                .contains(
                        "Flere passer med «Herøy»",
                        "value=\"Herøy\"",
                        "areas=NO-3911,NO-1515",
                        "areas=NO-3911,NO-1818");
        assertThat(browser.get(PAGE + "?areas=NO-3911&area=xyzzyq").body())
                .contains("Vi finner ingen kommune", "xyzzyq");
        assertThat(browser.get(PAGE + "?areas=NO-3911&area=Odense").body()).contains("ligger i et annet land");
        assertThat(browser.get(PAGE + "?areas=NO-3911&indicator=" + coded("<b>qqq"))
                        .body())
                .contains("&lt;b>qqq")
                .doesNotContain("<b>qqq");
    }

    @Test
    void whatTheAddressDoesNotKnowIsSaid() {
        String page = browser.get(
                        PAGE
                                + "?areas=NO-3911,NO-9999,DK-101&service=magic&indicators=no.such&year=soon&against=NO-3905&peers=nobody")
                .body();
        assertThat(page)
                .contains(
                        "«NO-9999»",
                        "ligger i et annet land",
                        "«magic»",
                        "«no.such»",
                        "«soon»",
                        "«NO-3905»",
                        "«nobody»");
    }

    @Test
    void theFilesShowWhatThePageShows() {
        String query = "?areas=NO-3911,NO-3905&service=population&peers=NO-VESTFOLD10";
        List<NamedCsvRecord> rows = csv(PAGE + "/figures.csv" + query);
        String page = browser.get(PAGE + query).body();
        assertThat(rows).hasSizeGreaterThan(20).allSatisfy(row -> {
            assertThat(row.getField("engine")).isIn("interval", "spread");
            assertThat(page).contains(">" + row.getField("verdict_words") + "</span>");
            boolean hasInterval = !row.getField("interval_lower").isEmpty();
            assertThat(hasInterval).isEqualTo(row.getField("engine").equals("interval"));
            double value = Double.parseDouble(row.getField("value"));
            double benchmark = Double.parseDouble(row.getField("benchmark_value"));
            assertThat(Double.parseDouble(row.getField("difference")))
                    .isCloseTo(value - benchmark, org.assertj.core.api.Assertions.within(1e-5));
        });
        assertThat(page.split("<td class=\"[a-z ]*\"><span class=\"num\">", -1)).hasSize(rows.size() + 1);
        assertThat(browser.get(PAGE + "/figures.xlsx" + query)
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .contains("spreadsheetml");
    }

    @Test
    void whatThereIsNoRoomForIsCounted() {
        List<String> codes = Stream.of(
                        "population",
                        "economy",
                        "school",
                        "kindergarten",
                        "elderly_care",
                        "health_care",
                        "social",
                        "culture",
                        "administration",
                        "child_welfare",
                        "housing",
                        "property",
                        "planning",
                        "politics")
                .flatMap(service -> csv(PAGE + "/figures.csv?areas=NO-3911&service=" + service).stream())
                .map(row -> row.getField("indicator"))
                .toList();
        assertThat(codes).hasSizeGreaterThan(CompareAsk.MOST_INDICATORS);
        String page = browser.get(PAGE + "?areas=NO-3911&indicators=" + String.join(",", codes))
                .body();
        assertThat(page).contains((codes.size() - CompareAsk.MOST_INDICATORS) + " nøkkeltall til fikk ikke plass");
    }

    @Test
    void aYearWithoutFiguresIsNoDeadEnd() {
        String page = browser.get(PAGE + "?areas=NO-3911&year=1999").body();
        assertThat(page).contains("Ingen av kommunene har tall for 1999.", "Se 2025, som er det siste med tall");
        assertThat(csv(PAGE + "/figures.csv?areas=NO-3911&year=1999"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.getField("value")).isEmpty();
                    assertThat(row.getField("symbol")).isEqualTo("..");
                    assertThat(row.getField("period")).isEqualTo("1999");
                });
    }

    @Test
    void theOverviewIsAFileWithTheWordsOfThePage() {
        String query = "?peers=similar,no-school,2024";
        String page = browser.get("/nb/municipality/NO-3911/overview" + query).body();
        List<NamedCsvRecord> rows = csv("/nb/municipality/NO-3911/overview/figures.csv" + query);
        assertThat(page).contains("lignende kommuner (modell «Grunnskole (Norge)», 2024)");
        assertThat(rows).hasSizeGreaterThan(50).allSatisfy(row -> {
            assertThat(row.getField("others")).contains("lignende kommuner (modell «Grunnskole (Norge)», 2024)");
            assertThat(page).contains(">" + row.getField("verdict_words") + "</span>");
        });
        assertThat(rows.stream().map(row -> row.getField("area")).distinct()).hasSize(8);
    }
}
