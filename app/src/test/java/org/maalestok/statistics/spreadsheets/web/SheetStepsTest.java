package org.maalestok.statistics.spreadsheets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.RunningWithStarterData;
import org.maalestok.access.Accounts;
import org.maalestok.access.web.Browser;
import org.maalestok.access.web.People;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.quality.Cell;
import org.maalestok.keyfigures.quality.Decisions;
import org.maalestok.keyfigures.quality.Writer;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.MappingYaml;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.mapping.web.MappingForm;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** What a person is told, and can do, on the way of a sheet from its mapping to the preview. What is published is of figures that no other test has. */
@RunningWithStarterData
class SheetStepsTest {

    private static final String SHEET = """
            Kommune;Kom.nr;År;coverage_1_2;Antall ansatte
            Halden;3101;2026;61,5;#DIV/0!
            Moss;3103;2026;#I/T;u
            Sarpsborg;3105;2026;400;#DIV/0!
            """;

    private static final String CODE = "no.kindergarten.coverage_1_2";
    private static final String SPRAAK = "no.kindergarten.minority_language_children";

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

    private String page(Upload upload, String step) {
        return browser.get(address(upload, step)).body();
    }

    private Mapping mapping(String code, String measure, String signs) throws Exception {
        String indicator = measure.equals("spraak") ? SPRAAK : CODE;
        Path file = folder.resolve(code + ".yaml");
        return MappingYaml.read(Files.writeString(file, """
                code: %s
                title: {nb: Dekning, da: Dækning, en: Coverage}
                source: Kontoret
                licence: CC BY 4.0
                areas: {dimension: area, country: NO, digits: 4}
                time: time
                measures:
                  - {indicator: %s, where: {contents: %s}, factor: 1}
                signs: {%s}
                """.formatted(code, indicator, measure, signs)));
    }

    private Upload mapped(Upload upload, Mapping mapping, int basis) {
        assertThat(spreadsheets.save(
                        upload.typed(MappingForm.fields(mapping).values()).basedOn(basis)))
                .isTrue();
        return find(upload.id());
    }

    @Test
    void aHeadThatIsTheEndOfACodeIsFilledInAndSaysWhy() {
        Upload sheet = upload("dekning-forslag.csv", SHEET);
        assertThat(page(sheet, "/mapping"))
                .contains("value=\"Andel ett- og toåringer i barnehage (no.kindergarten.coverage_1_2)\"")
                .contains("Foreslått: Andel ett- og toåringer i barnehage", "fordi koden slutter slik");
    }

    @Test
    void theSourceThatTheFileNamesIsProposed() {
        Upload sheet = upload("dekning-kilde.csv", SHEET + "Kilde: FLIS;;;;\n");
        assertThat(page(sheet, "/mapping")).containsPattern("name=\"source\"[^>]*value=\"FLIS\"");
    }

    @Test
    void formulaErrorsAreToldAsSuchWhereSignsAreExplained() {
        Upload sheet = upload("dekning-tegn.csv", SHEET);
        assertThat(page(sheet, "/mapping"))
                .contains("«#DIV/0!», 2 ganger, først i linje 2, kolonne 5", "«#I/T», 1 gang: linje 3, kolonne 4")
                .contains("«u», 1 gang: linje 3, kolonne 5", "Dette er en feil i en formel.");
    }

    /** A person corrects a workbook once, not once for each cell. */
    @Test
    void allKindsOfCellsThatCannotBeTakenAreToldAtOnce() throws Exception {
        Upload sheet = upload("ansatte.csv", SHEET);
        String faults = page(mapped(sheet, mapping("cells-at-once", "Antall ansatte", ""), 0), "/preview");
        assertThat(faults)
                .contains(
                        "2 slike celler, den første er ansatte.csv, linje 2, kolonne 5: «#DIV/0!» er en feil i en formel")
                .contains("ansatte.csv, linje 3, kolonne 5: Koblingen sier ikke hva tegnet «u» betyr.")
                .as("of a column that nobody asks for nothing is said")
                .doesNotContain("#I/T");
    }

    @Test
    void numbersThatAreNoneAreToldAllAtOnceBeforeTheMapping() {
        Upload sheet = upload("omtrent.csv", SHEET.replace("61,5", "ca. 60") + """
                Horten;3901;2026;58-60;4
                Tønsberg;3905;2026;58,1;5
                Sandefjord;3907;2026;60,2;6
                """);
        assertThat(page(sheet, "/mapping"))
                .contains(
                        "Tallene i omtrent.csv kan ikke leses ennå.",
                        "2 slike celler, den første er omtrent.csv, linje 2, kolonne 4: «ca. 60» er ikke et tall.",
                        "Rett hvordan filen leses")
                .as("a form that leads nowhere is not offered")
                .doesNotContain("name=\"indicator\"", "name=\"newIndicator\"", "name=\"meaning\"");
    }

