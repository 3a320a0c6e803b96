package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over time against others, units within and between, and amounts told another way: page and file say the same. */
@RunningWithStarterData
class OverTimeTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private static final String COSTS = "/indicator/no.school.gross_per_inhabitant/over-time";

    @LocalServerPort
    int port;

    /** By hand: 100 × 20 276 / 15 593 = 130.0; in R 4.2.2 {@code cor.test(2018:2025, y, method = "kendall", exact = TRUE)} has p = 0.001736. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"nb, p = 0\u002c002", "da, p = 0\u002c002", "en, p = 0.002"})
    void pageAndFilesSayTheSame(String language, String p) throws Exception {
        String page = get("/" + language + COSTS + "?area=NO-3911&base=2018");
        NamedCsvRecord latest = rows("/" + language + COSTS + ".csv?area=NO-3911&base=2018").stream()
                .filter(row -> row.getField("area").equals("NO-3911"))
                .toList()
                .getLast();
        assertThat(latest.getField("part")).isEqualTo("own");
        assertThat(latest.getField("index")).isEqualTo("130.0");
        assertThat(page).contains(latest.getField("trend_sentence"), "<b>" + latest.getField("trend") + ".</b>");
        assertThat(latest.getField("trend_sentence")).contains(p.replace(" ", " "));
        assertThat(page).contains(latest.getField("verdict_words"));
        assertThat(page).contains(number(language, latest.getField("gap_percent")), number(language, "130.0"));
        assertThat(sheet("/" + language + COSTS + ".xlsx?area=NO-3911&base=2018"))
                .anyMatch(sentence ->
                        sentence.equals(latest.getField("trend") + ". " + latest.getField("trend_sentence")));
    }

    private static String number(String language, String plain) {
        return org.maalestok.ui.Numbers.in(
                        org.maalestok.ui.Language.valueOf(language.toUpperCase(java.util.Locale.ROOT)))
                .format(new BigDecimal(plain), 1);
    }

    /** 5.7 less 6.05 is −0.35, which must not be −0.3 in the sentence and −0.4 in the picture. */
    @Test
    void theSameGapIsRoundedAlikeEverywhere() throws Exception {
        String address = "/da/indicator/dk.kindergarten.children_per_adult_3_5/over-time";
        assertThat(get(address + "?area=DK-751").split("class=\"answer\"")[1].split("</p>")[0])
                .contains("er −0,4\u00a0børn");
        assertThat(rows(address + ".csv?area=DK-751").stream()
                        .filter(row -> row.getField("part").equals("own"))
                        .toList()
                        .getLast()
                        .getField("gap"))
                .isEqualTo("-0.4");
    }

    /** The trend on the profile is the trend on the page over time. */
    @Test
    void theProfileSaysTheSameTrend() throws Exception {
        String trend = rows("/nb" + COSTS + ".csv?area=NO-3911").getFirst().getField("trend");
        String table = get("/nb/municipality/NO-3911/service/school").split("id=\"sides\"")[1];
        String row = table.split("no.school.gross_per_inhabitant\\?")[1];
        assertThat(row.split("</tr>")[0]).contains("<span class=\"trend\">" + trend + "</span>");
    }

    @Test
    void theBaseYearStandsInTheAddress() throws Exception {
        String page = get("/en" + COSTS + "?area=NO-3911&base=2020&peers=NO-39");
        assertThat(page)
                .contains("index, 2020 = 100", "over-time.csv?area=NO-3911&amp;peers=NO-39&amp;base=2020")
                .contains("<option value=\"2020\" selected>2020</option>");
    }

    @Test
    void withoutAMunicipalityTheIndicatorsPageFindsOne() throws Exception {
        assertThat(get("/nb" + COSTS)).contains("name=\"q\"").doesNotContain("Basisår");
    }

    /** The net operating result may be a deficit, in kroner and in per cent of the revenue: no index of it, whatever the base year, on the page, in the files or in a frame. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nb, Kan ikke fortelles som indeks, Hvem man kan lære av\u002c kan ikke sies ut fra en lik start",
        "da, Kan ikke opgøres som indeks, Hvem man kan lære af\u002c kan ikke siges ud fra en ens start",
        "en, Cannot be told as an index because, Whom to learn from cannot be told from the same start"
    })
    void whatMayBeADeficitHasNoIndex(String language, String why, String start) throws Exception {
        String address = "/" + language + "/indicator/no.economy.net_result_per_inhabitant";
        String base = "?area=NO-3911&base=2020";
        var rows = rows(address + "/over-time.csv" + base);
        assertThat(rows).anyMatch(row -> row.getField("value").startsWith("-"));
        assertThat(rows)
                .allMatch(row -> row.getField("index").isEmpty()
                        && row.getField("peers_index_median").isEmpty()
                        && row.getField("gap_percent").isEmpty()
                        && !row.getField("part").equals("learn_from"));
        String page = get(address + "/over-time" + base);
        assertThat(page).contains(why, start).doesNotContain("id=\"i\"", "index?area");
        assertThat(page.split("class=\"answer\"")[1].split("</p>")[0]).doesNotContain(" 100 ");
        assertThat(sheet(address + "/over-time.xlsx" + base))
                .anyMatch(sentence -> sentence.startsWith(why))
                .anyMatch(sentence -> sentence.startsWith(start));
        assertThat(get("/" + language + "/embed/indicator/no.economy.net_result_per_inhabitant" + base
                        + "&chart=index"))
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".csv", ".xlsx"})
    void whoIsNotThereIsNotFound(String ending) throws Exception {
        assertThat(answer("/nb" + COSTS + ending + "?area=NO-9999").statusCode())
                .isEqualTo(404);
    }

    /**
     * R 4.2.2: {@code anova(aov(value ~ municipality))}, with k = 98 and N = 1242: ICC 0.12346, interval by {@code qf} 0.05859 to 0.18849.
     */
    @Test
    void schoolsStandAmongAllOthers() throws Exception {
        String page = get("/da/indicator/dk.school.wellbeing/units?area=DK-751");
        assertThat(page)
                .contains("Enhederne i Aarhus", "0,12 (95\u00a0%: 0,06 til 0,19)", "1.242 enheder i 98 kommuner");
        var rows = rows("/da/indicator/dk.school.wellbeing/units.csv?area=DK-751");
        assertThat(rows).hasSizeGreaterThan(1_000);
        assertThat(rows.stream().filter(row -> row.getField("municipality").equals("DK-751")))
                .allMatch(row -> page.contains(row.getField("unit_name")))
                .allMatch(row -> !row.getField("place_among_others").isEmpty());
        assertThat(get("/da/municipality/DK-751/service/school")).contains("dk.school.wellbeing/units?area=DK-751");
    }

    @Test
    void withoutFiguresForUnitsThePageSaysSoAndLeadsOn() throws Exception {
        assertThat(get("/da/indicator/dk.school.class_size/units?area=DK-751"))
                .contains("Vi har endnu ingen tal for enheder", "dk.school.wellbeing/units?area=DK-751");
        assertThat(get("/nb/indicator/no.school.gross_per_inhabitant")).doesNotContain("/units");
    }

    /** 102 221 kr per inhabitant in Tønsberg in 2025, where the state reckons with a need of 0.9779. */
    @Test
    void spendingIsAdjustedForTheNeedThatTheStateReckonsWith() throws Exception {
        String way = "?area=NO-3905&need=yes";
        String code = "/nb/indicator/no.economy.expenses_per_inhabitant";
        assertThat(get(code + way)).contains("(justert for behov)</h1>", "104\u00a0531");
        assertThat(rows(code + "/figures.csv" + way))
                .filteredOn(row -> row.getField("area").equals("NO-3905"))
                .filteredOn(row -> row.getField("period").equals("2025"))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("value")).startsWith("104531.1"));
    }

    @Test
    void howAmountsAreToldStandsInAddressTitleAndFile() throws Exception {
        String way = "?area=NO-3911&per=total";
        String code = "/nb/indicator/no.accounts.school.gross_per_inhabitant";
        assertThat(get(code + way))
                .contains(
                        "(hele beløpet)</h1>",
                        "Beløpene vises slik: hele beløpet.",
                        "figures.csv" + way.replace("&", "&amp;"));
        assertThat(rows(code + "/figures.csv" + way))
                .allMatch(row -> row.getField("told").equals("the whole amount"));
        assertThat(rows(code + "/figures.csv?area=NO-3911"))
                .allMatch(row -> row.getField("told").isEmpty());
    }

    @Test
    void whatCannotBeToldIsSaid() throws Exception {
        assertThat(get("/nb/indicator/no.school.gross_per_inhabitant?area=NO-3911&prices=2020"))
                .contains("Faste priser kan ikke velges", "kan ikke regnes ut her", "behovsindeks for tjenesten")
                .doesNotContain("2020-priser");
        assertThat(get("/nb/indicator/no.population.share_80_plus?area=NO-3911"))
                .doesNotContain("hvordan kronene");
    }

    private List<NamedCsvRecord> rows(String address) throws Exception {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(get(address))) {
            return csv.stream().toList();
        }
    }

    private List<String> sheet(String address) throws Exception {
        try (InputStream in = CLIENT.send(request(address), HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                var workbook = new XSSFWorkbook(in)) {
            var notes = workbook.getSheet("notes");
            return java.util.stream.IntStream.rangeClosed(0, notes.getLastRowNum())
                    .mapToObj(row -> notes.getRow(row).getCell(0).getStringCellValue())
                    .toList();
        }
    }

    private String get(String address) throws Exception {
        var answer = answer(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> answer(String address) throws Exception {
        return CLIENT.send(request(address), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .build();
    }
}
