package org.maalestok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The secretariat keeps the catalogue: a new key figure from its code to its page, two who write at once, a session that ends in between. */
class EditorPagesTest extends BrowserTest {

    @Autowired
    JdbcClient jdbc;

    private Window sofie() {
        return signedIn(secretariat("Sofie Sekretær"));
    }

    private static void press(Window window, int number) {
        window.main().locator("form.desk .actions button").nth(number).click();
    }

    /** Begins one, fills it in, looks at it, publishes it. */
    private static void makesOne(Window window, String code) {
        window.open("admin/indicators");
        window.main().locator("a[href$='/admin/indicators/new']").click();
        window.fill("code", code);
        window.main().locator("form .actions button").click();
        press(window, 0); // saved empty
        for (String language : new String[] {"nb", "da", "en"}) {
            window.fill(language + "-name", "Skolekroner per elev " + language + ", " + code);
            window.fill(language + "-short", "Skole " + language);
            window.fill(language + "-description", "Alt til skole\ndelt på alle.");
            window.fill(language + "-why", "Fordi.");
        }
        window.page().locator("#service").selectOption("business");
        window.page().locator("#perspective").selectOption("resource_input");
        window.page().locator("input[name=kind][value=ratio]").check();
        window.fill("unit", "NOK/person");
        window.page().locator("#decimals").selectOption("0");
        window.page().locator("input[name=polarity][value=neutral]").check();
        window.fill("formula", "2 * no.school.gross_per_inhabitant");
        window.fill("source", "SSB");
        window.fill("owner", "Sekretariatet");
        window.fill("next_review", "2030-01-01");
    }

    private static void publishesIt(Window window, String why) {
        window.fill("why", why);
        window.main().locator("form[action$='/publish'] button").click();
    }

    @ParameterizedTest
    @EnumSource
    void aNewKeyFigureFromItsCodeToItsPage(Reader reader) {
        Window window = open(reader);
        window.signIn(secretariat("Sofie Sekretær"));
        String code = "no.test.pages_" + reader.language();
        window.open("admin/indicators");
        inspect(window, reader, "list");
        window.open("admin/indicators/new");
        window.expecting(422);
        window.main().locator("form .actions button").click();
        inspect(window);
        makesOne(window, code);
        window.fill("unit", "NOK/persn");
        press(window, 0);
        inspect(window);
        assertThat(window.page().locator("#unit-error").innerText()).contains("NOK/persn");
        assertThat(window.page().locator(".errsum a").count()).isGreaterThan(0);
        picture(window, reader, "errors");
        window.fill("unit", "NOK/person");
        press(window, 1);
        inspect(window, reader, "publish-new");
        window.open("admin/indicators/" + code + "/preview");
        assertThat(window.text()).contains("Skolekroner per elev " + reader.language());
        inspect(window, reader, "preview");
        window.open("admin/indicators/" + code + "/publish");
        publishesIt(window, "Den manglet.");
        assertThat(window.page().url()).endsWith(code + "?after=published");
        inspect(window, reader, "edit");
        window.open("indicator/" + code + "?area=NO-3911");
        assertThat(window.text()).contains("40").contains("Skolekroner per elev " + reader.language());
        changesTheFormula(window, reader, code);
    }

    private void changesTheFormula(Window window, Reader reader, String code) {
        window.open("admin/indicators/" + code);
        window.fill("formula", "3 * no.school.gross_per_inhabitant");
        press(window, 1);
        assertThat(window.main().locator("#effect-h").count()).isOne();
        inspect(window, reader, "publish-changed");
        publishesIt(window, "Tre ganger");
        window.open("admin/indicators/" + code + "/history");
        assertThat(window.text()).contains("Tre ganger", "Den manglet.");
        inspect(window, reader, "history");
        window.open("admin/indicators/" + code + "/retire");
        inspect(window);
        for (String language : new String[] {"nb", "da", "en"}) {
            window.fill("why-" + language, "Erstattet av et annet.");
        }
        window.main().locator("form .actions button").click();
        window.open("indicator/" + code);
        assertThat(window.text()).contains("Erstattet av et annet.");
        window.open("admin/services");
        inspect(window, reader, "services");
    }

    @Test
    void theWholePathWithoutScripts() {
        Window window = signedIn(secretariat("Sofie Sekretær"), WITHOUT_SCRIPTS);
        makesOne(window, "no.test.without_scripts");
        press(window, 1);
        publishesIt(window, "Den manglet.");
        window.open("indicator/no.test.without_scripts?area=NO-3911");
        assertThat(window.text()).contains("Skolekroner per elev nb");
    }

