package org.maalestok.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that cannot be decoded get a sentence and never a stack trace, in the form that who asks can read. */
@RunningWithStarterData
class UnreadableTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /nb/%zz                                  | text/html                | Vi forstod ikke adressen
            /da/indicator/%                          | text/html                | skal skrives på en anden måde
            /nb/a%2Fb                                | text/html                | such as %25 for a percent sign
            /nb/catalogue?q=%zz                      | text/html                | Vi forstod ikke adressen
            /da/catalogue?q=%                        | text/html                | Vi forstod ikke adressen
            /en/indicator/no.population?area=%zz     | text/html                | We did not understand the address
            /api/v2/tables/%zz/data                  | application/problem+json | prosentkodes
            /api/v2/tables/%zz/data?lang=en          | application/problem+json | percent-encoded
            /api/v2/tables?query=%zz                 | application/problem+json | et prosenttegn skrives %25
            /api/v2/tables?query=%zz&lang=da         | application/problem+json | et procenttegn skrives %25
            /api/v2/tables/no-school/data?valueCodes[Region]=%zz | application/problem+json | et prosenttegn skrives %25
            /api/v1/no/%zz                           | application/problem+json | {"error":"Spørsmålet kan ikke leses
            /api/v1/en/%zz                           | application/problem+json | {"error":"The request cannot be read
            /api/v1/da?query=%zz                     | application/             | {"error":"Forespørgslen kan ikke afkodes
            /kolada/v3/kpi/%zz                       | application/problem+json | prosentkodes
            /kolada/v3/kpi?title=%zz                 | application/problem+json | et prosenttegn skrives %25
            /feeds/da/%zz                            | application/problem+json | procentkodes
            /catalog?format=%zz                      | application/problem+json | et prosenttegn skrives %25
            /api/v2/tables?query=grønn               | application/problem+json | «ø» kan ikke stå slik i en adresse; der skrives det %C3%B8.
            /api/v2/tables?lang=da&query=Æbeltoft    | application/problem+json | »Æ« kan ikke stå sådan i en adresse; dér skrives det %C3%86.
            /API/v2/tables?lang=en&query=a"b         | application/problem+json | \\"\\"\\" cannot stand in an address as it is; it is written %22 there.
            /api/v1/en/maalestok?query=å             | application/problem+json | {"error":"\\"å\\" cannot stand in an address
            /kolada/v3/kpi?title=Færder              | application/problem+json | «æ» kan ikke
            /Kolada?title=ø                          | application/problem+json | %C3%B8
            /nb/catalogue?q=ø                        | text/html                | Vi forstod ikke adressen
            /kolada/v3/kpi/€                         | application/problem+json | %E2%82%AC
            """)
    void areToldInASentence(String address, String type, String sentence) throws IOException {
        String answer = ask(address);
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer).containsIgnoringCase("Content-Type: " + type).contains(sentence);
        assertThat(answer).doesNotContain("Exception", "org.apache", "Tomcat", "\tat ");
    }

    /** Browsers show others' pages only what they are told they may read. */
    @Test
    void othersPagesMayReadItInTheirLanguage() throws IOException {
        assertThat(ask("/api/v2/tables/%zz?lang=da"))
                .contains("Content-Language: da", "Access-Control-Allow-Origin: *", "Cache-Control: no-store");
        assertThat(ask("/da/%zz")).doesNotContain("Access-Control-Allow-Origin");
    }

    /** Of an address that is longer than is read, nobody has read what language it asks for. */
    @Test
    void aTooLongAddressIsAnsweredInNorwegianAndEnglish() throws IOException {
        assertThat(ask("/api/v2/tables/no-school/data?lang=en&valueCodes[Region]=" + "0301,".repeat(20_000)))
                .startsWith("HTTP/1.1 400")
                .contains("Spørsmålet kan ikke leses", "The request cannot be read", "Content-Language: nb, en");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v2/tables, application/problem+json", "/kolada/v3/kpi, application/problem+json",
        "/catalog, application/problem+json", "/feeds/nb/releases.atom, application/problem+json",
        "/api/v1/no/maalestok, application/json"
    })
    void aMethodThatTheServerItselfRefusesIsToldInADocument(String address, String type) throws IOException {
        assertThat(ask("TRACE", address))
                .startsWith("HTTP/1.1 405")
                .containsIgnoringCase("Content-Type: " + type)
                .contains("TRACE")
                .doesNotContain("<html");
    }

    private String ask(String address) throws IOException {
        return ask("GET", address);
    }

    private String ask(String method, String address) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
