package org.maalestok.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningApplication;
import org.maalestok.access.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files are announced and never sent: the answer comes nevertheless, as nobody waits for them. */
@RunningApplication
class FilesAtTheDoorTest {

    private static final String LONG = "Content-Length: 130000000";

    @Autowired
    Accounts accounts;

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

    @ParameterizedTest
    @ValueSource(strings = {LONG, "Transfer-Encoding: chunked"})
    void filesOfVisitorsAreNotReadOnTheWayToSigningIn(String length) throws IOException {
        assertThat(answerTo("POST /nb/admin/spreadsheets", length))
                .startsWith("HTTP/1.1 303")
                .contains("\nLocation: /nb/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /nb/sign-in", "GET /nb", "POST /nb/nowhere", "GET /nb/admin/nowhere"})
    void noOtherAddressTakesThemEither(String address) throws IOException {
        assertThat(answerTo(address, LONG)).startsWith("HTTP/1.1 403");
    }

    @Test
    void whoIsNoSecretariatSendsNone() throws IOException {
        browser.signIn(new People(accounts).member().email(), People.PASSWORD);
        String cookie = "Cookie: malestok=" + browser.cookie("malestok").orElseThrow();
        assertThat(answerTo("POST /nb/admin/spreadsheets", LONG + "\r\n" + cookie))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void theSecretariatsFilesComeIn() {
        browser.signIn(new People(accounts).secretariat().email(), People.PASSWORD);
        String page = "/nb/admin/spreadsheets";
        String rows = "3911;1\n".repeat(200_000);
        var answer = browser.sendFile(
                page, Map.of("_csrf", browser.tokenOn(page)), "file", "tal.csv", "Kommune;2024\n" + rows);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(page + "/");
    }

    private String answerTo(String address, String length) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            String head =
                    "%s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=limit\r\n%s\r\n\r\n"
                            .formatted(address, length);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return answer.lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        }
    }
}
