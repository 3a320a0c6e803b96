package org.maalestok.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * The secretariat looks at a figure that a rule asks about, corrects it, and everybody sees it; the municipality writes beside it; then all is as it
 * was. An hour of home help at 1 672 kroner, which stands in the real data of 2016, was 167,20.
 */
class SuspectsTest extends BrowserTest {

    private static final String FIGURE = "no.elderly_care.home_help_price_5g_plus";
    private static final List<String> BOTH = List.of(
            "corrected: Desimalkommaet falt ut, sier kommunen. (Sofie Sekretær, ",
            "note: Vi rettet prislisten i mars ");

    @Test
    void aDecisionGoesWithTheFigureToEveryPageAndFile() {
        Window secretary = signedIn(secretariat("Sofie Sekretær"));
        findsTheFigure(secretary);
        String figure = secretary.page().url();
        sendsItEmpty(secretary);

        Window colleague = signedIn(secretariat("Sofie Sekretær"));
        colleague.page().navigate(figure);

        correctsIt(secretary);
        seesItOnThePublicPage(secretary);
        String code = secretary.page().url().replaceAll(".*area=(NO-\\d+).*", "$1");

        isShownWhatHappenedMeanwhile(colleague);

        theMunicipalityWritesANote(code, figure);
        bothStandOnEveryPage(secretary, code);
        bothStandInEveryFile(secretary, code);
        hidesTheNote(secretary, figure);
        takesItBack(secretary, figure);
    }

    private void findsTheFigure(Window window) {
        window.open("admin/suspects");
        assertThat(window.main()).containsText("venter på at noen ser på dem");
        Inspection.of(window);
        window.page().locator("#rule").selectOption("105");
        window.button("Vis tallene").click();
        Locator card = window.page()
                .locator(".suspect")
                .filter(new Locator.FilterOptions().setHasText("Prisen er 1\u00a0672\u00a0kr per time."));
        assertThat(card).hasCount(1);
        card.getByRole(AriaRole.LINK).first().click();
        assertThat(window.page().locator(".answer")).hasText("1\u00a0672\u00a0kr per time");
        Inspection.of(window);
    }

    private void sendsItEmpty(Window window) {
        window.expecting(422);
        window.page().getByLabel("Tallet rettes til et annet").check();
        window.page().locator("#value").fill("167.20");
        window.button("Lagre avgjørelsen").click();
        assertThat(window.page().locator(".errsum")).containsText("«167.20» er ikke et tall vi kan lese");
        assertThat(window.page().locator(".errsum")).containsText("Skriv hvorfor.");
        assertThat(window.page().locator("#value")).hasValue("167.20");
        assertThat(window.page().getByLabel("Tallet rettes til et annet")).isChecked();
        Inspection.of(window);
    }

    private void correctsIt(Window window) {
        window.page().locator("#value").fill("167,20");
        window.page().locator("#reason").fill("Desimalkommaet falt ut, sier kommunen.");
        window.button("Lagre avgjørelsen").click();
        assertThat(window.main().getByRole(AriaRole.STATUS)).hasText("Lagret: tallet er rettet.");
        assertThat(window.page().locator(".answer")).hasText("167\u00a0kr per time");
        Inspection.of(window);
    }

    private void seesItOnThePublicPage(Window window) {
        window.link("Siden som alle ser").click();
        Locator remarks = window.page().locator("#remarks");
        assertThat(remarks).containsText("Rettet. Kilden oppga: 1\u00a0672\u00a0kr per time.");
        assertThat(remarks).containsText("Desimalkommaet falt ut, sier kommunen.");
        assertThat(remarks).containsText("Sofie Sekretær, sekretariatet");
        assertThat(window.page().locator("#table .own .rmk")).hasCount(1);
        Inspection.of(window);

        String csv = window.page()
                .request()
                .get(window.page()
                        .locator("#table a")
                        .filter(new Locator.FilterOptions().setHasText("Hent alle år (CSV)"))
                        .getAttribute("href"))
                .text();
        assertThat(csv.lines().filter(row -> row.contains("corrected: Desimalkommaet falt ut")))
                .singleElement()
                .matches(row -> row.contains(",2016,167.20,") && row.endsWith(",1672,,"));
    }

    private void isShownWhatHappenedMeanwhile(Window window) {
        window.expecting(409);
        window.page().getByLabel("Tallet stemmer og blir stående").check();
        window.page().locator("#reason").fill("Prisen gjelder et helt døgn.");
        window.button("Lagre avgjørelsen").click();
        assertThat(window.page().locator(".both")).containsText("Sofie Sekretær har bestemt «rettet»");
        assertThat(window.page().locator(".both")).containsText("Prisen gjelder et helt døgn.");
        assertThat(window.page().locator("#reason")).hasValue("Prisen gjelder et helt døgn.");
        Inspection.of(window);
    }

