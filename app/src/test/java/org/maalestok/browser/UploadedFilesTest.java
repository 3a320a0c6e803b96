package org.maalestok.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.statistics.mapping.MappingYaml;
import org.maalestok.statistics.mapping.Mappings;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of every other kind than sheets, from the upload to the release; and broken ones, which are told what is wrong with them. Without scripts. */
class UploadedFilesTest extends BrowserTest {

    /** An account that balances: 5 000 000 kroner for teaching, paid by a grant. */
    private static final String ACCOUNT = line("202", "010", 4_000)
            + line("202", "090", 1_100)
            + line("202", "710", -100)
            + line("840", "800", -5_000);

    private static final String EXTRACT = """
            [["1999","010","00","202","1","0101",4000],
             ["1999","800","00","840","1","0101",-4000],
             ["1999","010","00","201","1","0104",70],
             ["1999","800","00","840","1","0104",-70]]
            """;

    private static final String KOLADA = """
            {"next_url": %s, "previous_url": null, "count": 2, "values": [
             {"kpi": "N1", "period": 2026, "municipality": "101", "values": [
              {"gender": "T", "count": 1, "status": "", "value": 33.25, "isdeleted": false}]},
             {"kpi": "N1", "period": 2026, "municipality": "147", "values": [
              {"gender": "T", "count": 1, "status": "", "value": null, "isdeleted": false}]}]}
            """;

    private static final String JSON_STAT = """
            {"version": "2.0", "class": "dataset", "label": "Pendling", "source": "Office", "id": ["område", "tid"], "size": [2, 1],
             "extension": {"px": {"tableid": "PEND9"}}, "role": {"time": ["tid"], "geo": ["område"]},
             "dimension": {"område": {"label": "område", "category": {"index": ["101", "147"]}},
              "tid": {"label": "tid", "category": {"index": ["2025"]}}},
             "value": [31.5, 60.25]}
            """;

    private static final String PX = """
            CHARSET="ANSI";
            CODEPAGE="utf-8";
            MATRIX="PEND8";
            SOURCE="Kontoret for tall";
            TITLE="Udpendling efter område, køn og tid";
            CONTENTS="Udpendling";
            UNITS="procent";
            STUB="område","køn";
            HEADING="tid";
            VALUES("område")="Hele landet","København","Frederiksberg";
            VALUES("køn")="Mænd","I alt";
            VALUES("tid")="2012";
            TIMEVAL("tid")=TLIST(A1),"2012";
            CODES("område")="000","101","147";
            CODES("køn")="M","TOT";
            DATA=
            11.5
            12.25
            13.5
            31.75
            14.5
            60.5
            ;
            """;

    private static final String MAPPING = """
            code: %s
            title: {da: Udpendling, nb: Utpendling, en: Out-commuting}
            source: Kontoret
            table: %s
            licence: CC BY 4.0
            areas: {dimension: %s, country: DK, digits: 3}
            time: %s
            measures:
              - {indicator: dk.population.commuters_out, where: {%s}, factor: 1}
            """;

    @Autowired
    private Mappings mappings;

    @TempDir
    private Path folder;

    private Window window;

    private static String line(String function, String art, long thousands) {
        return "0A2025 391100%18s1%s %s%9d\n".formatted("", function, art, thousands);
    }

    @BeforeEach
    void signIn() {
        window = signedIn(secretariat("Sofie Sekretær"), WITHOUT_SCRIPTS);
    }

    private void upload(String name, String content) {
        window.open("admin/spreadsheets");
        var file = new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
        window.page().locator("#file").setInputFiles(file);
        window.button("Last opp filen").click();
    }

    private void remember(String code, String table, String area, String time, String where) throws Exception {
        String yaml = MAPPING.formatted(code, table, area, time, where);
        mappings.save(MappingYaml.read(Files.writeString(folder.resolve(code + ".yaml"), yaml)), 0);
    }

    private void publishes(String counts) {
        assertThat(window.heading()).hasText("Se over, og publiser");
        window.button("Publiser tallene").click();
        assertThat(window.heading()).containsText("Tallene er publisert");
        assertThat(window.main()).containsText(counts);
    }

    @Test
    void theAccountOfAMunicipalityIsAddedUpAndPublished() {
        upload("0A_2025_3911.dat", ACCOUNT);
        assertThat(window.main()).containsText("et KOSTRA-regnskap, skjema 0A: Færder 2025.");
        assertThat(window.main()).containsText("no-accounts-0a-3911-2025");
        assertThat(window.main()).containsText("5 000 000");
        window.link("Velg en annen oppskrift eller et annet datasett").click();
        assertThat(window.page().locator("#dataSet")).hasValue("no-accounts-0a-3911-2025");
        window.page().locator("#dataSet").fill("Færder!");
        window.expecting(422);
        window.button("Lagre, og se tallene").click();
        assertThat(window.main()).containsText("Koden kan bare ha små bokstaver");
        window.page().locator("#dataSet").fill("faerder-2025");
        window.button("Lagre, og se tallene").click();
        assertThat(window.main()).containsText("faerder-2025");
        publishes("0A_2025_3911.dat: 9 nye, ingen endrede");
        window.page().getByText("Se publisering").click();
        assertThat(window.heading()).containsText("Færder 2025");
    }

