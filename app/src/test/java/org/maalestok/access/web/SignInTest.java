package org.maalestok.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningApplication;
import org.maalestok.access.Accounts;
import org.maalestok.access.Membership;
import org.maalestok.access.User;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningApplication
class SignInTest {

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

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

    User kari() {
        return new People(accounts).member();
    }

    @Test
    void leadsToOnesOwnPage() {
        User kari = kari();
        var answer = browser.signIn(kari.email(), People.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/nb/me");
        assertThat(browser.get("/nb/me").body()).contains("Kari Controller", kari.email(), "NO-3911, medlem");
    }

    @Test
    void leadsTheSecretariatToItsOverview() {
        User sofie = new People(accounts).secretariat();
        assertThat(browser.signIn(sofie.email(), People.PASSWORD).headers().firstValue("Location"))
                .contains("/nb/admin");
    }

    @Test
    void sessionCookieIsOutOfScriptsReach() {
        var answer = browser.signIn(kari().email(), People.PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("malestok=")
                        .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                        .doesNotContain("Secure", "Max-Age"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("malestok-form=;").contains("Max-Age=0"));
    }

    @Test
    void leadsBackToWhereSomebodyWas() {
        var sentAway = browser.get("/da/me?changed=1");
        assertThat(sentAway.statusCode()).isEqualTo(303);
        String door = sentAway.headers().firstValue("Location").orElseThrow();
        assertThat(door).isEqualTo("/da/sign-in?to=%2Fda%2Fme%3Fchanged%3D1");
        assertThat(browser.get(door).body()).contains("name=\"to\" value=\"/da/me?changed=1\"");
        var answer = browser.submit(
                door,
                "/da/sign-in",
                Map.of("email", kari().email(), "password", People.PASSWORD, "to", "/da/me?changed=1"));
        assertThat(answer.headers().firstValue("Location")).contains("/da/me?changed=1");
    }

    @Test
    void neverLeadsToAnotherSite() {
        var answer = browser.submit(
                "/en/sign-in?to=//evil.example",
                "/en/sign-in",
                Map.of("email", kari().email(), "password", People.PASSWORD, "to", "//evil.example"));
        assertThat(answer.headers().firstValue("Location")).contains("/en/me");
    }

    @Test
    void sameWordsForWrongPasswordAndUnknownAddress() {
        String wrong = browser.signIn(kari().email(), "noe helt annet enn det").body();
        var unknown = browser.signIn("ingen@horten.kommune.no", People.PASSWORD);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong).contains("E-post og passord passer ikke sammen");
        assertThat(unknown.body())
                .contains("E-post og passord passer ikke sammen", "<title>Feil: Logg inn", "href=\"#password\"")
                .contains("value=\"ingen@horten.kommune.no\"")
                .doesNotContain(People.PASSWORD);
    }

    @Test
    void asksForWhatIsMissing() {
        var answer = browser.submit("/da/sign-in", "/da/sign-in", Map.of("email", " ", "password", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Fejl: Log ind", "Skriv din e-mailadresse", "Skriv din adgangskode", "aria-invalid=\"true\"");
    }

    @Test
    void saysHowLongToWait() {
        String email = kari().email();
        for (int i = 0; i < 5; i++) {
            browser.signIn(email, "feil passord nummer " + i);
        }
        var answer = browser.signIn(email.toUpperCase(), People.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(20L, 30L);
        assertThat(answer.body()).containsPattern("Vent \\d+ sekunder, og prøv igjen");
    }

    @Test
    void formWithoutTokenComesBackAndCanBeSentAgain() {
        String email = kari().email();
        var form = Map.of("email", email, "password", People.PASSWORD, "to", "/da/me?changed=1");
        var answer = browser.send("POST", "/da/sign-in", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Formularen var for gammel, eller cookies er slået fra", "<title>Fejl: Log ind")
                .contains("value=\"" + email + "\"", "name=\"to\" value=\"/da/me?changed=1\"")
                .doesNotContain(People.PASSWORD);
        var again = new HashMap<>(form);
        again.put("_csrf", Browser.tokenIn(answer));
        assertThat(browser.send("POST", "/da/sign-in", again).headers().firstValue("Location"))
                .contains("/da/me?changed=1");
    }

    @Test
    void formFromBeforeSigningInComesBackToo() {
        User kari = kari();
        String old = browser.tokenOn("/en/sign-in");
        browser.signIn(kari.email(), People.PASSWORD);
        var answer = browser.send(
                "POST", "/en/sign-in", Map.of("email", kari.email(), "password", People.PASSWORD, "_csrf", old));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The form was too old", ">Kari Controller</a>");
    }

    @Test
    void errorPagesKnowWhoIsSignedIn() {
        browser.signIn(kari().email(), People.PASSWORD);
        assertThat(browser.get("/en/no-such-page").body())
                .contains("<a href=\"/en/me\">Kari Controller</a>")
                .doesNotContain("/en/sign-in");
    }

    @Test
    void errorPagesSayWhatWasWrong() {
        var answer = browser.get("/en/sign-out");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("This cannot be done at this address");
    }

    @Test
    void formWithSomebodyElsesTokenComesBack() {
        try (var other = new Browser(port)) {
            var form =
                    Map.of("email", kari().email(), "password", People.PASSWORD, "_csrf", other.tokenOn("/nb/sign-in"));
            browser.get("/nb/sign-in");
            assertThat(browser.send("POST", "/nb/sign-in", form).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void plantedSessionIsWorthNothing() {
        try (var thief = new Browser(port)) {
            thief.signIn(kari().email(), People.PASSWORD);
            String planted = thief.cookie("malestok").orElseThrow();
            browser.setCookie("malestok", planted);
            browser.signIn(kari().email(), People.PASSWORD);
            assertThat(browser.cookie("malestok")).isPresent().get().isNotEqualTo(planted);
            assertThat(thief.get("/nb/me").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void madeUpSessionIdIsNotTakenOver() {
        browser.setCookie("malestok", "bWFkZS11cA==");
        browser.signIn(kari().email(), People.PASSWORD);
        assertThat(browser.cookie("malestok")).isPresent().get().isNotEqualTo("bWFkZS11cA==");
    }

    @Test
    void signOutEndsTheSessionInTheDatabase() {
        User kari = kari();
        browser.signIn(kari.email(), People.PASSWORD);
        String session = browser.cookie("malestok").orElseThrow();
        assertThat(sessionsOf(kari)).isEqualTo(1);
        var answer = browser.submit("/nb/me", "/nb/sign-out", Map.of());
        assertThat(answer.headers().firstValue("Location")).contains("/nb/");
        assertThat(sessionsOf(kari)).isZero();
        assertThat(browser.cookie("malestok")).isEmpty();
        browser.setCookie("malestok", session);
        assertThat(browser.get("/nb/me").statusCode()).isEqualTo(303);
    }

    @Test
    void signOutIsNotALink() {
        browser.signIn(kari().email(), People.PASSWORD);
        assertThat(browser.get("/nb/sign-out").statusCode()).isIn(404, 405);
        assertThat(browser.get("/nb/me").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTakenAwayIsGoneAtTheNextClick() {
        User kari = kari();
        browser.signIn(kari.email(), People.PASSWORD);
        accounts.leave(kari.id(), People.FAERDER);
        assertThat(browser.get("/nb/me").body()).doesNotContain("NO-3911");
        accounts.join(kari.id(), new Membership("NO-3905", Membership.Role.CONTACT_PERSON));
        assertThat(browser.get("/nb/me").body()).contains("NO-3905, kontaktperson");
        accounts.disable(kari.id());
        assertThat(browser.get("/nb/me").statusCode()).isEqualTo(303);
        assertThat(browser.signIn(kari.email(), People.PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void anotherPasswordEndsOtherSessions() {
        User kari = kari();
        browser.signIn(kari.email(), People.PASSWORD);
        try (var phone = new Browser(port)) {
            phone.signIn(kari.email(), People.PASSWORD);
            var answer = browser.submit(
                    "/nb/me",
                    "/nb/me/password",
                    Map.of("current", People.PASSWORD, "wanted", "fjell lampe syltetøy åtte"));
            assertThat(answer.headers().firstValue("Location")).contains("/nb/me?changed");
            assertThat(browser.get("/nb/me?changed").body()).contains("Passordet er byttet");
            assertThat(phone.get("/nb/me").statusCode()).isEqualTo(303);
            assertThat(phone.signIn(kari.email(), People.PASSWORD).statusCode()).isEqualTo(422);
            assertThat(phone.signIn(kari.email(), "fjell lampe syltetøy åtte").statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void anotherPasswordNeedsThePresentOneAndMustBeGood() {
        browser.signIn(kari().email(), People.PASSWORD);
        var wrong = browser.submit(
                "/en/me", "/en/me/password", Map.of("current", "guessed", "wanted", "fjell lampe syltetøy åtte"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not your current password", "Error: My page", "href=\"/da/me\"");
        var weak = browser.submit(
                "/en/me", "/en/me/password", Map.of("current", People.PASSWORD, "wanted", "Passord2026!"));
        assertThat(weak.body()).contains("among the first to be guessed");
    }

    @Test
    void historyRemembersWhoCameAndWent() {
        User kari = kari();
        browser.signIn(kari.email(), "feil passord er dette");
        browser.signIn(kari.email(), People.PASSWORD);
        browser.submit("/nb/me", "/nb/sign-out", Map.of());
        assertThat(jdbc.sql("select what from access.event where about = ? order by id")
                        .param(kari.id())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "ACCOUNT_CREATED", "MUNICIPALITY_JOINED", "SIGN_IN_REFUSED", "SIGNED_IN", "SIGNED_OUT");
    }

    private int sessionsOf(User user) {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(String.valueOf(user.id()))
                .query(Integer.class)
                .single();
    }
}
