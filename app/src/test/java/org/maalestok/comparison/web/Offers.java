package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The lines of code that the pages of a running application offer, and what they lead to. */
final class Offers {

    static final String POPULATION = "/nb/indicator/no.population?area=NO-3911";
    /** A release in which there is a population, and which is not the latest. */
    static final String OLDER = "&release=15";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern LINE = Pattern.compile("<dt>([^<]*)</dt><dd><pre><code>([^<]*)</code></pre>");

    private final int port;

    Offers(int port) {
        this.port = port;
    }

    /**
     * A line that a page offers.
     *
     * @param text as it stands on the page, unescaped
     */
    record Line(String tool, String text) {

        String address() {
            var found = Pattern.compile("http://[^\"]+").matcher(text);
            assertThat(found.find()).isTrue();
            return found.group();
        }
    }

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

    List<Line> on(String page) throws IOException, InterruptedException {
        return LINE.matcher(get(page))
                .results()
                .map(found -> new Line(found.group(1), HtmlUtils.htmlUnescape(found.group(2))))
                .filter(line -> !line.text().startsWith("<iframe"))
                .toList();
    }

    List<Line> on(String page, String tool) throws IOException, InterruptedException {
        return on(page).stream().filter(line -> line.tool().equals(tool)).toList();
    }

    /** Those of all pages, each once. */
    List<Line> everyLine(String tool) throws IOException, InterruptedException {
        var lines = new LinkedHashSet<Line>();
        for (String page : pages()) {
            lines.addAll(on(page, tool));
        }
        assertThat(lines).hasSizeGreaterThan(pages().size());
        return List.copyOf(lines);
    }

    /** Where the numbers of a file stand. */
    static String column(List<NamedCsvRecord> rows) {
        return rows.getFirst().getHeader().contains("value") ? "value" : "distance";
    }

    static List<NamedCsvRecord> csv(String text) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        }
    }

    String get(String path) throws IOException, InterruptedException {
        return answer(path).body();
    }

    HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        String address = path.startsWith("http") ? path : "http://localhost:" + port + path;
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer;
    }
}
