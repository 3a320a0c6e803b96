package org.maalestok.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Told that a reverse proxy stands in front, the application believes what the proxy says about the connection. */
@RunningApplication
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class BehindProxyTest {

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void behindHttpsCookiesAreSecureAndBrowsersStayThere() {
        var answer = browser.getBehindHttps("/nb/sign-in");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=63072000");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("malestok-form=", "; Secure");
        assertThat(browser.get("/nb/sign-in").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }
}
