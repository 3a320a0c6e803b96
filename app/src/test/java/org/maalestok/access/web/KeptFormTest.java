package org.maalestok.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningApplication;
import org.maalestok.access.Accounts;
import org.maalestok.access.User;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that is sent when nobody is signed in any more. */
@RunningApplication
class KeptFormTest {

    private static final String FORM = "/nb/admin/indicators/new";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    @Autowired
    Accounts accounts;

    @Autowired
    KeptForms forms;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Browser browser;
    User sofie;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        sofie = new People(accounts).secretariat();
        browser.signIn(sofie.email(), People.PASSWORD);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    /** What the form on the page would send, with something typed into it. */
    private Map<String, String> typed(String code) {
        return typed(code, "Æ \"<b>&amp;\r\nto linjer ☃");
    }

    private Map<String, String> typed(String code, String more) {
        return new HashMap<>(Map.of("_csrf", browser.tokenOn(FORM), "code", code, "from", "", "more", more));
    }

    private HttpResponse<String> send(Map<String, String> form) {
        return browser.send("POST", FORM, form);
    }

    private void endSession() {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(String.valueOf(sofie.id()))
                .update();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> signInAt(String door, User who) {
        String to = URLDecoder.decode(door.replaceAll(".*to=", ""), StandardCharsets.UTF_8);
        String next = location(browser.submit(
                door, "/nb/sign-in", Map.of("email", who.email(), "password", People.PASSWORD, "to", to)));
        return browser.get(next);
    }

    @Test
    void waitsBehindTheDoorAndIsSentWithOneButton() {
        Map<String, String> form = typed("no.kept.a");
        endSession();
        String door = location(send(form));
        assertThat(door).startsWith("/nb/sign-in?to=%2Fnb%2Fme%2Fkept%2F");
        assertThat(browser.get(door).body())
                .contains("Det du skrev, er tatt vare på i et døgn")
                .doesNotContain("to linjer");
        var kept = signInAt(door, sofie);
        assertThat(kept.body()).contains("Skjemaet ble ikke sendt", "action=\"" + FORM + "\"", "to linjer ☃");
        assertThat(drafts("no.kept.a")).as("nothing is sent by itself").isZero();
        Map<String, String> again = hiddenIn(kept.body());
        assertThat(again).containsEntry("code", "no.kept.a").containsEntry("more", form.get("more"));
        assertThat(location(send(again))).isEqualTo("/nb/admin/indicators/no.kept.a");
        assertThat(drafts("no.kept.a")).isOne();
    }

    @Test
    void isFoundOnTheOwnPageUntilItIsSent() {
        String before = "Du har et skjema som ikke ble sendt:";
        assertThat(browser.get("/nb/me").body()).doesNotContain(before);
        Map<String, String> form = typed("no.kept.found");
        endSession();
        send(form);
        browser.signIn(sofie.email(), People.PASSWORD);
        String me = browser.get("/nb/me").body();
        assertThat(me).contains(before, "Nytt nøkkeltall: no.kept.found", "to linjer ☃");
        assertThat(browser.get("/da/me").body()).contains("Du har en formular, der ikke blev sendt:");
        String kept = browser.get(me.replaceAll("(?s).*href=\"(/nb/me/kept/[^\"]+)\".*", "$1"))
                .body();
        assertThat(browser.get("/nb/me").body()).as("looked at and not sent").contains(before);
        assertThat(location(send(hiddenIn(kept)))).isEqualTo("/nb/admin/indicators/no.kept.found");
        assertThat(browser.get("/nb/me").body()).doesNotContain(before);
    }

    @Test
    void isShownInTheWordsOfItsForm() {
        String page = "/nb/admin/accounts/new/edit";
        var form = new HashMap<>(
                Map.of("_csrf", browser.tokenOn(page), "code", "kept-scheme", "titleNb", "Lønn i skolen"));
        form.put("fileIncome", "NEGATIVE");
        form.put("functions", "202, 215");
        form.put("country", "NO");
        endSession();
        String door = location(browser.send("POST", page, form));
        assertThat(signInAt(door, sofie).body())
                .contains("<dt>Tittel på norsk</dt>", "<dt>Funksjoner</dt>")
                .contains("<dt>Filen fra én kommune: Inntekter i filen er</dt>")
                .doesNotContain("<dt>fileIncome", "<dt>Land");
    }

    @Test
    void alsoWhenSignedInAgainInAnotherTabMeanwhile() {
        Map<String, String> form = typed("no.kept.tab");
        endSession();
        browser.signIn(sofie.email(), People.PASSWORD);
        String kept = location(send(form));
        assertThat(kept).startsWith("/nb/me/kept/");
        assertThat(browser.get(kept).body()).contains("to linjer ☃", "Send skjemaet nå");
    }

    @Test
    void isNotShownToSomebodyElse() {
        Map<String, String> form = typed("no.kept.other");
        endSession();
        String door = location(send(form));
        var seen = signInAt(door, new People(accounts).secretariat());
        assertThat(seen.body())
                .contains("Skjemaet tilhører en annen konto")
                .doesNotContain("to linjer", "no.kept.other", "Slett det jeg skrev");
        String id = door.replaceAll(".*%2F", "");
        browser.submit("/nb/me", "/nb/me/kept/" + id + "/discard", Map.of());
        browser.submit("/nb/me", "/nb/sign-out", Map.of());
        browser.signIn(sofie.email(), People.PASSWORD);
        assertThat(browser.get("/nb/me/kept/" + id).body()).contains("to linjer ☃");
    }

    @Test
    void alsoWhenSomebodyElseIsSignedInAlready() {
        Map<String, String> form = typed("no.kept.second");
        browser.submit("/nb/me", "/nb/sign-out", Map.of());
        browser.signIn(new People(accounts).secretariat().email(), People.PASSWORD);
        assertThat(browser.get(location(send(form))).body())
                .contains("Skjemaet tilhører en annen konto")
                .doesNotContain("to linjer");
        assertThat(drafts("no.kept.second")).isZero();
    }

    @Test
    void isKeptOnlyWhenItStoodOnAPageOfOurs() {
        long before = count();
        String whole = typed("no.kept.planted").get("_csrf");
        endSession();
        for (String token : new String[] {"", "none", whole.substring(0, whole.length() - 4) + "AAAA"}) {
            Map<String, String> planted = Map.of("_csrf", token, "code", "no.kept.planted");
            assertThat(location(send(planted))).isEqualTo("/nb/sign-in");
        }
        try (var visitor = new Browser(port)) {
            Map<String, String> anonymous = Map.of("_csrf", visitor.tokenOn("/nb/sign-in"), "code", "no.x");
            assertThat(location(visitor.send("POST", FORM, anonymous))).isEqualTo("/nb/sign-in");
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void keepsNoPasswords() {
        Map<String, String> secret = new HashMap<>(typed("no.kept.secret"));
        secret.put("newPassword", "hemmelig nok til dette");
        long before = count();
        Map<String, String> change =
                Map.of("_csrf", secret.get("_csrf"), "current", People.PASSWORD, "wanted", "fjell lampe syltetøy åtte");
        endSession();
        assertThat(location(browser.send("POST", "/nb/me/password", change))).isEqualTo("/nb/sign-in");
        assertThat(count()).isEqualTo(before);
        send(secret);
        assertThat(jdbc.sql("select fields from access.kept_form where account = ?")
                        .param(sofie.id())
                        .query(String.class)
                        .single())
                .contains("no.kept.secret")
                .doesNotContain("hemmelig", "_csrf");
    }

    @Test
    void saysThatItWasTooLargeAndKeepsNoneOfIt() {
        Map<String, String> form = typed("no.kept.large", "x".repeat(FormKeeper.MOST_CHARACTERS));
        endSession();
        assertThat(signInAt(location(send(form)), sofie).body())
                .contains("større enn de 256 kB vi kan ta vare på")
                .doesNotContain("Send skjemaet nå", "xxxx");
    }

    @Test
    void saysThatFilesHaveToBeChosenAgain() {
        String token = browser.tokenOn(FORM);
        endSession();
        String door = location(browser.sendFile(
                FORM, Map.of("_csrf", token, "code", "no.kept.file"), "upload", "figures.csv", "1;2;3"));
        assertThat(signInAt(door, sofie).body())
                .contains("Filer kan ikke tas vare på", "no.kept.file")
                .doesNotContain("Send skjemaet nå", "1;2;3");
    }

    @Test
    void whoMayNoLongerDoItGetsTheTextBackWithoutTheButton() {
        Map<String, String> form = typed("no.kept.demoted");
        endSession();
        String door = location(send(form));
        jdbc.sql("update access.account set secretariat = false where id = ?")
                .param(sofie.id())
                .update();
        assertThat(signInAt(door, sofie).body())
                .contains("du har ikke lenger tilgang", "to linjer ☃")
                .doesNotContain("Send skjemaet nå");
    }

    @Test
    void canBeThrownAwayAndIsGoneAfterADay() {
        Map<String, String> form = typed("no.kept.old");
        endSession();
        String door = location(send(form));
        signInAt(door, sofie);
        String page = door.replaceAll(".*to=", "").replace("%2F", "/");
        browser.submit("/nb/me", page + "/discard", Map.of());
        assertThat(browser.get(page).statusCode()).isEqualTo(404);
        assertThat(browser.get(page).body()).contains("Skjemaet er ikke her lenger");
        endSession();
        send(form);
        long before = count();
        jdbc.sql("update access.kept_form set at = at - interval '24 hours' where account = ?")
                .param(sofie.id())
                .update();
        forms.forgetOld();
        assertThat(count()).isEqualTo(before - 1);
    }

    @Test
    void nobodyCanFillTheTable() {
        Map<String, String> form = typed("no.kept.many");
        endSession();
        for (int i = 0; i < 25; i++) {
            send(form);
        }
        assertThat(jdbc.sql("select count(*) from access.kept_form where account = ?")
                        .param(sofie.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(20);
    }

    private long count() {
        return jdbc.sql("select count(*) from access.kept_form")
                .query(Long.class)
                .single();
    }

    private int drafts(String code) {
        return jdbc.sql("select count(*) from keyfigures.indicator_draft where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    /** The fields of the form that sends it again: those of the page's first form. */
    private static Map<String, String> hiddenIn(String html) {
        var fields = new HashMap<String, String>();
        String form = html.substring(html.indexOf("<form method=\"post\" action=\"" + FORM));
        HIDDEN.matcher(form.substring(0, form.indexOf("</form>")))
                .results()
                .forEach(field -> fields.put(
                        field.group(1),
                        field.group(2)
                                .replace("&#34;", "\"")
                                .replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&amp;", "&")));
        return fields;
    }
}
