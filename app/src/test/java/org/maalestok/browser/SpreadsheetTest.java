package org.maalestok.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.statistics.mapping.MappingYaml;
import org.maalestok.statistics.mapping.Mappings;
import org.springframework.beans.factory.annotation.Autowired;

/** A spreadsheet as somebody exported it, from the upload to the release, and the next one of its kind. Without scripts: nothing on the way needs them. */
class SpreadsheetTest extends BrowserTest {

    /** Titles, heads in two rows, a lost zero nowhere but a decimal comma, an M, a row without a number, a source, and rows of mere semicolons. */
    private static final String EXPORT = """
            Udtræk fra FLIS;;;;;;
            ;;;;;;
            ;;Andel udpendlere;;Andel indpendlere;;
            Kommune;Kom.nr;2008;2009;2008;2009;
            København;101;33,1;33,9;52,0;M;
            Frederiksberg;147;68,8;69,1;..;71,25;
            Aarhus Kommune;751;24,0;%s;27,9;28,3;
            I alt;;41,9;42,4;;;
            Kilde: FLIS;;;;;;
            ;;;;;;
            """;

    private static final String A_YEAR_LATER = """
            Udtræk fra FLIS;;;;;;;;
            ;;Andel udpendlere;;;Andel indpendlere;;;
            Kommune;Kom.nr;2008;2009;2010;2008;2009;2010;
            København;101;33,1;34;34,4;52,0;M;53,1;
            Frederiksberg;147;68,8;69,1;69,5;..;71,25;71,0;
            Aarhus Kommune;751;24,0;24,4;24,9;27,9;28,3;28,5;
            """;

    private static final String TABLE = """
            CHARSET="ANSI";
            AXIS-VERSION="2010";
            CODEPAGE="windows-1252";
            LANGUAGE="da";
            MATRIX="PEND1";
            TITLE="Pendling";
            STUB="område";
            HEADING="tid";
            VALUES("område")="København","Frederiksberg";
            CODES("område")="101","147";
            VALUES("tid")="2023","2024";
            TIMEVAL("tid")=TLIST(A1),"2023","2024";
            DATA=
            33.1 33.9
            68.8 69.1;
            """;

    private static final String MAPPING = """
            code: pend1
            title: {da: Pendling fra registret, nb: Pendling fra registeret, en: Commuting from the register}
            source: Kontoret
            licence: CC BY 4.0
            areas: {dimension: område, country: DK, digits: 3}
            time: tid
            measures:
              - {indicator: dk.population.commuters_out, where: {}, factor: 1}
            """;

    @Autowired
    private Mappings mappings;

    @TempDir
    private Path folder;

    private String email;
    private Window window;

    @BeforeEach
    void signIn() {
        email = secretariat("Sofie Sekretær");
        window = signedIn(email, WITHOUT_SCRIPTS);
    }

    @Test
    void isReadMappedPublishedAndRecognisedNextTime() {
        upload("pendling.csv", EXPORT.formatted("24,4"));
        seesHowItIsRead();
        window.button("Lagre, og gå videre").click();
        saysWhatTheFiguresAre();
        window.button("Lagre, og se tallene").click();
        seesWhatPublishingWouldDo();
        String seen = window.page().url();
        window.button("Publiser tallene").click();
        assertThat(window.heading()).containsText("Tallene er publisert");
        assertThat(window.main())
                .containsText("pendling.csv: 12 nye, ingen endrede, ingen som før, ingen trukket tilbake.");
        inspect("published");
        window.page().navigate(seen);
        assertThat(window.heading()).containsText("Tallene er publisert");
        window.page().getByText("Se publisering").click();
        assertThat(window.main()).containsText("Alle 12 tall er nye.");
        assertThat(window.main()).containsText("Fra filen «pendling.csv», lastet opp og publisert av Sofie Sekretær.");

        upload("pendling 2010.csv", A_YEAR_LATER);
        assertThat(window.heading()).hasText("Se over, og publiser");
        assertThat(window.main()).containsText("18 tall er klare: 6 nye, 1 endret, ingen trukket tilbake.");
        assertThat(window.main()).containsText("kjent igjen");
        upload("pendling igjen.csv", EXPORT.formatted("24,4"));
        assertThat(window.main()).containsText("Ingenting er nytt: Alle 12 tall i filen står allerede i publisering");
        assertThat(window.button("Publiser tallene")).hasCount(0);
        inspect("nothing-new");
        window.button("Slett den opplastede filen").click();
        assertThat(window.main()).containsText("Filen er slettet.");
        seesTheMapping();

        upload("pendling med annen kilde.csv", EXPORT.formatted("24,4"));
        assertThat(window.main()).containsText("Det eneste nye er det leserne får vite om datasettet");
        assertThat(window.button("Publiser tallene")).hasCount(1);
    }

