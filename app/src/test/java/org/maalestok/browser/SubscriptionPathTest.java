package org.maalestok.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.access.Accounts;
import org.maalestok.statistics.sources.PxWebStandIn;
import org.springframework.beans.factory.annotation.Autowired;

/** The secretariat makes a subscription, tries it and publishes what comes, with nobody's help and without scripts; the release says where it came from. */
class SubscriptionPathTest extends BrowserTest {

    private static final String EMAIL = "abonnement@maalestok.no";
    private static final String PASSWORD = "hest stoler kvist bærum";

    private static final String TABLE = """
            {"version": "2.0", "class": "dataset", "label": "07459: Befolkning, etter region, statistikkvariabel og år", "source": "Statistisk sentralbyrå",
             "updated": "2026-02-24T07:00:00Z", "id": ["Region", "ContentsCode", "Tid"], "size": [3, 1, 1],
             "role": {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]},
             "dimension": {
              "Region": {"label": "region", "category": {"index": {"3911": 0, "3901": 1, "9999": 2},
                "label": {"3911": "Færder", "3901": "Horten", "9999": "Uoppgitt"}}},
              "ContentsCode": {"label": "statistikkvariabel", "category": {"index": {"Personer1": 0}, "label": {"Personer1": "Personer"},
                "unit": {"Personer1": {"base": "personer", "decimals": 0}}}},
              "Tid": {"label": "år", "category": {"index": {"2026": 0}, "label": {"2026": "2026"}}}},
             "value": [27850, 28210, 3]}
            """;

    @Autowired
    private Accounts accounts;

    private Window window;

    @BeforeEach
    void signIn() {
        PxWebStandIn.of(TABLE).serveTwo(SOURCE, "/v2", "07459");
        accounts.createSecretariat(EMAIL, "Sofie Sekretær", PASSWORD);
        window = open(Reader.NORWEGIAN, options -> options.setJavaScriptEnabled(false));
        window.open("sign-in");
        window.field("E-post").fill(EMAIL);
        window.field("Passord").fill(PASSWORD);
        window.button("Logg inn").click();
    }

    @Test
    void leadsFromTheTableToTheRelease() {
        window.headerLink("Administrasjon").click();
        assertThat(window.main()).containsText("Det er ingen forslag som venter.");
        inspect("overview");
        findsEveryPageOnTheFirst();
        looksTheTableUp();
        makesTheSubscription();
        makesTheMapping();
        triesItOut();
        publishes();
        seesWhereTheReleaseCameFrom();
        window.open("admin/subscriptions");
        assertThat(window.main()).containsText("Ga et forslag");
        inspect("subscriptions");
    }

    private void findsEveryPageOnTheFirst() {
        window.open("admin");
        for (String page : new String[] {
            "proposals", "suspects", "spreadsheets", "indicators", "services", "subscriptions", "sources", "mappings"
        }) {
            assertThat(window.page().locator("#pages a[href='/nb/admin/" + page + "']"))
                    .hasCount(1);
        }
        assertThat(window.page().locator("#proposals")).containsText("Det er ingen forslag som venter.");
        inspect("overview");
    }

    private void looksTheTableUp() {
        window.open("admin/sources");
        assertThat(window.main()).containsText("Kontoret");
        inspect("sources");
        window.page().locator("#table-stand-in").fill("07459");
        window.page().locator("#source-stand-in button").click();
        assertThat(window.heading()).containsText("07459: Befolkning");
        assertThat(window.main()).containsText("3 verdier");
        inspect("table");
    }

    private void makesTheSubscription() {
        window.link("Lag et abonnement på tabellen").click();
        window.page().locator("#title").fill("");
        window.expecting(422);
        window.button("Lagre abonnementet").click();
        assertThat(window.main()).containsText("Gi abonnementet et navn");
        inspect("subscription-form");
        window.page().locator("#title").fill("Folketall fra Kontoret");
        window.button("Lagre abonnementet").click();
    }

    private void makesTheMapping() {
        assertThat(window.heading()).hasText("Kobling for Folketall fra Kontoret");
        assertThat(window.page().locator("#dimension")).hasValue("Region");
        assertThat(window.page().locator("#time")).hasValue("Tid");
        assertThat(window.page().locator("#areaCode0")).hasValue("9999");
        assertThat(window.page().locator("#areaWhat0")).hasValue("OUT");
        window.page().locator("#indicator0").fill("no.nothing");
        window.expecting(422);
        window.button("Lagre koblingen").click();
        assertThat(window.main()).containsText("Katalogen har ikke noe nøkkeltall «no.nothing»");
        inspect("subscription-mapping");
        window.page().locator("#indicator0").fill("no.population");
        window.button("Lagre koblingen").click();
        assertThat(window.heading()).hasText("Folketall fra Kontoret");
        inspect("subscription");
    }

    private void triesItOut() {
        window.button("Kjør nå").click();
        assertThat(window.heading()).containsText("Kjøring 1");
        assertThat(window.main()).containsText("Ga et forslag", within());
        inspect("run");
        window.link("Se forslaget").click();
        assertThat(window.main()).containsText("2 nye tall.");
        assertThat(window.main()).containsText("9999: 1 celle for områder som koblingen utelater.");
        inspect("proposal");
    }

    private void publishes() {
        window.button("Publiser").click();
        assertThat(window.main()).containsText("Publisert", within());
        assertThat(window.main()).containsText("av Sofie Sekretær");
        inspect("proposal-published");
    }

    private void seesWhereTheReleaseCameFrom() {
        window.page().locator("#decision a").click();
        assertThat(window.main()).containsText("Hentet av abonnementet «Folketall fra Kontoret» (kjøring 1)");
        assertThat(window.page().locator("#left-out + ul"))
                .hasText("9999: 1 celle for områder som koblingen utelater.");
        inspect("release-of-subscription");
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    }

    /** Scripts are off in this window; the inspection needs them, so it looks with other eyes at what the person sees. */
    private void inspect(String name) {
        Window eyes = open(Reader.NORWEGIAN);
        eyes.open("privacy");
        eyes.page().setContent(window.page().content());
        Inspection.of(eyes);
        for (int width : new int[] {360, 768, 1440}) {
            eyes.resize(width);
            eyes.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setCaret(ScreenshotCaret.INITIAL)
                            .setPath(Path.of("target", "screenshots", "subs-%s-%d.png".formatted(name, width))));
        }
    }
}
