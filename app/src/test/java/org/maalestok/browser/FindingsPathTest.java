package org.maalestok.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A municipality's people read what the rule found, answer, set aside and add; everybody else reads what they publish, and all that the rule found. */
class FindingsPathTest extends BrowserTest {

    private static final String FINDINGS = "municipality/NO-3911/service/planning/findings";

    @ParameterizedTest
    @EnumSource(Reader.class)
    void isReadInEveryLanguage(Reader reader) {
        Window window = open(reader);
        for (String page : new String[] {
            FINDINGS,
            "municipality/NO-3911/findings",
            "municipality/DK-751/findings",
            "municipality/NO-3911/service/planning"
        }) {
            window.open(page);
            inspect(window);
            Pictures.take(window, page.replace('/', '_') + "-" + reader.language());
        }
    }

    @Test
    void whatIsSaidIsTheMunicipalitysOwnUntilItIsPublished() {
        Window kari = signedIn(member("Kari Controller"));
        Window public1 = open(Reader.NORWEGIAN);
        kari.open(FINDINGS);
        public1.open(FINDINGS);
        int found = public1.page().locator(".finds > div > ol > li").count();
        assertThat(found).isPositive();
        assertThat(kari.page().locator(".acts a")).hasCount(2 * found);
        assertThat(public1.page().locator(".acts a")).hasCount(0);

        sendsItEmpty(kari);
        answers(kari);
        public1.page().reload();
        assertThat(public1.main()).not().containsText("Mye hyttebygging");

        isShownWhatAColleagueWrote(kari);
        publishes(kari);
        public1.page().reload();
        assertThat(public1.page().locator(".voice")).containsText("Mye hyttebygging i skjærgården.");
        assertThat(public1.page().locator(".voice")).containsText("Kari Controller, kommunen,");
        Inspection.of(public1);

        setsAside(kari, public1, found);
        adds(kari, public1);
        isHiddenBySecretariat(public1);
        takesBack(kari);
    }

    private static Locator first(Window window, String words) {
        return window.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + words)))
                .first();
    }

    private void sendsItEmpty(Window window) {
        first(window, "Skriv forklaringen").click();
        Inspection.of(window);
        Pictures.take(window, "say");
        window.expecting(422);
        window.button("Lagre").click();
        assertThat(window.page().locator(".errsum")).containsText("Skriv forklaringen, eller gå tilbake");
        Inspection.of(window);
    }

    private void answers(Window window) {
        window.page().locator("#words").fill("Mye hyttebygging.");
        window.button("Lagre").click();
        assertThat(window.main().getByRole(AriaRole.STATUS)).hasText("Det du skrev, er lagret.");
        assertThat(window.page().locator(".voice")).containsText("Bare Færder ser dette.");
        Inspection.of(window);
    }

    private void isShownWhatAColleagueWrote(Window kari) {
        Window ola = signedIn(member("Ola Økonom")).expecting(409);
        ola.open(FINDINGS);
        first(ola, "Endre eller trekk tilbake").click();
        first(kari, "Endre eller trekk tilbake").click();
        kari.page().locator("#words").fill("Mye hyttebygging i skjærgården.");
        kari.button("Lagre").click();
        ola.page().locator("#words").fill("Gebyrene er høye <her>.");
        ola.button("Lagre").click();
        assertThat(ola.page().locator(".both")).containsText("Mye hyttebygging i skjærgården.");
        assertThat(ola.page().locator(".both")).containsText("Gebyrene er høye <her>.");
        assertThat(ola.page().locator("#words")).hasValue("Gebyrene er høye <her>.");
        Inspection.of(ola);
    }

    private void publishes(Window window) {
        first(window, "Endre eller trekk tilbake").click();
        assertThat(window.main()).containsText("Erstattet");
        window.page().locator("input[name=published]").check();
        window.button("Lagre").click();
        assertThat(window.page().locator(".voice")).containsText("Synlig for alle.");
    }

    /** It goes away for the municipality and stays for everybody else. */
    private void setsAside(Window window, Window everybody, int found) {
        first(window, "Sett til side").click();
        window.page().locator("#words").fill("Vi vet hvorfor.");
        window.button("Lagre").click();
        assertThat(window.page().locator(".finds > div > ol > li")).hasCount(found - 1);
        assertThat(window.main()).containsText("Ett funn er satt til side");
        Inspection.of(window);
        everybody.page().reload();
        assertThat(everybody.page().locator(".finds > div > ol > li")).hasCount(found);
        assertThat(everybody.main()).not().containsText("Vi vet hvorfor.");
    }

    private void adds(Window window, Window everybody) {
        window.link("Legg til et funn").click();
        Inspection.of(window);
        window.page().locator("#indicator").selectOption("no.planning.net_per_inhabitant");
        window.page().locator("#words").fill("Netto følger ikke brutto.");
        window.page().locator("input[name=published]").check();
        window.button("Lagre").click();
        everybody.page().reload();
        assertThat(everybody.page().locator("#f-added-no-planning-net_per_inhabitant"))
                .containsText("Netto følger ikke brutto.");
        Pictures.take(window, "member");
        String csv = everybody
                .page()
                .request()
                .get(everybody.link("Last ned funnene (CSV)").getAttribute("href"))
                .text();
        assertThat(csv).contains("Mye hyttebygging i skjærgården.").doesNotContain("Vi vet hvorfor.");
    }

    private void isHiddenBySecretariat(Window everybody) {
        Window sofie = signedIn(secretariat("Sofie Sekretær"));
        sofie.open(FINDINGS);
        assertThat(sofie.main()).not().containsText("Vi vet hvorfor.");
        sofie.page()
                .locator("#f-added-no-planning-net_per_inhabitant a", new Page.LocatorOptions().setHasText("Skjul"))
                .click();
        Inspection.of(sofie);
        sofie.page().locator("#reason").fill("Ikke om tallet.");
        sofie.button("Skjul").click();
        assertThat(sofie.main().getByRole(AriaRole.STATUS)).containsText("Det er skjult.");
        sofie.page().goBack();
        sofie.page().reload();
        assertThat(sofie.main().getByRole(AriaRole.STATUS)).containsText("Det er allerede skjult.");
        everybody.page().reload();
        assertThat(everybody.main()).not().containsText("Netto følger ikke brutto.");
    }

    private void takesBack(Window window) {
        window.open(FINDINGS);
        window.page().locator("details > summary").first().click();
        first(window, "Endre eller trekk tilbake").click();
        window.button("Trekk tilbake").click();
        assertThat(window.main().getByRole(AriaRole.STATUS)).hasText("Det er trukket tilbake.");
    }
}
