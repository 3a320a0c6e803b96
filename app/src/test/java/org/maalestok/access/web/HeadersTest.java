package org.maalestok.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningApplication;
import org.maalestok.access.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
class HeadersTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nb/sign-in, 200",
        "GET, /nb/me, 303",
        "GET, /nb/no-such-page, 404",
        "GET, /no-such-thing, 404",
        "GET, /assets/no-such.css, 404",
        "GET, /actuator/health, 200",
        "HEAD, /nb/sign-in, 200",
        "POST, /nb/sign-in, 422",
        "DELETE, /nb/me, 403",
        "GET, /nb/a;b, 400",
        "TRACE, /nb/, 405",
    })
    void standOnEveryAnswer(String method, String path, int status) {
        var answer = browser.send(method, path, Map.of());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertProtected(answer);
    }

    @Test
    void standOnFilesWhichMayBeKept() {
        var style = Pattern.compile("href=\"(/assets/[^\"]+/maalestok.css)\"")
                .matcher(browser.get("/nb/sign-in").body());
        assertThat(style.find()).isTrue();
        var answer = browser.get(style.group(1));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertProtected(answer);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age", "immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nb/",
                "/da/catalogue",
                "/en/no-such-page",
                "/assets/no-such.css",
                "/actuator/health",
                "/nb/me"
            })
    void readingSetsNoCookieAndKeepsNothingFromCaches(String path) {
        var answer = browser.get(path);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).doesNotContain("no-store");
    }

    @Test
    void whatIsWrittenForSomebodyIsKeptNowhere() {
        browser.signIn(new People(accounts).member().email(), People.PASSWORD);
        for (String path : new String[] {"/nb/me", "/nb/no-such-page"}) {
            var answer = browser.get(path);
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers().firstValue("Vary").orElse("")).containsIgnoringCase("cookie");
        }
        assertThat(new Browser(port).get("/nb/sign-in").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    private static void assertProtected(HttpResponse<?> answer) {
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;")
                .contains("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
}
