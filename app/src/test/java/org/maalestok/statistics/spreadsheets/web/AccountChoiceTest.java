package org.maalestok.statistics.spreadsheets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.access.web.Browser;
import org.maalestok.access.web.People;
import org.maalestok.statistics.accounts.AccountScheme;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.accounts.AccountSchemes.Done;
import org.maalestok.statistics.spreadsheets.LeftToOthers;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.ui.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An account where there are two schemes to add it up by. The second one is taken out of use at the end: others count on there being one. */
@RunningWithStarterData
class AccountChoiceTest {

    private static final String FIRST = "no-accounts-0a";
    private static final String SECOND = "prove-regnskap";
    private static final String ACCOUNT =
            "0A1997 010100%18s1202 010     4000\n0A1997 010100%1$18s1840 800    -4000\n".formatted("");

    @Autowired
    org.maalestok.access.Accounts accounts;

    @Autowired
    AccountSchemes schemes;

    @Autowired
    Spreadsheets spreadsheets;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void twoSchemes() {
        browser = new Browser(port);
        browser.signIn(new People(accounts).secretariat().email(), People.PASSWORD);
        var other = schemes.find(FIRST).orElseThrow().as(SECOND, Text.same("Prøveoppskrift"));
        assertThat(schemes.use(other, edit())).isEqualTo(new Done());
    }

    @AfterEach
    void oneScheme() {
        browser.close();
        assertThat(schemes.retire(SECOND, true, edit())).isEqualTo(new Done());
    }

    private int edit() {
        return schemes.findKept(SECOND).map(AccountSchemes.Kept::edit).orElse(0);
    }

    private Upload upload(String name, String content) {
        String page = "/nb/admin/spreadsheets";
        var answer = browser.sendFile(page, Map.of("_csrf", browser.tokenOn(page)), "file", name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String to = answer.headers().firstValue("Location").orElseThrow();
        return find(Long.parseLong(to.replaceAll("\\D+", "")));
    }

    private Upload find(long id) {
        return spreadsheets.find(id).orElseThrow();
    }

    private HttpResponse<String> choose(Upload upload, int version, String scheme, String dataSet) {
        return send(upload, Map.of("version", String.valueOf(version), "scheme", scheme, "dataSet", dataSet));
    }

    private HttpResponse<String> send(Upload upload, Map<String, String> form) {
        return browser.submit("/nb/admin/spreadsheets", "/nb/admin/spreadsheets/" + upload.id(), form);
    }

    private static Map<String, List<String>> chosen(String scheme) {
        return Map.of("scheme", List.of(scheme), "dataSet", List.of(scheme + "-0101-1997"));
    }

    @Test
    void asksWhichOneAndNamesTheDataSetAfterIt() {
        Upload upload = upload("to.dat", ACCOUNT);
        assertThat(upload.draft()).isEmpty();
        assertThat(browser.get("/nb/admin/spreadsheets/" + upload.id()).body())
                .contains("Prøveoppskrift", "Brutto driftsutgifter etter tjeneste", "<option value=\"\" selected>Velg");
        assertThat(choose(upload, upload.version(), SECOND, "").statusCode()).isEqualTo(303);
        assertThat(find(upload.id()).draft()).isEqualTo(chosen(SECOND));
        assertThat(choose(upload, upload.version() + 1, FIRST, SECOND + "-0101-1997")
                        .statusCode())
                .isEqualTo(303);
        assertThat(find(upload.id()).draft())
                .as("another scheme, another data set")
                .isEqualTo(chosen(FIRST));
        assertThat(choose(upload, upload.version() + 2, FIRST, "halden-1997").statusCode())
                .isEqualTo(303);
        assertThat(find(upload.id()).draft()).containsEntry("dataSet", List.of("halden-1997"));
    }

    @Test
    void whatCannotBeIsSaidAndKept() {
        Upload upload = upload("feil.dat", ACCOUNT);
        var none = choose(upload, upload.version(), "", "");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Velg en oppskrift");
        var unknown = choose(upload, upload.version(), "ukjent", "Stor Kode");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body())
                .contains("Det er ingen oppskrift «ukjent» i bruk", "Koden kan bare ha små bokstaver", "Stor Kode");
        assertThat(find(upload.id()).draft()).isEmpty();
    }

