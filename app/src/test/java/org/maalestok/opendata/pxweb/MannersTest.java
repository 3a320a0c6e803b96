package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the interface deals with programs of all kinds: how they write, what they keep, and where they come from. */
@RunningWithStarterData
class MannersTest {

    private static final String TWO_YEARS =
            "/tables/no-population/data?valueCodes[Region]=0301,1103&valueCodes[ContentsCode]=no.population&valueCodes[Tid]=2023,2024";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/Tables/NO-POPULATION/Data/?VALUECODES[region]=0301,1103&valuecodes[contentscode]=NO.Population&valueCodes[TIME]=2023,2024",
                "/tables/no-population/data?valuecodes[Region]=0301,1103&valuecodes[ContentsCode]=no.population&valuecodes[Tid]=[range(2023,2024)]&lang=&outputFormat=&codelist[Region]=",
                "/tables/no-population/data?valuecodes[Region]=0301,1103&valuecodes[ContentsCode]=no.population&valuecodes[Tid]=RANGE(2024,2023)",
            })
    void capitalsEmptyParametersAndBracketsChangeNothing(String path) {
        assertThat(api.json(path)).isEqualTo(api.json(TWO_YEARS));
    }

    /** As libcurl, Node and browsers send them. */
    @ParameterizedTest
    @CsvSource({"valueCodes[Region]=0301, 200", "valueCodes[Region]=0|1, 400"})
    void squareBracketsMayStandBare(String choice, int status) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            String address = "/api/v2/tables/no-population/data?%s&valueCodes[ContentsCode]=*&valueCodes[Tid]=*";
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(address.formatted(choice))
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status).contains(status == 200 ? "dataset" : "0|1");
        }
    }

    @Test
    void aPostIsReadWhateverTypeItHas() {
        String body = """
                {"Selection": [
                  {"variablecode": "region", "codelist": null, "valueCodes": ["0301", "1103"]},
                  {"variableCode": "CONTENTSCODE", "valueCodes": ["no.population"]},
                  {"variableCode": "Time", "valuecodes": [2023, "2024"]}]}""";
        for (String type : new String[] {"application/json", "text/plain", "application/x-www-form-urlencoded"}) {
            var answer = api.post("/tables/no-population/data?lang=no", body, "Content-Type", type);
            assertThat(Api.json(answer, 200)).isEqualTo(api.json(TWO_YEARS));
        }
        assertThat(Api.json(api.post("/tables/no-population/data", ""), 200))
                .isEqualTo(api.json("/tables/no-population/data"));
    }

    @Test
    void isOpenToPagesOfOthers() {
        var preflight = api.ask("OPTIONS", "/tables/no-school/data");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElse(""))
                .contains("POST");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElse(""))
                .contains("Content-Type");
        for (var answer :
                new HttpResponse<?>[] {preflight, api.get("/config"), api.get("/tables/none"), api.get("/x")}) {
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void anAnswerHoldsUntilSomethingIsPublished() {
        var first = api.get(TWO_YEARS);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).contains("public, no-cache");
        var again = api.get(TWO_YEARS, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(api.get(TWO_YEARS, "If-None-Match", "W/\"older\"").statusCode())
                .isEqualTo(200);
        var head = api.ask("HEAD", TWO_YEARS);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(api.get("/tables/none/data", "If-None-Match", tag).statusCode())
                .as("what is unknown does not still hold")
                .isEqualTo(404);
        assertThat(api.get("/tables/none").headers().map().keySet()).noneMatch(name -> name.equalsIgnoreCase("ETag"));
    }

    @Test
    void largeAnswersAreCompressed() {
        var answer = api.get("/tables/no-school/metadata", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }
}