    private void theMunicipalityWritesANote(String municipality, String figure) {
        Window window = signedIn(member("Kari Controller", municipality));
        window.open("me");
        window.link("Kommunens tall og merknader").click();
        assertThat(window.page().locator("#content")).containsText("Desimalkommaet falt ut");
        Inspection.of(window);
        window.page().navigate(figure.replace("admin/suspects/figure", "me/figures/note"));
        Inspection.of(window);
        window.page().locator("#words").fill("Vi rettet prislisten i mars <2017>.");
        window.button("Lagre merknaden").click();
        assertThat(window.main().getByRole(AriaRole.STATUS)).containsText("Merknaden er lagret");
        window.open("indicator/no.elderly_care.home_help_price_5g_plus?area=" + municipality);
        assertThat(window.page().locator("#remarks")).containsText("Vi rettet prislisten i mars <2017>.");
        assertThat(window.link("Skriv en merknad til tallene")).isVisible();
    }

    /** Every page that shows the figure says what was decided; those with room for it say why, who and when, and the charts mark it. */
    private void bothStandOnEveryPage(Window window, String municipality) {
        String own = "/nb/municipality/" + municipality;
        String relation = "/nb/relations?y=%s&x=no.elderly_care.home_help_price_3_4g&period=2016".formatted(FIGURE);
        for (String page : List.of(
                "/nb/indicator/" + FIGURE + "?area=" + municipality,
                "/nb/indicator/" + FIGURE + "?period=2016",
                relation + "&area=" + municipality,
                relation)) {
            String text = text(window, page);
            assertThat(text)
                    .as(page)
                    .contains("Desimalkommaet falt ut, sier kommunen.", "Sofie Sekretær, sekretariatet, ")
                    .contains("Vi rettet prislisten i mars ", "Kari Controller, kommunen, ")
                    .contains(": rettet, merknad)");
            // Among all of the country it is one of many in a bar, which has no dot to put a ring around.
            assertThat(text.contains("class=\"noted\"")).as(page).isEqualTo(!page.endsWith("?period=2016"));
        }
        for (String page : List.of(own + "/service/elderly_care", own + "/overview?service=elderly_care")) {
            assertThat(text(window, page)).as(page).contains("rettet").contains("merknad");
        }
    }

    private void bothStandInEveryFile(Window window, String municipality) {
        String figures = "/nb/indicator/%s/figures.".formatted(FIGURE);
        assertThat(text(window, figures + "csv?area=" + municipality)).contains(BOTH);
        assertThat(unzipped(window, figures + "xlsx?area=" + municipality)).contains(BOTH);
        String table =
                "/api/v2/tables/no-elderly_care/data?lang=nb&valueCodes[Region]=%s&valueCodes[ContentsCode]=%s&valueCodes[Tid]=2016"
                        .formatted(municipality.substring(3), FIGURE)
                        .replace("[", "%5B")
                        .replace("]", "%5D");
        for (String format : List.of("json-stat2", "px", "html")) {
            assertThat(text(window, table + "&outputFormat=" + format))
                    .as(format)
                    .contains("Desimalkommaet falt ut, sier kommunen.", "Sofie Sekretær", "prislisten i mars");
        }
        assertThat(unzipped(window, table + "&outputFormat=xlsx"))
                .contains("Desimalkommaet falt ut, sier kommunen.", "Sofie Sekretær", "prislisten i mars");
    }

    private static String text(Window window, String address) {
        var answer = window.page().request().get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.text();
    }

    /** All that a spreadsheet says. */
    private static String unzipped(Window window, String address) {
        var said = new StringBuilder();
        try {
            Path file = Files.createTempFile("figures", ".xlsx");
            Files.write(file, window.page().request().get(address).body());
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    said.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.toString();
    }

    private void hidesTheNote(Window window, String figure) {
        window.page().navigate(figure);
        window.page().locator("#hidden").fill("Ikke om tallet.");
        window.button("Skjul merknaden").click();
        assertThat(window.main().getByRole(AriaRole.STATUS)).hasText("Merknaden er skjult.");
        assertThat(window.page().locator(".said blockquote", new Page.LocatorOptions().setHasText("prislisten")))
                .hasCount(1);
    }

    private void takesItBack(Window window, String figure) {
        window.page().navigate(figure);
        window.page().locator("#takenBack").fill("Prøve ferdig.");
        window.button("Trekk tilbake").click();
        assertThat(window.main().getByRole(AriaRole.STATUS)).hasText("Avgjørelsen er trukket tilbake.");
        assertThat(window.page().locator(".answer")).hasText("1\u00a0672\u00a0kr per time");
        assertThat(window.main()).containsText("Trukket tilbake");
    }
}
