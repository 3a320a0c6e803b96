package org.maalestok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.access.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The secretariat keeps the catalogue: a new key figure from its code to its page, two who write at once, a session that ends in between. */
class EditorPagesTest extends BrowserTest {

    private static final String PASSWORD = "hest stoler kvist bærum";
    private static final Path PICTURES = Path.of("target", "screenshots");

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Window signedIn(Reader reader, String name, boolean scripts) {
        String email = name.toLowerCase().replace(" ", ".") + "." + System.nanoTime() + "@sekretariatet.no";
        accounts.createSecretariat(email, name, PASSWORD);
        Window window = open(reader, options -> options.setJavaScriptEnabled(scripts));
        signIn(window, email);
        return window;
    }

    private static void signIn(Window window, String email) {
        if (!window.page().url().contains("/sign-in")) {
            window.open("sign-in");
        }
        window.page().locator("#email").fill(email);
        window.page().locator("#password").fill(PASSWORD);
        window.main().locator("form button").click();
    }

    private static void fill(Window window, String id, String text) {
        window.page().locator("#" + id).fill(text);
    }

    private static void press(Window window, int number) {
        window.main().locator("form.desk .actions button").nth(number).click();
    }

    /** Begins one, fills it in, looks at it, publishes it. */
    private static void makesOne(Window window, String code) {
        window.open("admin/indicators");
        window.main().locator("a[href$='/admin/indicators/new']").click();
        fill(window, "code", code);
        window.main().locator("form .actions button").click();
        press(window, 0); // saved empty
        for (String language : new String[] {"nb", "da", "en"}) {
            fill(window, language + "-name", "Skolekroner per elev " + language + ", " + code);
            fill(window, language + "-short", "Skole " + language);
            fill(window, language + "-description", "Alt til skole\ndelt på alle.");
            fill(window, language + "-why", "Fordi.");
        }
        window.page().locator("#service").selectOption("business");
        window.page().locator("#perspective").selectOption("resource_input");
        window.page().locator("input[name=kind][value=ratio]").check();
        fill(window, "unit", "NOK/person");
        window.page().locator("#decimals").selectOption("0");
        window.page().locator("input[name=polarity][value=neutral]").check();
        fill(window, "formula", "2 * no.school.gross_per_inhabitant");
        fill(window, "source", "SSB");
        fill(window, "owner", "Sekretariatet");
        fill(window, "next_review", "2030-01-01");
    }

    private static void publishesIt(Window window, String why) {
        fill(window, "why", why);
        window.main().locator("form[action$='/publish'] button").click();
    }

    @ParameterizedTest
    @EnumSource
    void aNewKeyFigureFromItsCodeToItsPage(Reader reader) {
        Window window = signedIn(reader, "Sofie Sekretær", true);
        String code = "no.test.pages_" + reader.language();
        window.open("admin/indicators");
        inspect(window, reader, "list");
        window.open("admin/indicators/new");
        window.expecting(422);
        window.main().locator("form .actions button").click();
        Inspection.of(window);
        makesOne(window, code);
        fill(window, "unit", "NOK/persn");
        press(window, 0);
        Inspection.of(window);
        assertThat(window.page().locator("#unit-error").innerText()).contains("NOK/persn");
        assertThat(window.page().locator(".errsum a").count()).isGreaterThan(0);
        picture(window, reader, "errors");
        fill(window, "unit", "NOK/person");
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
        fill(window, "formula", "3 * no.school.gross_per_inhabitant");
        press(window, 1);
        assertThat(window.main().locator("#effect-h").count()).isOne();
        inspect(window, reader, "publish-changed");
        publishesIt(window, "Tre ganger");
        window.open("admin/indicators/" + code + "/history");
        assertThat(window.text()).contains("Tre ganger", "Den manglet.");
        inspect(window, reader, "history");
        window.open("admin/indicators/" + code + "/retire");
        Inspection.of(window);
        for (String language : new String[] {"nb", "da", "en"}) {
            fill(window, "why-" + language, "Erstattet av et annet.");
        }
        window.main().locator("form .actions button").click();
        window.open("indicator/" + code);
        assertThat(window.text()).contains("Erstattet av et annet.");
        window.open("admin/services");
        inspect(window, reader, "services");
    }

    @Test
    void theWholePathWithoutScripts() {
        Window window = signedIn(Reader.NORWEGIAN, "Sofie Sekretær", false);
        makesOne(window, "no.test.without_scripts");
        press(window, 1);
        publishesIt(window, "Den manglet.");
        window.open("indicator/no.test.without_scripts?area=NO-3911");
        assertThat(window.text()).contains("Skolekroner per elev nb");
    }

    @Test
    void whatAUnitMeansIsSaidWhileTyping() {
        Window window = signedIn(Reader.NORWEGIAN, "Sofie Sekretær", true);
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
        Window sofie = signedIn(Reader.NORWEGIAN, "Sofie Sekretær", true).expecting(409);
        Window sven = signedIn(Reader.NORWEGIAN, "Sven Sekretær", false);
        sofie.open(page);
        sven.open(page);
        fill(sven, "nb-why", "Svens grunn\ni to linjer");
        fill(sven, "nb-caveat", "Svens forbehold");
        press(sven, 0);
        fill(sofie, "nb-why", "Sofies grunn");
        fill(sofie, "keywords", "folk\ninnbyggere");
        press(sofie, 0);
        assertThat(sofie.text())
                .contains("Sven Sekretær lagret sin versjon", "Svens grunn\ni to linjer", "Sofies grunn");
        Inspection.of(sofie);
        picture(sofie, Reader.NORWEGIAN, "conflict");
        sofie.page().locator("input[name='nb.caveat'] >> nth=1").check();
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
        Window window = signedIn(Reader.NORWEGIAN, "Sofie Sekretær", true);
        long account =
                jdbc.sql("select max(id) from access.account").query(Long.class).single();
        String email = jdbc.sql("select email from access.account where id = ?")
                .param(account)
                .query(String.class)
                .single();
        window.open(page);
        fill(window, "nb-caveat", "Skrevet før økten tok slutt: «æ» & <b>\nto linjer");
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(String.valueOf(account))
                .update();
        press(window, 0);
        Inspection.of(window);
        picture(window, Reader.NORWEGIAN, "kept-sign-in");
        signIn(window, email);
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
        Window window = signedIn(Reader.ENGLISH, "Sofie Sekretær", true);
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
            Inspection.of(window);
        }
        picture(window, reader, name);
    }

    private static void picture(Window window, Reader reader, String name) {
        if (reader == Reader.NORWEGIAN) {
            for (int width : new int[] {360, 768, 1440}) {
                window.resize(width);
                window.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(PICTURES.resolve("editor-" + name + "-" + width + ".png"))
                                .setFullPage(true)
                                .setCaret(ScreenshotCaret.INITIAL));
            }
        }
    }
}
