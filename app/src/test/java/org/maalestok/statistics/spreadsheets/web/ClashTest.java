package org.maalestok.statistics.spreadsheets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.RunningWithStarterData;
import org.maalestok.access.Accounts;
import org.maalestok.access.web.Browser;
import org.maalestok.access.web.People;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.MappingYaml;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.mapping.web.MappingForm;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Halden's spending on schools in 2016 comes from the data set no-accounts-0a. Whoever brings it from elsewhere is told so, and how to go on. Nothing is published. */
@RunningWithStarterData
class ClashTest {

    private static final String TABLE = """
            CHARSET="ANSI";
            CODEPAGE="utf-8";
            MATRIX="KOST9";
            TITLE="Utgifter etter kommune, slag og år";
            STUB="kommune","slag";
            HEADING="år";
            VALUES("kommune")="Halden";
            CODES("kommune")="0101";
            VALUES("slag")="Skole","Plan";
            CODES("slag")="S","P";
            VALUES("år")="2016";
            TIMEVAL("år")=TLIST(A1),"2016";
            DATA=
            386311000
            612
            ;
            """;

    private static final String SHEET = """
            Kommune;Kom.nr;År;Skole;Plan
            Halden;0101;2016;386311000;612
            Moss;0104;2016;340000000;580
            """;

    private static final String MAPPING = """
            code: %s
            title: {da: Udgifter, nb: Utgifter, en: Spending}
            source: Kontoret
            licence: CC BY 4.0
            areas: {dimension: %s, country: NO, digits: 4}
            time: %s
            measures:
              - {indicator: no.accounts.school.gross, where: {%s}, factor: 1}
              - {indicator: no.planning.gross_per_inhabitant, where: {%s}, factor: 1}
            """;

    @Autowired
    Accounts accounts;

    @Autowired
    Mappings mappings;

