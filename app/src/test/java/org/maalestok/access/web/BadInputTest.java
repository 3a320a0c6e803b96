package org.maalestok.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningApplication;
import org.maalestok.access.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
class BadInputTest {

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
    @ValueSource(
            strings = {
                "kari\u0000@faerder.no",
                "\u0000",
                "'; drop table access.account; --",
                "<script>alert(1)</script>@x.no",
                "😀@😀.😀",
                "kari@faerder.no\r\nBcc: x@y.no",
                "\"><img src=x>"
            })
    void oddAddressesComeBackAsTypedAndHarmless(String email) {
        var answer = browser.signIn(email, "noe helt annet");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("<script>alert", "\"><img");
    }

    @Test
    void longAddressesAndPasswordsAreWrongOnes() {
        assertThat(browser.signIn("k".repeat(5_000) + "@faerder.no", "x").statusCode())
                .isEqualTo(422);
        String email = new People(accounts).member().email();
        assertThat(browser.signIn(email, "x".repeat(5_000)).statusCode()).isEqualTo(422);
        assertThat(browser.signIn(email, People.PASSWORD + "\u0000").statusCode())
                .isEqualTo(422);
        assertThat(browser.signIn(email, People.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void aBodyOfMegabytesIsRefused() {
        assertThat(browser.submit(
                                "/nb/sign-in",
                                "/nb/sign-in",
                                Map.of("email", "a@b.no", "password", "x".repeat(3_000_000)))
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void oddNewPasswordsAreRefusedInWords() {
        browser.signIn(new People(accounts).member().email(), People.PASSWORD);
        var answer = browser.submit(
                "/nb/me", "/nb/me/password", Map.of("current", People.PASSWORD, "wanted", "x".repeat(5_000)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("høyst 128 tegn");
    }

    @Test
    void oddLanguagesAndCookiesLeadNowhere() {
        assertThat(browser.get("/sv/sign-in").statusCode()).isEqualTo(404);
        browser.setCookie("malestok", "not-base64-" + "%".repeat(100));
        browser.setCookie("malestok-form", "odd");
        assertThat(browser.get("/nb/me").statusCode()).isEqualTo(303);
        assertThat(browser.signIn(new People(accounts).member().email(), People.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }
}
