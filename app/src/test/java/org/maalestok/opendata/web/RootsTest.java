package org.maalestok.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.ObjectMapper;

/** Addresses are found in whatever letters they are written, root and all, and each root says what is below it. */
@RunningWithStarterData
class RootsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /API                                     | 200 | application/json
            /Api/V2/Config                           | 200 | application/json
            /API/v2/Tables/NO-POPULATION/Metadata    | 200 | application/json
            /API/V1/no/Maalestok                     | 200 | application/json
            /API/v2/tables/nothing                   | 404 | application/problem+json
            /API/v2/nothing                          | 404 | application/problem+json
            /KOLADA/v3/KPI?per_page=1                | 200 | application/json
            /Kolada/V3                               | 200 | application/json
            /Kolada/v9                               | 404 | application/problem+json
            /Catalog                                 | 200 | text/turtle
            /CATALOG.TTL                             | 200 | text/turtle
            /Catalog/Dataset/No-School               | 200 | text/turtle
            /Feeds/NB/Releases.atom                  | 200 | application/atom+xml
            /%61pi/v2/config                         | 200 | application/json
            /%41PI/v2/tables/nothing                 | 404 | application/problem+json
            /kol%61da/v3/kpi?per_page=1              | 200 | application/json
            /c%61talog.ttl                           | 200 | text/turtle
            """)
    void capitalsAnywhere(String address, int status, String type) throws Exception {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("RateLimit")).isPresent();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    /** A page that only begins like an interface is a page. */
    @Test
    void pagesStayPages() throws Exception {
        assertThat(get("/Apidae").headers().firstValue("RateLimit")).isEmpty();
        assertThat(get("/en/catalogue").headers().firstValue("RateLimit")).isEmpty();
    }

    @Test
    void versionsOfKoladaSayWhatIsBelowThem() throws Exception {
        for (String version : List.of("v2", "v3")) {
            var links = JSON.readTree(get("/kolada/" + version).body()).get("links");
            var addresses = links.valueStream()
                    .filter(link -> link.get("rel").asString().equals("collection"))
                    .map(link -> link.get("href").asString())
                    .toList();
            assertThat(addresses)
                    .hasSizeGreaterThan(4)
                    .allMatch(address -> address.contains("/kolada/" + version + "/"));
            for (String address : addresses) {
                assertThat(get(URI.create(address).getPath()).statusCode())
                        .as(address)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void browsersAreLedToThePage() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/Kolada/v3".formatted(port)))
                .headers("Accept", "text/html,*/*;q=0.8", "Accept-Language", "da");
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/da/open/kolada");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