    /** Chosen in the preview from another window: it is no field of this form. */
    @Test
    void figuresThatWereLeftToOthersMeanwhileAreNoOtherChoice() {
        Upload upload = upload("utelatt.dat", ACCOUNT);
        int version = upload.version();
        assertThat(choose(upload, version, FIRST, "").statusCode()).isEqualTo(303);
        Upload now = find(upload.id());
        var left = new TreeMap<>(now.draft());
        left.put(LeftToOthers.FIELD, List.of("no.accounts.school.gross NO-0101 1997"));
        assertThat(spreadsheets.save(now.typed(left))).isTrue();
        assertThat(choose(upload, version, FIRST, "").statusCode()).isEqualTo(303);
        var other = choose(upload, version, SECOND, "");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("name=\"take:scheme\"").doesNotContain(LeftToOthers.FIELD);
    }

    @Test
    void whoComesSecondSeesBothAndChooses() {
        Upload upload = upload("samtidig.dat", ACCOUNT);
        int version = upload.version();
        assertThat(choose(upload, version, FIRST, "").statusCode()).isEqualTo(303);
        var second = choose(upload, version, SECOND, "");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains(
                        "<title>Feil: ",
                        "Det samme er lagret fra et annet vindu",
                        "name=\"take:scheme\"",
                        FIRST + "-0101-1997",
                        SECOND + "-0101-1997",
                        "name=\"version\" value=\"" + (version + 1) + "\"");
        assertThat(find(upload.id()).draft()).isEqualTo(chosen(FIRST));
        var form = new TreeMap<>(
                Map.of("version", String.valueOf(version + 1), "scheme", SECOND, "dataSet", SECOND + "-0101-1997"));
        form.put("take:scheme", "theirs");
        form.put("take:dataSet", "theirs");
        assertThat(send(upload, form).statusCode()).isEqualTo(303);
        assertThat(find(upload.id()).draft()).isEqualTo(chosen(FIRST));
    }

    @Test
    void whatWasSeenIsPublishedAndNothingElse() {
        Upload upload = upload("sett.dat", ACCOUNT);
        assertThat(choose(upload, upload.version(), SECOND, "").statusCode()).isEqualTo(303);
        String preview = browser.get("/nb/admin/spreadsheets/" + upload.id() + "/preview")
                .body();
        assertThat(preview).contains("9 tall er klare");
        var form = Map.of("version", String.valueOf(upload.version() + 1), "basis", basis(preview), "against", "0");
        var whole = schemes.find(SECOND).orElseThrow();
        var fewer = new AccountScheme(
                SECOND,
                whole.target(),
                whole.country(),
                whole.leftOut(),
                whole.forms(),
                whole.file(),
                whole.extract(),
                whole.measures().subList(0, 4));
        assertThat(schemes.use(fewer, edit())).isEqualTo(new Done());
        var answer =
                browser.submit("/nb/admin/spreadsheets", "/nb/admin/spreadsheets/" + upload.id() + "/publish", form);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("tok en ny versjon av oppskriften «prove-regnskap» i bruk", "4 tall er klare");
        assertThat(find(upload.id()).published()).isEmpty();
        assertThat(basis(answer.body())).isNotEqualTo(form.get("basis"));
    }

    private static String basis(String page) {
        return page.replaceAll("(?s).*name=\"basis\" value=\"(\\d+)\".*", "$1");
    }

    @Test
    void theSameChoiceTwiceIsNoConflict() {
        Upload upload = upload("likt.dat", ACCOUNT);
        assertThat(choose(upload, upload.version(), FIRST, "").statusCode()).isEqualTo(303);
        assertThat(choose(upload, upload.version(), FIRST, "").statusCode()).isEqualTo(303);
        assertThat(find(upload.id()).draft()).isEqualTo(chosen(FIRST));
    }
}