    @Test
    void whatAUnitMeansIsSaidWhileTyping() {
        Window window = sofie();
        window.open("admin/indicators/no.school.gross_per_inhabitant");
        window.page().locator("#unit").fill("1000*NOK/pupil");
        window.page().locator("#unit-said:has-text('kr per elev')").waitFor();
        window.page().locator("#formula").fill("no.schol.gross / 2");
        window.page()
                .locator("#formula-said:has-text('Finner ikke no.schol.gross')")
                .waitFor();
    }

    @Test
    void bothVersionsAreShownWhenTwoWriteAtOnce() {
        String page = "admin/indicators/no.population";
        Window sofie = sofie().expecting(409);
        Window sven = signedIn(secretariat("Sven Sekretær"), WITHOUT_SCRIPTS);
        sofie.open(page);
        sven.open(page);
        sven.fill("nb-why", "Svens grunn\ni to linjer");
        sven.fill("nb-caveat", "Svens forbehold");
        press(sven, 0);
        sofie.fill("nb-why", "Sofies grunn");
        sofie.fill("keywords", "folk\ninnbyggere");
        press(sofie, 0);
        assertThat(sofie.text())
                .contains("Sven Sekretær lagret sin versjon", "Svens grunn\ni to linjer", "Sofies grunn")
                .contains("Endret av den andre, og tatt med", "Svens forbehold", "Endret av deg, og tatt med");
        assertThat(sofie.page().locator("fieldset.versions").count())
                .as("what both have changed")
                .isEqualTo(1);
        Inspection.of(sofie);
        picture(sofie, Reader.NORWEGIAN, "conflict");
        sofie.main().locator("form.desk .actions button").click();
        assertThat(sofie.page().locator("#nb-why").inputValue()).isEqualTo("Sofies grunn");
        assertThat(sofie.page().locator("#nb-caveat").inputValue()).isEqualTo("Svens forbehold");
        assertThat(sofie.page().locator("#keywords").inputValue()).isEqualTo("folk\ninnbyggere");
        sofie.open(page + "/publish");
        sofie.main().locator("details summary").click();
        sofie.main().locator("form[action$='/discard'] button").click();
    }

    @Test
    void nothingTypedIsLostWhenTheSessionEnds() {
        String page = "admin/indicators/no.school.gross_per_inhabitant";
        String email = secretariat("Sofie Sekretær");
        Window window = signedIn(email);
        window.open(page);
        window.fill("nb-caveat", "Skrevet før økten tok slutt: «æ» & <b>\nto linjer");
        jdbc.sql(
                        "delete from spring_session where principal_name = (select id::text from access.account where email = ?)")
                .param(email)
                .update();
        press(window, 0);
        Inspection.of(window);
        picture(window, Reader.NORWEGIAN, "kept-sign-in");
        window.signIn(email);
        assertThat(window.heading().innerText()).isEqualTo("Skjemaet ble ikke sendt");
        Inspection.of(window);
        picture(window, Reader.NORWEGIAN, "kept");
        window.button("Send skjemaet nå").click();
        assertThat(window.page().url()).endsWith("?after=saved");
        assertThat(window.page().locator("#nb-caveat").inputValue())
                .isEqualTo("Skrevet før økten tok slutt: «æ» & <b>\nto linjer");
        window.open(page + "/publish");
        window.main().locator("details summary").click();
        window.main().locator("form[action$='/discard'] button").click();
    }

    @Test
    void theCatalogueIsDownloaded() throws IOException {
        Window window = open(Reader.ENGLISH);
        window.signIn(secretariat("Sofie Sekretær"));
        window.open("admin/indicators");
        var download = window.page()
                .waitForDownload(
                        () -> window.main().locator("a[href$='catalogue.zip']").click());
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(download.path())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactly("services.yaml", "indicators.yaml");
    }

    /** Every page in one language; the others have the same templates, and their longest words are seen in the list and the form. */
    private static void inspect(Window window, Reader reader, String name) {
        if (reader == Reader.NORWEGIAN || name.equals("list") || name.equals("errors")) {
            inspect(window);
        }
        picture(window, reader, name);
    }

    private static void picture(Window window, Reader reader, String name) {
        if (reader == Reader.NORWEGIAN) {
            Pictures.take(window, "editor-" + name);
        }
    }
}