    @Test
    void whatThePersonChoseForFiguresThatRulesAskAboutStaysWhenPublishingIsRefused() throws Exception {
        Upload sheet = mapped(
                upload("dekning-holdes.csv", SHEET), mapping("asked-kept", "coverage_1_2", "\"#I/T\": MISSING"), 0);
        assertThat(page(sheet, "/preview"))
                .contains(
                        "3 tall er klare: 3 nye, ingen endrede, ingen trukket tilbake.",
                        "Kvalitetsreglene spør om ett tall.")
                .contains("value=\"shown\" checked");
        for (String answer : List.of("heldBack", "shown")) {
            var refused = browser.submit(
                    "/nb/admin/spreadsheets",
                    address(sheet, "/publish"),
                    Map.of("version", "-1", "basis", "0", "against", "0", "asked", answer));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("value=\"" + answer + "\" checked");
        }
        assertThat(find(sheet.id()).published()).isEmpty();
    }

    @Autowired
    DataSource database;

    /** The door is held as another node holds it while it publishes. */
    @Test
    void aFileThatHasToWaitForAnotherPublicationSaysSoAndIsKept() throws Exception {
        Upload sheet = mapped(
                upload("dekning-venter.csv", "Kommune;Kom.nr;År;coverage_1_2\nHalden;3101;2027;61,5\n"),
                mapping("has-to-wait", "coverage_1_2", ""),
                0);
        var other = keyFigures.listReleases().getFirst().dataSet();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('maalestok.keyfigures.release'))");
            statement.execute("select set_config('application_name', 'publishes %s', true)".formatted(other.code()));
            var refused = browser.submit(
                    "/nb/admin/spreadsheets",
                    address(sheet, "/publish"),
                    Map.of("version", String.valueOf(sheet.version()), "basis", "0", "against", "0", "asked", "shown"));
            connection.rollback();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body())
                    .contains(
                            "Ikke publisert ennå",
                            "Akkurat nå publiseres «" + other.title().nb() + "»")
                    .contains("Ingenting er gått tapt", "Publiser tallene</button>");
        }
        assertThat(find(sheet.id()).published()).isEmpty();
    }

    @Autowired
    KeyFigures keyFigures;

    @Autowired
    Areas areas;

    @Autowired
    Decisions decisions;

    /** Of figures that no other test publishes. */
    @Test
    void whatTheRulesAskAboutIsHeldBackWhenThePersonChoseSoAndTheRestIsOut() throws Exception {
        Mapping mapping = mapping("held-back-really", "spraak", "");
        Upload sheet = mapped(
                upload("spraak.csv", "Kommune;Kom.nr;År;spraak\nBodø;1804;2026;61,5\nRana;1833;2026;400\n"),
                mapping,
                0);
        assertThat(page(sheet, "/preview")).contains("2 tall er klare", "Kvalitetsreglene spør om ett tall.");
        var done = browser.submit(
                "/nb/admin/spreadsheets",
                address(sheet, "/publish"),
                Map.of("version", String.valueOf(sheet.version()), "basis", "0", "against", "0", "asked", "heldBack"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(find(sheet.id()).published()).isPresent();
        assertThat(number("NO-1804")).hasValue("61.5");
        assertThat(number("NO-1833")).isEmpty();
        assertThat(figure("NO-1833")).isEqualTo(new Observation.LeftOut(true));
        String waits = "Holdt tilbake: Ingen har kontrollert tallet ennå, så leserne ser det ikke.";
        assertThat(ownFigures("NO-1833"))
                .contains(waits, "en merknad herfra hjelper dem", "href=\"/nb/me/figures/note?")
                .as("a member does not decide")
                .doesNotContain("Ta stilling til tallet", "ikke kontrollert ennå»");
        var rana = new Cell(
                keyFigures.catalogue().findIndicator(SPRAAK).orElseThrow().id(),
                areas.findByCode("NO-1833").orElseThrow().id(),
                Period.year(2026));
        decisions.confirm(
                List.of(decisions.now(rana)), "Ringte kommunen", new Writer(1, "Sofie", Remark.Role.SECRETARIAT));
        assertThat(number("NO-1833")).hasValue("400");
        assertThat(ownFigures("NO-1833"))
                .contains("<blockquote>Ringte kommunen</blockquote>")
                .doesNotContain(waits);
    }

    /** What somebody sees who works in the municipality. */
    private String ownFigures(String municipality) {
        try (var own = new Browser(port)) {
            own.signIn(new People(accounts).memberOf(municipality).email(), People.PASSWORD);
            return own.get("/nb/me/figures").body();
        }
    }

    /** Of figures that no other test publishes. */
    @Test
    void aCorrectionThatStaysIsToldInThePreviewOfTheNextVersionOfTheFile() throws Exception {
        Mapping mapping = mapping("corrected-again", "spraak", "");
        String content = "Kommune;Kom.nr;År;spraak\nAlta;5601;2026;125,4\n";
        Upload first = mapped(upload("spraak-1.csv", content), mapping, 0);
        assertThat(page(first, "/preview")).contains("125,4").doesNotContain("vises som");
        var done = browser.submit(
                "/nb/admin/spreadsheets",
                address(first, "/publish"),
                Map.of("version", String.valueOf(first.version()), "basis", "0", "against", "0", "asked", "shown"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        var alta = new Cell(
                keyFigures.catalogue().findIndicator(SPRAAK).orElseThrow().id(),
                areas.findByCode("NO-5601").orElseThrow().id(),
                Period.year(2026));
        decisions.correct(
                decisions.now(alta),
                new BigDecimal("5.4"),
                "Skrivefeil",
                new Writer(1, "Sofie", Remark.Role.SECRETARIAT));
        Upload next = mapped(upload("spraak-2.csv", content), mapping, 1);
        assertThat(page(next, "/preview")).contains("125,4</span> <span class=\"mark\">vises som 5,4 (rettet)</span>");
    }

    private Observation figure(String area) {
        return keyFigures
                .table(keyFigures.catalogue().findIndicator(SPRAAK).orElseThrow(), AsOf.LATEST)
                .at(areas.findByCode(area).orElseThrow().id(), Period.year(2026));
    }

    private Optional<String> number(String area) {
        return figure(area).number().map(it -> it.stripTrailingZeros().toPlainString());
    }

    @Test
    void theMappingThatSomebodyElseHasSavedCanBeSeenAndTaken() throws Exception {
        Mapping mine = mapping("use-theirs", "coverage_1_2", "\"#I/T\": MISSING");
        Mapping theirs = mapping("use-theirs", "coverage_1_2", "\"#I/T\": NOT_APPLICABLE");
        Upload sheet = mapped(upload("dekning-to.csv", SHEET), mine, 0);
        mappings.save(theirs, 0);
        String version = String.valueOf(sheet.version());
        var refused = browser.submit(
                "/nb/admin/spreadsheets",
                address(sheet, "/publish"),
                Map.of("version", version, "basis", "0", "against", "0"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("<dd>Tallet mangler</dd>", "<dd>Kan ikke forekomme</dd>")
                .contains("Bruk den lagrede koblingen", "href=\"/nb/admin/mappings/use-theirs\"")
                .contains("Publiser med min kobling");
        var stale = browser.submit("/nb/admin/spreadsheets", address(sheet, "/use-theirs"), Map.of("version", "-1"));
        assertThat(stale.statusCode()).isEqualTo(409);
        var taken = browser.submit("/nb/admin/spreadsheets", address(sheet, "/use-theirs"), Map.of("version", version));
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(find(sheet.id()).draft()).containsEntry("meaning", List.of("NOT_APPLICABLE"));
        assertThat(find(sheet.id()).basis()).isEqualTo(1);
        assertThat(page(sheet, "/preview")).contains("3 tall er klare").doesNotContain("Publiser med min kobling");
    }

    /** What a browser sends of a form for one column of figures, with these fields typed over. */
    private Map<String, String> form(Upload sheet, Map<String, String> typed) {
        String page = page(sheet, "/mapping");
        var form = new HashMap<String, String>();
        var field = Pattern.compile("<input(?=[^>]* name=\"([^\"]+)\")(?![^>]*radio)[^>]*?value=\"([^\"]*)\"")
                .matcher(page);
        while (field.find()) {
            form.putIfAbsent(field.group(1), HtmlUtils.htmlUnescape(field.group(2)));
        }
        form.putAll(Map.of("country", "NO", "unknown", "REFUSE"));
        form.putAll(typed);
        return form;
    }

    @Test
    void whatOnlyTheOtherPersonTypedIsSuggestedAsTheirs() {
        Upload sheet = upload("dekning-to-samtidig.csv", "Kommune;Kom.nr;År;coverage_1_2\nHalden;3101;2031;61,5\n");
        Map<String, String> mine = form(sheet, Map.of("titleNb", "Min tittel"));
        Map<String, String> theirs = form(sheet, Map.of("noteNb", "Et forbehold", "factor", "0.1"));
        String to = address(sheet, "/mapping");
        browser.send("POST", to, theirs);
        var both = browser.send("POST", to, mine);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body())
                .containsPattern("name=\"take:noteNb\" value=\"theirs\" checked")
                .contains("allerede valgt", "Andel ett- og toåringer i barnehage · ganget med 0.1")
                .as("what only I typed is no question, and codes are for programs")
                .doesNotContain("take:titleNb", " · " + CODE);
        var again = new HashMap<>(mine);
        again.putAll(Map.of("version", String.valueOf(find(sheet.id()).version()), "take:noteNb", "theirs"));
        browser.send("POST", to, again);
        assertThat(find(sheet.id()).draft())
                .containsEntry("noteNb", List.of("Et forbehold"))
                .containsEntry("titleNb", List.of("Min tittel"));
    }
}
