package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.access.Accounts;
import org.maalestok.access.User;
import org.maalestok.access.web.Browser;
import org.maalestok.access.web.People;
import org.maalestok.comparison.selections.KeptSelections;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Selections that people keep: everybody their own. */
@RunningWithStarterData
class SelectionsTest {

    private static final String PAGE = "/nb/me/selections";

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser browser;
    private User kari;

    @BeforeEach
    void signIn() {
        kari = new People(accounts).member();
        browser = new Browser(port);
        browser.signIn(kari.email(), People.PASSWORD);
    }

    @AfterEach
    void leave() {
        browser.close();
        jdbc.sql("delete from comparison.selection where account = ?")
                .param(kari.id())
                .update();
    }

    private HttpResponse<String> keep(String name, String codes, Map<String, String> more) {
        var form = new java.util.TreeMap<>(more);
        form.put("name", name);
        form.put("codes", codes);
        return browser.submit("/nb/me", PAGE, form);
    }

    private List<Long> ids() {
        return Pattern.compile("action=\"/nb/me/selections/(\\d+)\"")
                .matcher(browser.get(PAGE).body())
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    @Test
    void aKeptSelectionCanBeChosenEverywhere() {
        HttpResponse<String> answer =
                keep("Skjærgården", "NO-3907,NO-3909,NO-3905", Map.of("of", "NO-3911", "page", "overview"));
        assertThat(answer.statusCode()).isEqualTo(303);
        String next = answer.headers().firstValue("Location").orElseThrow();
        assertThat(next)
                .contains("/municipality/NO-3911/overview?peers=Skj%C3%A6rg%C3%A5rden%3ANO-3907,NO-3909,NO-3905");
        assertThat(browser.get("/nb/municipality/NO-3901/peers").body()).contains("Dine utvalg", "Skjærgården");
        assertThat(browser.get("/nb/compare?areas=NO-3901").body()).contains("de 3 i utvalget «Skjærgården»");
        assertThat(browser.get("/nb/municipality/DK-101/peers").body()).doesNotContain("Skjærgården");
        assertThat(browser.get("/nb/municipality/NO-3907/peers").body()).contains("Larvik og Tønsberg");
    }

    /** From the ticks themselves, in one press. */
    @Test
    void whatIsTickedIsKeptAndComparedWithAtOnce() {
        String ticks = "/nb/municipality/NO-3911/peers";
        assertThat(browser.get(ticks).body()).contains("formaction=\"/nb/me/selections?of=NO-3911\"");
        HttpResponse<String> answer = browser.submit(
                ticks,
                PAGE + "?of=NO-3911",
                Map.of("choose", "own", "name", "Kyst", "with", "NO-3907,NO-3909", "page", "overview"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/municipality/NO-3911/overview?peers=Kyst%3ANO-3907,NO-3909");
        assertThat(browser.get(PAGE).body()).contains("Kyst");
        assertThat(browser.submit(ticks, PAGE + "?of=NO-3911", Map.of("name", "Tom"))
                        .statusCode())
                .isEqualTo(422);
        try (var visitor = new Browser(port)) {
            assertThat(visitor.get(ticks).body()).doesNotContain("formaction");
        }
    }

    @Test
    void nobodyElseSeesOrChangesIt() {
        keep("Min egen", "NO-3907", Map.of());
        long id = ids().getFirst();
        try (var other = new Browser(port)) {
            other.signIn(new People(accounts).member().email(), People.PASSWORD);
            assertThat(other.get(PAGE).body()).doesNotContain("Min egen");
            assertThat(other.submit("/nb/me", PAGE + "/" + id, Map.of("name", "Kapret"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(other.submit("/nb/me", PAGE + "/" + id + "/delete", Map.of())
                            .statusCode())
                    .isEqualTo(404);
        }
        try (var visitor = new Browser(port)) {
            assertThat(visitor.get("/nb/municipality/NO-3911/peers?peers=NO-3907")
                            .body())
                    .doesNotContain("Min egen")
                    .contains("Logg inn for å lagre");
        }
        assertThat(browser.get(PAGE).body()).contains("Min egen");
    }

    @Test
    void itIsRenamedAndDeleted() {
        keep("Gammelt navn", "NO-3907", Map.of());
        long id = ids().getFirst();
        assertThat(browser.submit(PAGE, PAGE + "/" + id, Map.of("name", " Nytt \n navn "))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get(PAGE).body()).contains("Nytt navn").doesNotContain("Gammelt navn");
        assertThat(browser.submit(PAGE, PAGE + "/" + id + "/delete", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(ids()).isEmpty();
    }

    @Test
    void whatCannotBeKeptComesBackAsTyped() {
        keep("Kyst", "NO-3907", Map.of());
        HttpResponse<String> taken = keep("KYST", "NO-3909,NO-3905", Map.of());
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body())
                .contains(
                        "Du har allerede et utvalg som heter «KYST»", "value=\"KYST\"", "NO-3909,NO-3905", "Tønsberg");
        HttpResponse<String> nameless = keep("  ", "NO-3909", Map.of());
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("Skriv et navn på utvalget.");
        assertThat(keep("Ingen", "NO-9999", Map.of()).body()).contains("ingen kommuner som vi kjenner");
        keep("Innland", "NO-3907", Map.of());
        long id = ids().getFirst();
        HttpResponse<String> same = browser.submit(PAGE, PAGE + "/" + id, Map.of("name", "kyst"));
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("value=\"kyst\"");
    }

    @Test
    void thereIsRoomForThirty() {
        for (int i = 0; i < KeptSelections.MOST; i++) {
            assertThat(keep("Utvalg " + i, "NO-3907", Map.of()).statusCode()).isEqualTo(303);
        }
        HttpResponse<String> tooMany = keep("Ett til", "NO-3907", Map.of());
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(tooMany.body()).contains("Du har allerede 30 utvalg", "Ett til");
    }

    @Test
    void aNameIsWordsAndNothingElse() {
        keep("<script>alert(1)</script>", "NO-3907", Map.of());
        assertThat(browser.get(PAGE).body()).doesNotContain("<script>alert").contains("&lt;script");
    }
}