    @Test
    void aTableAsItsAgencyDeliversItNeedsNothingButItsMapping() throws Exception {
        mappings.save(MappingYaml.read(Files.writeString(folder.resolve("pend1.yaml"), MAPPING)), 0);
        upload("PEND1.px", TABLE);
        assertThat(window.heading()).hasText("Hvilken kobling hører til tabellen?");
        inspect("table");
        window.page().locator("#mapping").selectOption("pend1");
        window.button("Lagre, og se tallene").click();
        assertThat(window.heading()).hasText("Se over, og publiser");
        assertThat(window.main()).containsText("4 tall er klare: 4 nye, ingen endrede");
        assertThat(window.main()).containsText("69,1");
        inspect("table-preview");
        window.button("Publiser tallene").click();
        window.page().getByText("Se publisering").click();
        assertThat(window.heading()).containsText("Pendling fra registeret");
        assertThat(window.main()).containsText("PEND1.px");
    }

    @Test
    void isRefusedWithTheCellThatIsWrong() {
        upload("pendling med feil.csv", EXPORT.formatted("24,4,1"));
        assertThat(window.heading()).hasText("Slik leses filen");
        assertThat(window.main()).containsText("linje 7, kolonne 4");
        assertThat(window.main()).containsText("24,4,1");
        inspect("layout-refused");
        window.expecting(422);
        upload("kart.pdf", "%PDF-1.7 et kart");
        assertThat(window.main()).containsText("Filen ble ikke tatt inn");
        assertThat(window.main()).containsText("en PDF");
        inspect("upload-refused");
        window.expecting(422);
        upload("blank.csv", "\n\n;;;\n");
        assertThat(window.main()).containsText("Filen ble ikke tatt inn");
        assertThat(window.main()).containsText("tom fil");
        window.open("admin/spreadsheets");
        window.main()
                .locator(
                        "li", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("pendling med feil.csv"))
                .locator("button")
                .click();
        assertThat(window.main()).containsText("Filen er slettet.");
    }

    @Test
    void bothVersionsAreShownWhenTwoChangeTheSame() {
        upload("to.csv", EXPORT.formatted("24,4"));
        String address = window.page().url();
        Window other = signedIn(email, WITHOUT_SCRIPTS);
        other.page().navigate(address);
        other.fill("contents", "Skrevet av den andre");
        other.button("Lagre, og vis igjen").click();
        assertThat(other.main()).containsText("Oppsettet er lagret.");
        window.fill("contents", "Skrevet av meg");
        window.expecting(409);
        window.button("Lagre, og gå videre").click();
        assertThat(window.main()).containsText("Det samme er lagret fra et annet vindu");
        assertThat(window.main()).containsText("Skrevet av den andre");
        assertThat(window.page().locator("#contents")).hasValue("Skrevet av meg");
        inspect("conflict");
        window.button("Lagre, og gå videre").click();
        assertThat(window.heading()).hasText("Hva tallene er");
    }

    @Test
    void whatWasSeenIsPublishedAndNothingElse() throws Exception {
        String mapping = MAPPING.replace("pend1", "pend2");
        mappings.save(MappingYaml.read(Files.writeString(folder.resolve("pend2.yaml"), mapping)), 0);
        String table = TABLE.replace("2023", "2019").replace("2024", "2020");
        previewed("tidlig.px", table);
        Window other = window;
        window = signedIn(email, WITHOUT_SCRIPTS);
        previewed("sen.px", table.replace("69.1", "70.1"));
        window.button("Publiser tallene").click();
        assertThat(window.main()).containsText("sen.px: 4 nye");
        other.expecting(409);
        other.button("Publiser tallene").click();
        assertThat(other.main()).containsText("kom det en ny publisering av det samme datasettet");
        assertThat(other.main()).containsText("4 tall er klare: ingen nye, 1 endret");
        other.button("Publiser tallene").click();
        assertThat(other.main()).containsText("tidlig.px");
    }

