package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The same figure has the same verdict, by the same engine and in the same words, wherever it is shown: overview, municipality page, profile, indicator page, over time,
 * side by side, findings, and all their files.
 */
@RunningWithStarterData
class VerdictsAgreeTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Of each service so many key figures are followed through all pages. */
    private static final int OF_EACH_ENGINE = 4;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"NO-3911, NO-VESTFOLD10", "NO-3905, NO-VESTFOLD10", "DK-751, DK-082", "DK-101, DK-084"})
    void pagesAndFilesSayTheSame(String area, String peers) throws Exception {
        String overview = get("/en/municipality/%s/overview?service=all&peers=%s".formatted(area, peers));
        Map<String, String> profiles = new LinkedHashMap<>();
        for (NamedCsvRecord row : followed(area, peers)) {
            String code = row.getField("indicator");
            String service = row.getField("service");
            NamedCsvRecord overTime = file("/en/indicator/%s/over-time.csv?area=%s&peers=%s"
                            .formatted(code, area, peers))
                    .filter(one -> one.getField("area").equals(area))
                    .filter(one -> one.getField("period").equals(row.getField("period")))
                    .findFirst()
                    .orElseThrow();
            NamedCsvRecord side = file("/en/compare/figures.csv?areas=%s&indicators=%s&peers=%s"
                            .formatted(area, code, peers))
                    .findFirst()
                    .orElseThrow();
            for (NamedCsvRecord other : List.of(overTime, side)) {
                assertThat(other.getField("verdict")).as(code).isEqualTo(row.getField("verdict"));
            }
            assertThat(overTime.getField("engine")).as(code).isEqualTo(row.getField("engine"));
            assertThat(side.getField("engine")).as(code).isEqualTo(row.getField("engine"));
            assertThat(side.getField("verdict_words")).as(code).isEqualTo(row.getField("verdict_words"));
            String words = overTime.getField("verdict_words");

            assertThat(row(overview, code))
                    .as("%s on the overview", code)
                    .containsAnyOf(tag(row.getField("verdict_words")), shortTag(row.getField("verdict_words")));
            assertThat(get("/en/indicator/%s?area=%s&peers=%s".formatted(code, area, peers)))
                    .as("%s on its own page", code)
                    .contains(tag(words));
            if (!profiles.containsKey(service)) {
                profiles.put(service, get("/en/municipality/%s/service/%s?peers=%s".formatted(area, service, peers)));
            }
            String profile = Objects.requireNonNull(profiles.get(service)).split("id=\"sides\"")[1];
            assertThat(row(profile, code)).as("%s on the profile", code).contains(tag(words));
            String municipality = get("/en/municipality/%s?service=%s&peers=%s".formatted(area, service, peers));
            assertThat(row(municipality, code))
                    .as("%s on the municipality's page", code)
                    .contains(tag(words));
        }
    }

    /** From the file of the overview: some by each engine, those that stand apart first. */
    private List<NamedCsvRecord> followed(String area, String peers) throws Exception {
        List<NamedCsvRecord> own = file("/en/municipality/%s/overview/figures.csv?service=all&beside=none&peers=%s"
                        .formatted(area, peers))
                .filter(one -> !one.getField("value").isEmpty())
                .toList();
        var followed = new ArrayList<NamedCsvRecord>();
        for (String engine : List.of("spread", "interval")) {
            for (boolean apart : List.of(true, false)) {
                own.stream()
                        .filter(one -> one.getField("engine").equals(engine))
                        .filter(one ->
                                List.of("better", "worse", "higher", "lower").contains(one.getField("verdict"))
                                        == apart)
                        .limit(OF_EACH_ENGINE)
                        .forEach(followed::add);
            }
        }
        assertThat(followed).hasSizeGreaterThan(OF_EACH_ENGINE);
        return followed;
    }

    @ParameterizedTest
    @CsvSource({"NO-3911, NO-VESTFOLD10", "NO-3905, NO-VESTFOLD10", "DK-751, DK-082", "DK-101, DK-084"})
    void findingsSayWhatTheOverviewSays(String area, String peers) throws Exception {
        Map<String, NamedCsvRecord> overview = new LinkedHashMap<>();
        file("/en/municipality/%s/overview/figures.csv?service=all&beside=none&peers=%s".formatted(area, peers))
                .forEach(one -> overview.put(one.getField("indicator") + one.getField("period"), one));
        int compared = 0;
        for (NamedCsvRecord found : file("/en/municipality/%s/findings.csv?peers=%s".formatted(area, peers))
                .toList()) {
            String code = found.getField("indicator");
            String findings = get("/en/municipality/%s/service/%s/findings?peers=%s"
                    .formatted(area, found.getField("service"), peers));
            assertThat(text(findings)).as("%s on the findings page", code).contains(head(found));
            NamedCsvRecord said = overview.get(code + found.getField("period"));
            if (said != null) {
                assertThat(found.getField("engine")).as(code).isEqualTo(said.getField("engine"));
                assertThat(found.getField("verdict")).as(code).isEqualTo(said.getField("verdict"));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(3);
    }

    /** The figure in the file of findings is the one in the indicator's own file. */
    @Test
    void figuresAreThoseOfTheIndicatorsFile() throws Exception {
        for (NamedCsvRecord row :
                file("/en/municipality/NO-3911/findings.csv?service=planning").toList()) {
            String csv = get("/en/indicator/%s/figures.csv?area=NO-3911".formatted(row.getField("indicator")));
            assertThat(csv).contains(",NO-3911,Færder,%s,%s,".formatted(row.getField("period"), row.getField("value")));
        }
    }

    /** What stands in the key figure's row of a table. */
    private static String row(String page, String code) {
        String[] parts = page.split(Pattern.quote("/indicator/" + code + "?"), 2);
        assertThat(parts).as("%s is on the page", code).hasSize(2);
        return parts[1].split("</tr>")[0];
    }

    /** The words of a tag follow its sign. */
    private static String tag(String words) {
        return "</svg><span class=\"w\">" + words + "</span>";
    }

    /** Where there is little room the words are shorter to the eye, and whole for whoever points or listens. */
    private static String shortTag(String words) {
        return "title=\"%s\">".formatted(words);
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

    private Stream<NamedCsvRecord> file(String address) throws Exception {
        var rows = new ArrayList<NamedCsvRecord>();
        CsvReader.builder().ofNamedCsvRecord(get(address)).forEach(rows::add);
        return rows.stream();
    }

    private String get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .build();
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
