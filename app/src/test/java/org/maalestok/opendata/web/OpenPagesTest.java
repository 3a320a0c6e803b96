package org.maalestok.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.Programs;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** What people are told of the interfaces, and that it holds. */
@RunningWithStarterData
class OpenPagesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern LINE = Pattern.compile("<dt>([^<]*)</dt><dd><pre><code>([^<]*)</code></pre>");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nb/open/pxweb",
                "da/open/pxweb",
                "en/open/kolada",
                "nb/open/kolada",
                "da/open/feeds",
                "en/open/catalog"
            })
    void everyAddressOnThePageOpens(String page) throws Exception {
        String html = send("GET", "/" + page).body();
        List<String> addresses = Pattern.compile("<dd>[^<]*<a href=\"(http[^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(2);
        for (String address : addresses) {
            assertThat(send("GET", address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb/open/pxweb", "da/open/pxweb", "en/open/kolada", "da/open/feeds", "nb/open/catalog"})
    void everyLineOnThePageRuns(String page) throws Exception {
        var lines = LINE.matcher(send("GET", "/" + page).body()).results().toList();
        assertThat(lines).isNotEmpty();
        int run = 0;
        for (var found : lines) {
            String line = HtmlUtils.htmlUnescape(found.group(2));
            List<String> command =
                    switch (found.group(1).split(",")[0]) {
                        case "curl" -> List.of("sh", "-c", line.replace("curl ", "curl -s -f "));
                        case "R" -> List.of("Rscript", "-e", line);
                        default -> List.of("python3", "-c", line);
                    };
            boolean packaged = line.contains("PxWebApiData");
            if (!packaged && isThere(command.getFirst())) {
                assertThat(Programs.run(command)).as(line).isNotBlank();
                run++;
            }
        }
        assumeTrue(run > 0, "None of the tools is there");
    }

    @Test
    void theOverviewLeadsToEachOfThem() throws Exception {
        for (String language : List.of("nb", "da", "en")) {
            String html = send("GET", "/" + language + "/open").body();
            for (OpenInterface one : OpenInterface.values()) {
                assertThat(html).contains("href=\"/%s/open/%s\"".formatted(language, one.code()));
            }
        }
        assertThat(send("GET", "/nb/open/nothing").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api, pxweb",
        "/api/v2, pxweb",
        "/api/V2/, pxweb",
        "/kolada, kolada",
        "/feeds, feeds",
        "/catalog, catalog"
    })
    void aBrowserIsLedToThePageAndAProgramIsAnswered(String root, String page) throws Exception {
        var browser = send("GET", root, "Accept", BROWSER, "Accept-Language", "nn");
        assertThat(browser.statusCode()).isEqualTo(303);
        assertThat(browser.headers().firstValue("Location")).hasValue("/nb/open/" + page);
        assertThat(String.join(",", browser.headers().allValues("Vary"))).contains("Accept", "Accept-Language");
        var program = send("GET", root);
        assertThat(program.statusCode()).isEqualTo(200);
        assertThat(program.headers().firstValue("Set-Cookie")).isEmpty();
        var head = send("HEAD", root);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(program.headers().firstValue("Content-Type"));
    }

    /** The name of a data set is an address, which portals show to people. */
    @Test
    void aDataSetIsAPageToABrowserAndADescriptionToAProgram() throws Exception {
        var browser = send("GET", "/catalog/dataset/dk-population", "Accept", BROWSER, "Accept-Language", "da");
        assertThat(browser.statusCode()).isEqualTo(303);
        String page = browser.headers().firstValue("Location").orElseThrow();
        assertThat(page).isEqualTo("/da/catalogue?service=population");
        assertThat(send("GET", page).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/catalog/dataset/dk-population", "Accept", "text/turtle")
                        .body())
                .contains("dcat:Dataset");
        assertThat(send("GET", "/catalog/dataset/dk-population?format=rdf", "Accept", BROWSER)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/catalog/dataset/nothing", "Accept", BROWSER).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/catalog | GET, HEAD, OPTIONS",
                "/kolada/v3/kpi | GET, HEAD, OPTIONS",
                "/api/v2/tables | GET, HEAD, OPTIONS",
                "/api/v2/tables/no-population/data | GET, HEAD, POST, OPTIONS",
                "/api/v2/savedQueries | GET, HEAD, POST, OPTIONS",
                "/api/v1/no/maalestok/no-population | GET, HEAD, POST, OPTIONS",
            })
    void sayByWhichMethodsTheyCanBeAsked(String address, String methods) throws Exception {
        var answer = send("OPTIONS", address);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Allow")).hasValue(methods);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).hasValue(methods);
    }

    @Test
    void everyAnswerSaysHowMuchIsLeft() throws Exception {
        var answer = send("GET", "/api/v2/config");
        assertThat(answer.headers().firstValue("RateLimit-Policy").orElseThrow())
                .matches("\"calls\";q=\\d+;w=\\d+");
        assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).matches("\"calls\";r=\\d+;t=\\d+");
    }

    private static boolean isThere(String program) throws Exception {
        return Programs.succeeds(program.equals("sh") ? "curl" : program, "--version");
    }

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        String address = path.startsWith("http") ? path : "http://localhost:" + port + path;
        var request = HttpRequest.newBuilder(URI.create(address)).method(method, BodyPublishers.noBody());
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }
}