    private void previewed(String name, String table) {
        upload(name, table);
        window.page().locator("#mapping").selectOption("pend2");
        window.button("Lagre, og se tallene").click();
        assertThat(window.heading()).hasText("Se over, og publiser");
    }

    private void upload(String name, String text) {
        window.open("admin/spreadsheets");
        if (name.equals("pendling.csv")) {
            inspect("upload");
        }
        window.page()
                .locator("#file")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(Charset.forName("windows-1252"))));
        window.button("Last opp filen").click();
    }

    private void seesHowItIsRead() {
        assertThat(window.heading()).hasText("Slik leses filen");
        assertThat(window.main()).containsText("København (DK-101)");
        assertThat(window.page().locator("#encoding")).hasValue("windows-1252");
        assertThat(window.page().locator("#delimiter")).hasValue("semicolon");
        assertThat(window.page().locator("#firstHead")).hasValue("3");
        assertThat(window.page().locator("#role1")).hasValue("AREA");
        assertThat(window.page().locator("#columnContents4")).hasValue("Andel indpendlere");
        assertThat(window.page().locator("#columnPeriod5")).hasValue("2009");
        inspect("layout");
    }

    private void saysWhatTheFiguresAre() {
        assertThat(window.heading()).hasText("Hva tallene er");
        window.expecting(422);
        window.button("Lagre, og se tallene").click();
        assertThat(window.main()).containsText("Skriv lisensen");
        assertThat(window.page().locator("#source")).hasValue("FLIS");
        assertThat(window.page().locator("#titleDa")).hasValue("Udtræk fra FLIS");
        assertThat(window.page().locator("#titleEn")).hasValue("");
        window.fill("indicator0", "pendler ut");
        window.expecting(422);
        window.button("Lagre, og se tallene").click();
        assertThat(window.main()).containsText("Katalogen har ikke noe nøkkeltall «pendler ut».");
        assertThat(window.main())
                .containsText("Kanskje: Andel som pendler ut av kommunen (dk.population.commuters_out)");
        window.fill("indicator0", "Andel som pendler ut av kommunen (dk.population.commuters_out)");
        String here = window.page().url();
        window.button("Lagre, og lag et nytt nøkkeltall").click();
        assertThat(window.heading()).not().hasText("Hva tallene er");
        window.page().navigate(here);
        assertThat(window.page().locator("#indicator0"))
                .hasValue("Andel som pendler ut av kommunen (dk.population.commuters_out)");
        window.fill("indicator1", "dk.population.commuters_in");
        window.fill("titleNb", "Pendling i danske kommuner");
        window.fill("titleDa", "Pendling i danske kommuner");
        window.fill("titleEn", "Commuting in Danish municipalities");
        window.fill("source", "FLIS");
        window.fill("licence", "CC BY 4.0");
        assertThat(window.page().locator("#meaning0")).hasValue("MISSING");
        inspect("mapping");
    }

    private void seesWhatPublishingWouldDo() {
        assertThat(window.heading()).hasText("Se over, og publiser");
        assertThat(window.main()).containsText("12 tall er klare: 12 nye, ingen endrede");
        assertThat(window.main()).containsText("71,25");
        assertThat(window.main()).containsText("Rader med tall og uten område");
        inspect("preview");
    }

    private void seesTheMapping() {
        window.open("admin/mappings");
        inspect("mappings");
        window.link("Pendling i danske kommuner").click();
        assertThat(window.main()).containsText("Versjon 1");
        inspect("mapping-view");
        window.link("Endre koblingen").click();
        window.fill("source", "FLIS, KOMBIT");
        inspect("mapping-edit");
        window.button("Lagre koblingen").click();
        assertThat(window.main()).containsText("Koblingen er lagret.");
        assertThat(window.main()).containsText(Pattern.compile("FLIS, KOMBIT"));
        assertThat(window.main()).containsText("Versjon 2");
    }

    private void inspect(String name) {
        inspect(window, "sheets-" + name);
    }
}
