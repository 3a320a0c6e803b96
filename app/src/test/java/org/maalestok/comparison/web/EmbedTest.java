package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Charts for other people's pages. */
@RunningWithStarterData
class EmbedTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nb/embed/indicator/no.population?area=NO-3911",
                "/da/embed/indicator/dk.school.class_size?area=DK-751&chart=ranking",
                "/en/embed/indicator/no.population?chart=distribution",
                "/nb/embed/indicator/no.population?chart=map&area=NO-3911",
                "/da/embed/indicator/no.population?chart=multiples&area=NO-3911&peers=NO-39",
                "/nb/embed/indicator/no.school.gross_per_inhabitant?chart=trend&area=NO-3911&per=total",
                "/en/embed/indicator/no.school.gross_per_inhabitant?chart=index&area=NO-3911&base=2018",
                "/nb/embed/indicator/no.school.gross_per_inhabitant?chart=gap&area=NO-3911",
                "/da/embed/indicator/dk.school.absence?chart=units&area=DK-163",
                "/nb/embed/relation?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant&area=NO-3911",
            })
    void showAChartWithItsSource(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<svg", "target=\"_blank\"").containsPattern("Kilder?:|Sources?:");
        assertThat(answer.body()).containsPattern("Lisens|Licens|Licence");
        assertThat(policy(answer)).contains("frame-ancestors *").doesNotContain("script-src");
        assertThat(answer.body()).doesNotContain("<script", "<form", "sign-in");
        String home = answer.body().replaceAll("(?s).*<link rel=\"canonical\" href=\"([^\"]+)\".*", "$1");
        assertThat(get(home.replace("&amp;", "&")).statusCode()).isEqualTo(200);
    }

    @Test
    void anyPageMayShowThemAndOnlyThem() throws Exception {
        var chart = get("/nb/embed/indicator/no.population");
        assertThat(policy(chart)).contains("frame-ancestors *").doesNotContain("script-src");
        assertThat(chart.headers().firstValue("X-Frame-Options")).isEmpty();
        for (String other :
                new String[] {"/nb/indicator/no.population", "/nb/", "/nb/embedded", "/nb/embed", "/nb/data"}) {
            assertThat(policy(get(other))).as(other).contains("frame-ancestors 'none'");
            assertThat(get(other).headers().firstValue("X-Frame-Options"))
                    .as(other)
                    .hasValue("DENY");
        }
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    @Test
    void setNoCookieAndAreKeptUntilSomethingIsPublished() throws Exception {
        String path = "/nb/embed/indicator/no.population?area=NO-3911";
        var first = get(path);
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(first.headers().allValues("Vary")).noneMatch(value -> value.contains("Cookie"));
        assertThat(get(path, "If-None-Match", first.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(path, "Cookie", "SESSION=nothing").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nb/embed/indicator/no.nothing",
                "/nb/embed/indicator/no.population?chart=cake",
                "/nb/embed/indicator/no.population?chart=index",
                "/nb/embed/relation?x=no.population&y=dk.population",
                "/nb/embed/indicator/no.population?area=NO-9999"
            })
    void whatIsNotThere(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }
}
