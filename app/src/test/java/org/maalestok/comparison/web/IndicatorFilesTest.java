package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The files of an indicator's page hold what the page shows: the same period, the same municipalities, each figure with its own source and release. */
@RunningWithStarterData
class IndicatorFilesTest {

    private static final String COSTS = "/indicator/no.school.gross_per_inhabitant";

    @LocalServerPort
    int port;

    private Offers offers;

    @BeforeEach
    void open() {
        offers = new Offers(port);
    }

    @ParameterizedTest
    @CsvSource({
        "'/nb/indicator/no.school.gross_per_inhabitant?period=2018', 2018, Hent 2018 (CSV)",
        "'/da/indicator/no.school.gross_per_inhabitant?area=NO-3911&amp;period=2021', 2021, Hent 2021 (CSV)",
        "'/en/indicator/no.school.gross_per_inhabitant', 2025, Get 2025 (CSV)"
    })
    void thePageLeadsToTheFileOfItsPeriod(String escaped, String period, String label) throws Exception {
        String page = offers.get(escaped.replace("&amp;", "&"));
        String link = page.substring(0, page.indexOf(">" + label + "</a>"));
        String address = link.substring(link.lastIndexOf("href=\"") + 6, link.length() - 1)
                .replace("&amp;", "&");
        List<NamedCsvRecord> rows = Offers.csv(offers.get(address));
        assertThat(rows).extracting(row -> row.getField("period")).containsOnly(period);
        assertThat(areas(rows)).hasSize(rowsOfTable(page));
        XSSFWorkbook workbook = workbook(address.replace(".csv", ".xlsx"));
        assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(rows.size());
    }

    private static int rowsOfTable(String page) {
        String table = page.substring(page.indexOf("id=\"table\""));
        return table.split("<th scope=\"row\"").length - 1;
    }

    private static Set<String> areas(List<NamedCsvRecord> rows) {
        return rows.stream().map(row -> row.getField("area")).collect(Collectors.toSet());
    }

    /** The municipalities of 2018 are not those of 2025. */
    @Test
    void withoutAPeriodTheFileHasAllYearsAndAllWhoEverHadAFigure() throws Exception {
        List<NamedCsvRecord> all = figures("");
        for (String period : List.of("2018", "2025")) {
            Set<String> then = areas(figures("?period=" + period));
            assertThat(areas(all.stream()
                            .filter(row -> row.getField("period").equals(period))
                            .toList()))
                    .containsAll(then);
        }
        assertThat(areas(figures("?period=2025"))).isNotEqualTo(areas(figures("?period=2018")));
    }

    @Test
    void aPeriodWithoutFiguresHasRowsThatSaySo() throws Exception {
        assertThat(figures("?area=NO-3911&period=1999")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.getField("period")).isEqualTo("1999");
            assertThat(row.getField("value")).isEmpty();
            assertThat(row.getField("symbol")).isEqualTo("..");
            assertThat(row.getField("source")).isEmpty();
        });
    }

    /** What the page says of a period in the address that is none, its files say too, with the way out. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/nb/indicator/no.school.gross_per_inhabitant/figures.csv?period=i-fjor, Vi har ingen tall for «i-fjor»",
        "/da/indicator/no.school.gross_per_inhabitant/figures.xlsx?period=sidste, Vi har ingen tal for »sidste«",
        "/en/indicator/no.school.gross_per_inhabitant/figures.csv?period=last, We have no figures for “last”",
        "/da/indicator/dk.school.wellbeing/units.csv?period=1850, Vi har ingen tal for »1850«",
        "/en/indicator/dk.school.wellbeing/units.xlsx?period=x, We have no figures for “x”"
    })
    void whatIsNoPeriodIsNotFound(String address, String sentence) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, address)))
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(sentence);
    }

    /** Where nobody has said anything there is no source of it either. */
    @Test
    void eachRowHasTheFiguresOwnSourceAndRelease() throws Exception {
        List<NamedCsvRecord> rows = Offers.csv(
                offers.get("/en/indicator/no.accounts.school.gross_per_inhabitant/figures.csv?area=NO-3911"));
        assertThat(rows)
                .filteredOn(row -> !row.getField("value").isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("source")).isNotEmpty())
                .allSatisfy(
                        row -> assertThat(row.getField("release").split(" ")).hasSize(2));
        assertThat(figures("?area=NO-3911&period=1999"))
                .allSatisfy(row -> assertThat(row.getField("release")).isEmpty());
    }

    /** What is beside many others comes from where the same figure comes from in its own file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nb/municipality/NO-3911/overview/figures.csv?service=all&peers=NO-VESTFOLD10",
                "/nb/compare/figures.csv?areas=NO-3911,NO-3905&service=population"
            })
    void filesOfManyKeyFiguresNameEachFiguresOwnRelease(String address) throws Exception {
        List<NamedCsvRecord> rows = Offers.csv(offers.get(address));
        assertThat(rows).hasSizeGreaterThan(20);
        int step = Math.max(1, rows.size() / 15);
        for (int i = 0; i < rows.size(); i += step) {
            NamedCsvRecord row = rows.get(i);
            String own = "/nb/indicator/%s/figures.csv?area=%s&period=%s"
                    .formatted(row.getField("indicator"), row.getField("area"), row.getField("period"));
            assertThat(Offers.csv(offers.get(own)))
                    .filteredOn(it -> it.getField("area").equals(row.getField("area")))
                    .as(own)
                    .singleElement()
                    .satisfies(it -> assertThat(List.of("source", "licence", "release"))
                            .allSatisfy(field -> assertThat(row.getField(field)).isEqualTo(it.getField(field))));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /nb/indicator/no.school.gross_per_inhabitant?period=2018              | I 2018 var medianen
            /da/indicator/no.school.gross_per_inhabitant?period=2018              | I 2018 var medianen
            /en/indicator/no.school.gross_per_inhabitant?period=2018              | In 2018 the median was
            /nb/indicator/no.school.gross_per_inhabitant?period=2021&area=NO-3911 | i 2021. Det er
            /nb/indicator/no.school.gross_per_inhabitant                          | I 2025 var medianen
            """)
    void theLeadSpeaksOfThePickedPeriod(String address, String words) throws Exception {
        String page = offers.get(address);
        String answer = page.substring(page.indexOf("<p class=\"answer\">"));
        assertThat(answer.substring(0, answer.indexOf("</p>"))).contains(words);
    }

    private List<NamedCsvRecord> figures(String query) throws Exception {
        return Offers.csv(offers.get("/nb" + COSTS + "/figures.csv" + query));
    }

    private XSSFWorkbook workbook(String address) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                                .build(),
                        BodyHandlers.ofInputStream());
        return new XSSFWorkbook(answer.body());
    }
}