    @Autowired
    Spreadsheets spreadsheets;

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = new Browser(port);
        browser.signIn(new People(accounts).secretariat().email(), People.PASSWORD);
    }

    @AfterEach
    void close() {
        browser.close();
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

    private static String address(Upload upload, String step) {
        return "/nb/admin/spreadsheets/" + upload.id() + step;
    }

    private HttpResponse<String> submit(Upload upload, String step, Map<String, String> form) {
        return browser.submit("/nb/admin/spreadsheets", address(upload, step), form);
    }

    private Mapping mapping(String code, String area, String time, String school, String planning) throws Exception {
        String yaml = MAPPING.formatted(code, area, time, school, planning);
        return MappingYaml.read(Files.writeString(folder.resolve(code + ".yaml"), yaml));
    }

    private Upload withMapping(String code) throws Exception {
        mappings.save(mapping(code, "kommune", "år", "slag: S", "slag: P"), 0);
        return chosen(code);
    }

    private Upload chosen(String code) {
        Upload table = upload(code + ".px", TABLE);
        var form = Map.of("mapping", code, "version", String.valueOf(table.version()));
        assertThat(submit(table, "", form).statusCode()).isEqualTo(303);
        return find(table.id());
    }

    @Test
    void isToldInWordsWithTheWayToTheOtherDataSet() throws Exception {
        String preview =
                browser.get(address(withMapping("clash-told"), "/preview")).body();
        assertThat(preview)
                .contains(
                        "Et annet datasett har disse tallene allerede",
                        "Ett tall i ett nøkkeltall kommer allerede fra et annet datasett.",
                        "Halden: 2016",
                        "(no-accounts-0a), ",
                        "href=\"/nb/admin/accounts/no-accounts-0a\"",
                        "Utelat dette tallet av denne filen",
                        "helt ut av koblingen «clash-told». Det endrer koblingen nå")
                .doesNotContain("Publiser tallene");
    }

    @Test
    void ofATableIsLeftOutOfTheMappingThatIsRemembered() throws Exception {
        Upload table = withMapping("clash-table");
        String version = String.valueOf(table.version());
        var stale = submit(table, "/leave-out", Map.of("version", version, "basis", "7", "what", "indicators"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("endret koblingen «clash-table»");
        assertThat(mappings.find("clash-table").orElseThrow().mapping().measures())
                .hasSize(2);
        var done = submit(table, "/leave-out", Map.of("version", version, "basis", "1", "what", "indicators"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(mappings.find("clash-table").orElseThrow().mapping().measures())
                .extracting(Mapping.Measure::indicator)
                .containsExactly("no.planning.gross_per_inhabitant");
        assertThat(browser.get(address(table, "/preview")).body())
                .contains("Ett tall er klart", "Publiser tallene")
                .doesNotContain("Et annet datasett har disse tallene allerede");
    }

    @Test
    void ofASheetIsLeftOutOfItsDraft() throws Exception {
        Upload sheet = upload("utgifter.csv", SHEET);
        Mapping mapping = mapping("clash-sheet", "area", "time", "contents: Skole", "contents: Plan");
        assertThat(spreadsheets.save(sheet.typed(MappingForm.fields(mapping).values())))
                .isTrue();
        assertThat(browser.get(address(sheet, "/preview")).body())
                .contains("2 tall i ett nøkkeltall", "Halden, Moss: 2016");
        var stale = submit(sheet, "/leave-out", Map.of("version", "0", "basis", "0", "what", "indicators"));
        assertThat(stale.statusCode()).isEqualTo(409);
        String version = String.valueOf(find(sheet.id()).version());
        var done = submit(sheet, "/leave-out", Map.of("version", version, "basis", "0", "what", "indicators"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(find(sheet.id()).draft())
                .containsEntry("indicator", List.of("", "no.planning.gross_per_inhabitant"))
                .containsEntry("where", List.of("contents = Skole", "contents = Plan"));
        assertThat(browser.get(address(sheet, "/preview")).body()).contains("2 tall er klare");
    }

    /** Two figures of a file of four stay where they are; nothing else changes, and they can be taken in again. */
    @Test
    void singleFiguresAreLeftOutOfOneFileOnly() throws Exception {
        mappings.save(mapping("clash-figures", "kommune", "år", "slag: S", "slag: P"), 0);
        Upload table = chosen("clash-figures");
        var stale = submit(table, "/leave-out", Map.of("version", "0", "what", "figures"));
        assertThat(stale.statusCode()).isEqualTo(409);
        String version = String.valueOf(find(table.id()).version());
        assertThat(submit(table, "/leave-out", Map.of("version", version, "what", "figures"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get(address(table, "/preview")).body())
                .contains("Ett tall er klart", "Ett tall er utelatt av denne filen", "Publiser tallene")
                .contains(
                        "<li>Brutto driftsutgifter til grunnskole i kroner, kommunekassen – Halden: 2016</li>",
                        "– Halden: 2016 (1 celle)")
                .doesNotContain("no.accounts.school.gross")
                .doesNotContain("Et annet datasett har disse tallene allerede");
        assertThat(mappings.find("clash-figures").orElseThrow().version()).isEqualTo(1);
        String now = String.valueOf(find(table.id()).version());
        submit(table, "/leave-out", Map.of("version", now, "what", "nothing"));
        assertThat(browser.get(address(table, "/preview")).body())
                .contains("Et annet datasett har disse tallene allerede");
    }

    /** A scheme makes all of its key figures or none: there is nothing to be left out here. */
    @Test
    void ofAnAccountIsSettledInItsSchemeOrInItsCode() {
        String account = "0A2016 010100%18s1202 010     4000\n0A2016 010100%1$18s1840 800    -4000\n".formatted("");
        Upload upload = upload("0A_2016_0101.dat", account);
        assertThat(browser.get(address(upload, "/preview")).body())
                .contains("kommer allerede fra et annet datasett", "Er dette det samme regnskapet på nytt")
                .doesNotContain("Utelat disse", "ingenting igjen å publisere");
        assertThat(submit(upload, "/leave-out", Map.of("version", "0", "basis", "0", "what", "indicators"))
                        .statusCode())
                .isEqualTo(303);
    }

    /** Said already while the mapping is made. */
    @Test
    void isToldBesideTheKeyFigureInTheForm() throws Exception {
        mappings.save(mapping("clash-form", "kommune", "år", "slag: S", "slag: P"), 0);
        String form = browser.get("/nb/admin/mappings/clash-form/edit").body();
        assertThat(form).contains("Noen av tallene kommer alt fra «Brutto driftsutgifter", "(no-accounts-0a)");
    }
}
