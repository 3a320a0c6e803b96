package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** Every page that shows figures offers them to R, Python, Excel and curl, and every line it offers is run as it stands there. */
@RunningWithStarterData
class UseTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern LINE = Pattern.compile("<dt>([^<]*)</dt><dd><pre><code>([^<]*)</code></pre>");
    private static final String POPULATION = "/nb/indicator/no.population?area=NO-3911";
    /** A release in which there is a population, and which is not the latest. */
    private static final String OLDER = "&release=15";

    @LocalServerPort
    int port;

    @TempDir
    static Path folder;

    /** Each kind of public page with charts or tables of figures, in each of its states that has its own lines. */
    static List<String> pages() {
        return List.of(
                "/nb/",
                "/nb/indicator/no.population",
                POPULATION,
                POPULATION + OLDER,
                "/en/indicator/dk.school.class_size?area=DK-751",
                "/nb/indicator/no.school.gross_per_inhabitant?area=NO-3911&per=total",
                "/nb/indicator/no.population/over-time?area=NO-3911",
                "/da/indicator/no.school.gross_per_inhabitant/over-time?area=NO-3911&per=total",
                "/nb/indicator/dk.school.absence/units",
                "/da/indicator/dk.school.absence/units?area=DK-163",
                "/nb/compare?areas=NO-3911,NO-3905&service=school",
                "/nb/municipality/NO-3911",
                "/da/municipality/DK-751?service=all",
                "/nb/municipality/NO-3911/overview",
                "/en/municipality/NO-3911/service/school",
                "/nb/municipality/NO-3911/service/school?per=total",
                "/nb/municipality/NO-3911/service/school/findings",
                "/da/municipality/DK-751/findings",
                "/en/municipality/NO-3911/peers",
                "/nb/relations?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant&area=NO-3911");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageOffersEachOfItsTablesToEachTool(String page) throws Exception {
        List<Line> lines = lines(page);
        List<String> addresses = lines.stream().map(Line::address).distinct().toList();
        assertThat(addresses).isNotEmpty();
        assertThat(lines).hasSize(5 * addresses.size());
        String html = get(page);
        for (String address : addresses) {
            assertThat(html).contains("href=\"" + address.replace("&", "&amp;") + "\"");
        }
    }

    /** A chart that is not beside the lines leads to them; one for which there is a frame names it. */
    @ParameterizedTest
    @CsvSource({
        "/nb/indicator/no.population?area=NO-3911, 4",
        "/nb/indicator/no.school.gross_per_inhabitant/over-time?area=NO-3911, 2",
        "/da/indicator/dk.school.absence/units?area=DK-163, 1",
        "/nb/relations?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant&area=NO-3911, 1",
    })
    void everyChartLeadsToTheLines(String page, int charts) throws Exception {
        String html = get(page);
        List<String> figures = Pattern.compile("(?s)<figure.*?</figure>")
                .matcher(html)
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(figures).hasSize(charts).allMatch(figure -> figure.contains("href=\"#use\""));
        assertThat(html).containsOnlyOnce("id=\"use\"");
    }

    /** The open tables and our own files alike: a number, or its reason in another column, and what was said of it. */
    @Test
    void whatTheyFetchCarriesStatusAndRemarks() throws Exception {
        for (Line line : everyLine("curl")) {
            var answer = answer(line.address());
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
            List<String> heads = csv(answer.body()).getFirst().getHeader();
            boolean distances = line.address().contains("/peers.csv");
            if (!distances) {
                assertThat(heads).as(line.address()).contains("value", "remark").containsAnyOf("status", "provisional");
            }
        }
    }

    @Test
    void curlFetchesThem() throws Exception {
        assumeTrue(runs("curl", "--version"), "curl is not there");
        List<Line> lines = everyLine("curl");
        String script = lines.stream()
                .map(line -> line.text().replace("curl ", "curl -s -f ") + " | wc -c\n")
                .collect(Collectors.joining());
        var sizes = new ArrayList<String>();
        for (Line line : lines) {
            sizes.add(String.valueOf(get(line.address()).getBytes(StandardCharsets.UTF_8).length));
        }
        assertThat(run("sh", "-c", script).lines().map(String::strip)).containsExactlyElementsOf(sizes);
    }

    @Test
    void rReadsThem() throws Exception {
        assumeTrue(runs("Rscript", "--version"), "R is not there");
        List<Line> lines = everyLine("R");
        String script = lines.stream().map(line -> """
                        d <- %s
                        n <- if (is.null(d$value)) d$distance else d$value
                        cat(nrow(d), is.numeric(n), sprintf("%%.3f", sum(n, na.rm = TRUE)), \
                        all(vapply(d[intersect(names(d), c("Region", "Unit"))], is.character, TRUE)), "\\n")
                        """.formatted(line.text())).collect(Collectors.joining());
        assertThat(run("Rscript", script(script, ".R")).lines().map(String::strip))
                .containsExactlyElementsOf(expected(lines, "%d TRUE %s TRUE"));
    }

    @Test
    void pythonReadsThem() throws Exception {
        assumeTrue(runs("python3", "--version"), "Python is not there");
        List<Line> lines = everyLine("Python");
        String script = lines.stream()
                .map(line -> """
                        %s; d = %s
                        n = [float(r.get("value", r.get("distance"))) for r in d if r.get("value", r.get("distance"))]
                        print(len(d), f"{sum(n):.3f}")
                        """.formatted((Object[]) line.text().split("; ", 2)))
                .collect(Collectors.joining());
        assertThat(run("python3", script(script, ".py")).lines()).containsExactlyElementsOf(expected(lines, "%d %s"));
    }

    @Test
    void pandasReadsThem() throws Exception {
        assumeTrue(runs("python3", "-c", "import pandas"), "Python with pandas is not there");
        List<Line> lines = everyLine("Python (pandas)");
        String script = lines.stream()
                .map(line -> """
                        %s; d = %s
                        n = d["value"] if "value" in d else d["distance"]
                        print(len(d), n.dtype.kind in "if", f"{n.sum():.3f}", all(isinstance(d[c].iloc[0], str) for c in ("Region", "Unit") if c in d))
                        """.formatted((Object[]) line.text().split("; ", 2)))
                .collect(Collectors.joining());
        assertThat(run("python3", script(script, ".py")).lines())
                .containsExactlyElementsOf(expected(lines, "%d True %s True"));
    }

    /** By an interpreter of the part of the language that they are in. */
    @Test
    void powerQueryReadsThem() throws Exception {
        for (Line line : everyLine("Excel (Power Query)")) {
            var rows = PowerQuery.rows(line.text(), this::fetched);
            List<NamedCsvRecord> file = csv(get(line.address()));
            String column = column(file);
            assertThat(rows).as(line.text()).hasSize(file.size());
            for (int i = 0; i < rows.size(); i++) {
                String text = file.get(i).getField(column);
                assertThat(rows.get(i).get(column)).isEqualTo(text.isEmpty() ? null : new BigDecimal(text));
            }
        }
    }

    /** In the changes of a release signs stand in place of some numbers. */
    @Test
    void theChangesOfAReleaseAreRead() throws Exception {
        List<Line> lines = lines("/nb/data/releases/15");
        assertThat(lines).hasSize(5);
        List<NamedCsvRecord> file = csv(get(lines.getFirst().address()));
        var rows = PowerQuery.rows(of("Excel (Power Query)", lines).getFirst().text(), this::fetched);
        assertThat(rows).hasSize(file.size()).hasSizeGreaterThan(100);
        assertThat(rows.getFirst()).containsEntry("value_after", file.getFirst().getField("value_after"));
        if (runs("python3", "--version")) {
            String line = of("Python", lines).getFirst().text();
            assertThat(run("python3", script(line.replaceFirst("; (.*)", "\nprint(len($1))"), ".py"))
                            .strip())
                    .isEqualTo(String.valueOf(file.size()));
        }
        if (runs("Rscript", "--version")) {
            String line = of("R", lines).getFirst().text();
            assertThat(run(
                            "Rscript",
                            script(
                                    "d <- " + line
                                            + "; cat(nrow(d), is.numeric(d$value_after), is.character(d$period))",
                                    ".R")))
                    .isEqualTo(file.size() + " TRUE TRUE");
        }
    }

    /** Those of all pages, each once. */
    private List<Line> everyLine(String tool) throws Exception {
        var lines = new LinkedHashSet<Line>();
        for (String page : pages()) {
            lines.addAll(of(tool, lines(page)));
        }
        assertThat(lines).hasSizeGreaterThan(pages().size());
        return List.copyOf(lines);
    }

    /** A program that asks for much is longer than a command may be. */
    private String script(String text, String ending) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "lines", ending), text)
                .toString();
    }

    /** @param pattern of a sentence with how many rows there are, and the sum of their numbers */
    private List<String> expected(List<Line> lines, String pattern) throws Exception {
        var expected = new ArrayList<String>();
        for (Line line : lines) {
            List<NamedCsvRecord> rows = csv(get(line.address()));
            String column = column(rows);
            double sum = rows.stream()
                    .map(row -> row.getField(column))
                    .filter(text -> !text.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .sum();
            expected.add(pattern.formatted(rows.size(), String.format(Locale.ROOT, "%.3f", sum)));
        }
        return expected;
    }

    private static String column(List<NamedCsvRecord> rows) {
        return rows.getFirst().getHeader().contains("value") ? "value" : "distance";
    }

    /** Codes are the right ones when the same numbers come from the open tables as in the file of the page, area by area and year by year. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                POPULATION,
                "/nb/indicator/no.school.gross_per_inhabitant?area=NO-3911",
                "/da/indicator/dk.school.class_size?area=DK-751"
            })
    void theOpenTablesHaveTheFiguresOfThePage(String page) throws Exception {
        var file = new TreeMap<String, String>();
        var offered = new TreeMap<String, String>();
        for (Line line : of("curl", lines(page))) {
            for (NamedCsvRecord row : csv(get(line.address()))) {
                if (line.address().contains("/api/v2/")) {
                    assertThat(page).contains(row.getField("ContentsCode"));
                    offered.put(row.getField("Region") + " " + row.getField("Tid"), told(row, "status"));
                } else {
                    String sign = row.getField("value").isEmpty() ? "symbol" : "status";
                    file.put(row.getField("area").substring(3) + " " + row.getField("period"), told(row, sign));
                }
            }
        }
        assertThat(offered).isNotEmpty().isEqualTo(file);
    }

    private static String told(NamedCsvRecord row, String status) {
        return (row.getField("value") + " " + row.getField(status))
                .replace("*", "")
                .strip();
    }

    /** What a reader sees in the table is in the file of amounts told another way, and nothing else is offered there. */
    @Test
    void amountsToldAnotherWayAreOfferedAsTheyAreTold() throws Exception {
        String page = "/en/indicator/no.school.gross_per_inhabitant?area=NO-3911&per=total";
        assertThat(of("curl", lines(page))).singleElement().satisfies(line -> {
            assertThat(line.address()).contains("figures.csv?", "per=total");
            NamedCsvRecord latest = csv(get(line.address())).stream()
                    .filter(row -> row.getField("area").equals("NO-3911")
                            && !row.getField("value").isEmpty())
                    .toList()
                    .getLast();
            String whole = new BigDecimal(latest.getField("value"))
                    .setScale(0, java.math.RoundingMode.HALF_UP)
                    .toPlainString();
            assertThat(latest.getField("told")).isNotEmpty();
            assertThat(get(page).replaceAll("[,\u00a0\u202f]", "")).contains(whole);
        });
    }

    @Test
    void unitsAndFindingsAreThoseOfThePage() throws Exception {
        String units = "/da/indicator/dk.school.absence/units?area=DK-163";
        String page = get(units);
        List<NamedCsvRecord> ours = csv(get(of("curl", lines(units)).getFirst().address())).stream()
                .filter(row -> row.getField("municipality").equals("DK-163"))
                .toList();
        assertThat(ours).isNotEmpty().allSatisfy(row -> assertThat(HtmlUtils.htmlUnescape(page))
                .contains(row.getField("unit_name"), row.getField("value").replace('.', ',')));
        String findings = "/nb/municipality/NO-3911/service/school/findings";
        String shown =
                HtmlUtils.htmlUnescape(get(findings)).replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
        assertThat(csv(get(of("curl", lines(findings)).getFirst().address())).stream()
                        .filter(row -> row.getField("picked").equals("yes")))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(shown).contains(row.getField("sentence").replaceAll("\\s+", " ")));
    }

    /** Each unit's number is the same in the page's own file and in the open table of units. */
    @Test
    void unitsAreInAnOpenTableToo() throws Exception {
        List<Line> lines = of("curl", lines("/da/indicator/dk.school.absence/units?area=DK-163"));
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast().address()).contains("/tables/dk-school-unit-schoolyear/", "valueCodes%5BUnit%5D=*");
        var file = new TreeMap<String, String>();
        csv(get(lines.getFirst().address()))
                .forEach(row -> file.put(row.getField("unit").substring(3), row.getField("value")));
        var open = new TreeMap<String, String>();
        csv(get(lines.getLast().address())).stream()
                .filter(row -> file.containsKey(row.getField("Unit")))
                .forEach(row -> open.put(row.getField("Unit"), row.getField("value")));
        assertThat(open).isNotEmpty().isEqualTo(file);
    }

    @Test
    void allMunicipalitiesAreAskedForByName() throws Exception {
        assertThat(of("curl", lines("/nb/indicator/no.population")).getLast().address())
                .contains("codelist%5BRegion%5D=agg_no_municipality");
    }

    /** Programs get the latest figures from the open tables: older ones are in the page's own file only, which says of which release. */
    @Test
    void olderFiguresAreInThePagesOwnFileOnly() throws Exception {
        assertThat(of("curl", lines(POPULATION + OLDER))).singleElement().satisfies(line -> assertThat(line.address())
                .contains(OLDER));
        assertThat(get(POPULATION + OLDER)).doesNotContain("iframe");
    }

    @ParameterizedTest
    @CsvSource({
        "/nb/indicator/no.population?area=NO-3911, 4",
        "/nb/indicator/no.population?area=NO-3911&peers=NO-39, 5",
        "/nb/indicator/no.school.gross_per_inhabitant/over-time?area=NO-3911, 2",
        "/nb/indicator/no.school.gross_per_inhabitant?area=NO-3911&per=total, 4",
        "/da/indicator/dk.school.absence/units?area=DK-163, 1",
        "/nb/relations?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant&area=NO-3911, 1",
        "/nb/, 2",
    })
    void theFramesOnThePageOpen(String page, int atLeast) throws Exception {
        var frames = Pattern.compile("&lt;iframe src=\"([^\"]+)\"")
                .matcher(get(page))
                .results()
                .map(found -> found.group(1).replace("&amp;amp;", "&"))
                .toList();
        assertThat(frames).hasSizeGreaterThanOrEqualTo(atLeast).doesNotHaveDuplicates();
        for (String frame : frames) {
            assertThat(get(frame)).as(frame).contains("<svg", "target=\"_blank\"");
        }
    }

    /** @param text as it stands on the page, unescaped */
    record Line(String tool, String text) {

        String address() {
            var found = Pattern.compile("http://[^\"]+").matcher(text);
            assertThat(found.find()).isTrue();
            return found.group();
        }
    }

    private List<Line> lines(String page) throws Exception {
        return LINE.matcher(get(page))
                .results()
                .map(found -> new Line(found.group(1), HtmlUtils.htmlUnescape(found.group(2))))
                .filter(line -> !line.text().startsWith("<iframe"))
                .toList();
    }

    private static List<Line> of(String tool, List<Line> lines) {
        return lines.stream().filter(line -> line.tool().equals(tool)).toList();
    }

    private static List<NamedCsvRecord> csv(String text) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        }
    }

    private String fetched(String address) {
        try {
            return get(address);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return answer(path).body();
    }

    private HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        String address = path.startsWith("http") ? path : "http://localhost:" + port + path;
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer;
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
