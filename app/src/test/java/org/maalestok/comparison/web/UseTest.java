package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The lines that pages offer to copy, run as they stand there. */
@RunningWithStarterData
class UseTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern LINE = Pattern.compile("<dt>([^<]*)</dt><dd><pre><code>([^<]*)</code></pre>");
    private static final String POPULATION = "/nb/indicator/no.population?area=NO-3911";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nb/indicator/no.population",
                POPULATION,
                "/en/indicator/dk.school.class_size?area=DK-751",
                "/nb/indicator/no.population/over-time?area=NO-3911",
                "/nb/compare?areas=NO-3911,NO-3905&service=school",
                "/nb/municipality/NO-3911",
                "/da/municipality/DK-751?service=all",
                "/nb/municipality/NO-3911/overview",
                "/en/municipality/NO-3911/service/school",
                "/nb/relations?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant&area=NO-3911"
            })
    void curlFetchesTheFiguresOfEveryPage(String page) throws Exception {
        assumeTrue(runs("curl", "--version"), "curl is not there");
        var lines = lines(page, "curl");
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            List<NamedCsvRecord> rows = csv(run("sh", "-c", line.replace("curl ", "curl -s -f ")));
            assertThat(rows).as(line).isNotEmpty();
            assertThat(rows.getFirst().getHeader()).startsWith("Region", "ContentsCode", "Tid");
        }
    }

    /** Codes are the right ones when the same numbers come as in the file of the page, area by area and year by year. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                POPULATION,
                "/nb/indicator/no.school.gross_per_inhabitant?area=NO-3911",
                "/da/indicator/dk.school.class_size?area=DK-751"
            })
    void theFiguresAreThoseOfThePage(String page) throws Exception {
        var file = new TreeMap<String, String>();
        for (NamedCsvRecord row : csv(get(page.replace("?", "/figures.csv?")))) {
            file.put(row.getField("area").substring(3) + " " + row.getField("period"), row.getField("value"));
        }
        var offered = new TreeMap<String, String>();
        for (String line : lines(page, "curl")) {
            for (NamedCsvRecord row : csv(get(address(line)))) {
                assertThat(page).contains(row.getField("ContentsCode"));
                String value = row.getField(3);
                offered.put(row.getField("Region") + " " + row.getField("Tid"), value.matches("[.:]+") ? "" : value);
            }
        }
        assertThat(offered).isEqualTo(file);
    }

    @Test
    void allMunicipalitiesAreAskedForByName() throws Exception {
        assertThat(lines("/nb/indicator/no.population", "curl")).singleElement().satisfies(line -> assertThat(line)
                .contains("codelist%5BRegion%5D=agg_no_municipality"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nb/indicator/no.population", POPULATION})
    void rReadsThem(String page) throws Exception {
        assumeTrue(runs("Rscript", "--version"), "R is not there");
        for (String line : lines(page, "R")) {
            int rows = csv(get(address(line))).size();
            String said = run(
                    "Rscript",
                    "-e",
                    "d <- %s; cat(nrow(d), is.character(d$Region), is.numeric(d[[4]]))".formatted(line));
            assertThat(said.strip()).isEqualTo(rows + " TRUE TRUE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nb/indicator/no.population", POPULATION})
    void pythonReadsThem(String page) throws Exception {
        assumeTrue(runs("python3", "-c", "import pandas"), "Python with pandas is not there");
        for (String line : lines(page, "Python")) {
            int rows = csv(get(address(line))).size();
            String said = run(
                    "python3",
                    "-c",
                    "%s; d = %s; print(len(d), type(d.Region.iloc[0]).__name__, d.iloc[:, 3].dtype.kind in 'if')"
                            .formatted((Object[]) line.split("; ", 2)));
            assertThat(said.strip()).isEqualTo(rows + " str True");
        }
    }

    /** What the query for Excel depends on: the address, commas, UTF-8, a first row of names that are all different. */
    @Test
    void powerQueryFindsWhatItsLineSays() throws Exception {
        for (String line : lines(POPULATION, "Excel (Power Query)")) {
            assertThat(line)
                    .startsWith("let Source = Csv.Document(Web.Contents(\"http://localhost:" + port + "/api/v2/")
                    .contains("Delimiter=\",\"", "Encoding=65001", "Table.PromoteHeaders(Source)")
                    .endsWith(" in Figures");
            var answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(address(line))).build(), BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
            var rows = csv(new String(answer.body(), StandardCharsets.UTF_8));
            assertThat(rows.getFirst().getHeader()).hasSize(4).doesNotHaveDuplicates();
        }
    }

    @Test
    void olderFiguresHaveNoAddress() throws Exception {
        assertThat(get(POPULATION + "&release=1")).doesNotContain("class=\"use");
    }

    @Test
    void theFramesOnThePageOpen() throws Exception {
        var frames = Pattern.compile("&lt;iframe src=\"([^\"]+)\"")
                .matcher(get(POPULATION))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(frames).hasSize(3);
        for (String frame : frames) {
            assertThat(get(frame.replace("&amp;amp;", "&"))).contains("<svg", "Færder");
        }
    }

    private List<String> lines(String page, String tool) throws Exception {
        return LINE.matcher(get(page))
                .results()
                .filter(found -> found.group(1).equals(tool))
                .map(found -> found.group(2)
                        .replace("&quot;", "\"")
                        .replace("&#34;", "\"")
                        .replace("&lt;", "<")
                        .replace("&amp;", "&"))
                .toList();
    }

    private static String address(String line) {
        var found = Pattern.compile("http://[^\"]+").matcher(line);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static List<NamedCsvRecord> csv(String text) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        String address = path.startsWith("http") ? path : "http://localhost:" + port + path;
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return said;
    }
}
