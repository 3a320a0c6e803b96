package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same figure has the same verdict and the same number wherever it is shown: indicator page, profile, findings page and files. */
@RunningWithStarterData
class VerdictsAgreeTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Map<String, String> WORDS = Map.of(
            "better", "Better than most",
            "worse", "Weaker than most",
            "higher", "Higher than most",
            "lower", "Lower than most");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"NO-3911", "NO-3905", "DK-751", "DK-101"})
    void fileAndPagesSayTheSame(String area) throws Exception {
        List<NamedCsvRecord> rows = file(area, "");
        assertThat(rows).hasSizeGreaterThan(3);
        for (NamedCsvRecord row : rows) {
            String code = row.getField("indicator");
            String words = WORDS.get(row.getField("verdict"));
            String indicator = get("/en/indicator/%s?area=%s&peers=%s&period=%s"
                    .formatted(
                            code,
                            area,
                            row.getField("peer_group"),
                            row.getField("period").replace("/", "%2F")));
            assertThat(indicator).as(code).contains(words);

            String profile = get("/en/municipality/%s/service/%s".formatted(area, row.getField("service")));
            String shown = profile.split("id=\"sides\"")[1].split(Pattern.quote("/indicator/" + code + "?"))[1];
            assertThat(shown.split("</tr>")[0]).as("%s on the profile", code).contains(words);

            String findings = get("/en/municipality/%s/service/%s/findings".formatted(area, row.getField("service")));
            assertThat(text(findings)).as("%s on the findings page", code).contains(head(row));
        }
    }

    /** The figure in the file of findings is the one in the indicator's own file. */
    @Test
    void figuresAreThoseOfTheIndicatorsFile() throws Exception {
        for (NamedCsvRecord row : file("NO-3911", "planning")) {
            String csv = get("/en/indicator/%s/figures.csv?area=NO-3911".formatted(row.getField("indicator")));
            assertThat(csv).contains(",NO-3911,Færder,%s,%s,".formatted(row.getField("period"), row.getField("value")));
        }
    }

    /** The first sentence, which ends at the count of the others. */
    private static String head(NamedCsvRecord row) {
        String sentence = row.getField("sentence");
        return sentence.substring(0, sentence.indexOf(" others.") + " others.".length());
    }

    private static String text(String page) {
        return page.replace("&amp;", "&")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&lt;", "<");
    }

    private List<NamedCsvRecord> file(String area, String service) throws Exception {
        var rows = new ArrayList<NamedCsvRecord>();
        CsvReader.builder()
                .ofNamedCsvRecord(get("/en/municipality/%s/findings.csv?service=%s".formatted(area, service)))
                .forEach(rows::add);
        return rows;
    }

    private String get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .build();
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