    @Test
    void anExtractOfManyAccountsIsAddedUpAndPublished() {
        upload("uttrekk.json", EXTRACT);
        assertThat(window.main()).containsText("et uttrekk av KOSTRA-regnskap for flere kommuner: 1999.");
        assertThat(window.main()).containsText("no-accounts-0a-1999");
        publishes("uttrekk.json: 18 nye, ingen endrede");
    }

    @Test
    void valuesOfKoladaArePublished() throws Exception {
        remember("kolada-n1", "N1", "municipality", "year", "kpi: N1, gender: T");
        upload("n1.json", KOLADA.formatted("null"));
        assertThat(window.main()).containsText("n1.json er verdier fra Kolada.");
        assertThat(window.main()).containsText("municipality");
        window.page().locator("#mapping").selectOption("kolada-n1");
        window.button("Lagre, og se tallene").click();
        assertThat(window.main()).containsText("33,25");
        publishes("n1.json: 2 nye, ingen endrede");
    }

    @Test
    void aTableInJsonStatIsPublishedWithTheMappingOfItsNumber() throws Exception {
        remember("pend9", "PEND9", "område", "tid", "");
        upload("pend9.json", JSON_STAT);
        assertThat(window.main()).containsText("pend9.json er en tabell i formatet JSON-stat.");
        assertThat(window.page().locator("#mapping")).hasValue("pend9");
        window.button("Lagre, og se tallene").click();
        assertThat(window.main()).containsText("60,25");
        publishes("pend9.json: 2 nye, ingen endrede");
    }

    @Test
    void aTableThatNoMappingFitsIsMappedBesideWhatIsInIt() throws Exception {
        remember("pend8", "PEND8", "kommune", "år", "");
        upload("pend8.px", PX);
        window.link("Lag en ny kobling").click();
        assertThat(window.heading()).hasText("Kobling for pend8.px");
        assertThat(window.page().locator("#code")).hasValue("pend8-2");
        assertThat(window.page().locator("#table")).hasValue("PEND8");
        assertThat(window.page().locator("#source")).hasValue("Kontoret for tall");
        assertThat(window.page().locator("#dimension")).hasValue("område");
        assertThat(window.page().locator("#time")).hasValue("tid");
        assertThat(window.page().locator("#areaMeans0")).hasValue("DK");
        window.page().locator("#indicator0").fill("dk.no.such");
        window.expecting(422);
        window.button("Lagre koblingen").click();
        assertThat(window.heading()).hasText("Kobling for pend8.px");
        window.page().locator("#indicator0").fill("");
        window.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("I alt"))
                .locator("[name=indicator]")
                .fill("dk.population.commuters_out");
        window.button("Lagre koblingen").click();
        assertThat(window.page().locator("#mapping")).hasValue("pend8-2");
        window.button("Lagre, og se tallene").click();
        assertThat(window.main()).containsText("31,75");
        publishes("pend8.px: 3 nye, ingen endrede");
    }

    @Test
    void aBrokenFileIsToldWhatIsWrong() {
        for (String[] bad : List.of(
                new String[] {"halv.json", JSON_STAT.substring(0, JSON_STAT.length() - 20), "Slutten mangler"},
                new String[] {"halv.px", "CHARSET=\"ANSI\";\nMATRIX=\"A\";\nSTUB=\"x\";\nDATA=\n1 2", "halv.px"},
                new String[] {"side.json", KOLADA.formatted("\"https://api.kolada.se/v3/data?page=2\""), "page=2"})) {
            window.expecting(422);
            upload(bad[0], bad[1]);
            assertThat(window.main()).containsText("Filen ble ikke tatt inn");
            assertThat(window.main()).containsText(bad[2]);
        }
        upload("kort.dat", ACCOUNT + "0A2025 391100 1202\n");
        assertThat(window.main()).containsText("Noe står i veien. Ingenting er publisert.");
        assertThat(window.main()).containsText("linje 5: Linjen har 18 tegn; en linje i regnskapsfilen har 48.");
        upload("kvartal.dat", ACCOUNT.replace("0A2025 ", "0A20254"));
        assertThat(window.main()).containsText("Færder til og med 4. kvartal 2025 er ikke avsluttet");
        assertThat(window.main()).containsText("Utgifter 5 100, inntekter 5 100, forskjell 0");
        upload("kuttet.dat", ACCOUNT.replace("0A2025 ", "0A20254").substring(0, 98));
        assertThat(window.main()).containsText("ingen med inntekter (art 600–999). Filen er trolig kuttet.");
        upload("skjev.dat", ACCOUNT + line("201", "010", 4_000));
        assertThat(window.main())
                .containsText("Regnskapet for Færder 2025 går ikke i balanse. Driftsregnskapet: Utgiftene");
    }

    @Test
    void whatIsNotThereAnyMoreHasAWayOn() {
        window.expecting(404);
        window.open("admin/spreadsheets/987654321/preview");
        assertThat(window.heading()).hasText("Filen er ikke her lenger");
        window.page().getByText("Last opp en fil til").click();
        assertThat(window.heading()).hasText("Last opp tall");
    }
}
