package org.maalestok.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/**
 * What the product was first wanted for: a controller asks why her municipality spends more on schools than the neighbour across the fjord. In 2025
 * Færder spent 1 633 kroner more an inhabitant than Horten; net, without what fees and grants pay for, the difference was 297; and
 * of Færder's inhabitants 11.7 % were of school age, of Horten's 11.0 %.
 */
class ControllersQuestionTest extends BrowserTest {

    private Window window;

    @Test
    void aControllerInFaerderSeesWhySchoolSpendingDiffersFromHortens() {
        window = open(Reader.NORWEGIAN);
        looksUp("Færder");
        seesIn("Grunnskole, brutto", "20 276 kr", "Høyere enn de fleste", "Avstanden har økt siden 2020");

        opens("Grunnskole, brutto");
        comparesOnlyWith("Horten");
        theAnswerSays("20 276 kr", "1 633 kr mer", "Horten");
        theAnswerSays("For få å sammenligne med");
        theTableSays("Færder", "20 276");
        theTableSays("Horten", "18 643");
        theDefinitionSays(
                "skolefritidsordning",
                "skoleskyss",
                "Avskrivninger",
                "det som dekkes av brukerbetaling og tilskudd, er med");

        goesBackTo("Grunnskole");
        opens("Grunnskole, netto");
        theAnswerSays("17 502 kr", "297 kr mer", "Horten");
        theDefinitionSays("etter at brukerbetaling, øremerkede tilskudd og andre driftsinntekter er trukket fra");

        goesBackTo("Færder");
        chooses("Befolkning");
        opens("Andel 6–15 år");
        theAnswerSays("11,7 %", "0,7 prosentpoeng mer", "Horten");
        theTableSays("Horten", "11,0");
    }

    private void looksUp(String municipality) {
        window.open("");
        window.field("Finn en kommune").pressSequentially(municipality);
        window.page().locator(".suggestions a").filter(containing(municipality)).click();
        assertThat(window.heading()).hasText(municipality);
    }

    private void seesIn(String figure, String... words) {
        contains(window.page().locator(".kf tr").filter(containing(figure)), words);
    }

    private void opens(String figure) {
        window.link(figure).click();
        assertThat(window.page().locator("#definition")).isVisible();
    }

    private void comparesOnlyWith(String municipality) {
        window.link("Bytt sammenligning").click();
        window.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(municipality).setExact(true))
                .check();
        window.button("Sammenlign med disse").click();
        assertThat(window.page().locator(".peers b")).hasText(municipality);
    }

    private void goesBackTo(String crumb) {
        window.page().locator(".crumbs a").filter(containing(crumb)).click();
        assertThat(window.page().locator(".peers b")).hasText("Horten");
    }

    private void chooses(String service) {
        window.field("Tjeneste").selectOption(service);
        window.button("Vis").click();
    }

    private void theAnswerSays(String... words) {
        contains(window.page().locator(".answer"), words);
    }

    private void theTableSays(String municipality, String latest) {
        Locator row = window.page().locator("#table tbody tr").filter(containing(municipality));
        contains(row.locator("td").last(), latest);
    }

    private void theDefinitionSays(String... words) {
        contains(window.page().locator("#definition"), words);
    }

    private static void contains(Locator place, String... words) {
        for (String word : words) {
            assertThat(place).containsText(word);
        }
    }

    private static Locator.FilterOptions containing(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
