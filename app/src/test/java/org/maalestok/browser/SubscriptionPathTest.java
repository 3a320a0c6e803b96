package org.maalestok.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.statistics.sources.PxWebStandIn;
import org.maalestok.statistics.sources.StandIn;

/** The secretariat makes a subscription, tries it and publishes what comes, with nobody's help and without scripts; the release says where it came from. */
class SubscriptionPathTest extends BrowserTest {

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

    private Window window;
    private Window other;

    @BeforeEach
    void signIn() {
        PxWebStandIn.of(TABLE).serveTwo(SOURCE, "/v2", "07459");
        window = signedIn(secretariat("Sofie Sekretær"), WITHOUT_SCRIPTS);
    }

    @Test
    void leadsFromTheTableToTheRelease() {
        window.headerLink("Administrasjon").click();
        assertThat(window.main()).containsText("Det er ingen forslag som venter.");
        findsEveryPageOnTheFirst();
        looksTheTableUp();
        makesTheSubscription();
        makesTheMapping();
        triesItOut();
        isToldWhatWaits();
        publishes();
        decidesTooLate();
        changesTheMappingAtTheSameTime();
        editsTheMappingWhileTheSourceIsSilent();
        findsTheProposalAmongTheDecided();
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
        assertThat(window.page().locator("#none")).containsText("Det er ingen forslag som venter.");
        inspect("overview");
    }

    private void isToldWhatWaits() {
        window.open("admin");
        assertThat(window.page().locator("h2").first()).hasText("Dette venter på deg");
        assertThat(window.page().locator("#waits li").filter(new Locator.FilterOptions().setHasText("Forslag")))
                .hasText("Forslag1 forslag venter på en avgjørelse");
        assertThat(window.page().locator("#proposals a")).hasText("Folketall fra Kontoret");
        inspect("overview-waits");
        window.page().goBack();
    }

    private void looksTheTableUp() {
        window.open("admin/sources");
        assertThat(window.main()).containsText("Kontoret");
        inspect("sources");
        window.fill("table-stand-in", "07459");
        window.page().locator("#source-stand-in button").click();
        assertThat(window.heading()).containsText("07459: Befolkning");
        assertThat(window.main()).containsText("3 verdier");
        inspect("table");
    }

    private void makesTheSubscription() {
        window.link("Lag et abonnement på tabellen").click();
        window.fill("title", "");
        window.expecting(422);
        window.button("Lagre abonnementet").click();
        assertThat(window.main()).containsText("Gi abonnementet et navn");
        inspect("subscription-form");
        window.fill("title", "Folketall fra Kontoret");
        window.fill("variable2", "abc def");
        window.expecting(422);
        window.button("Lagre abonnementet").click();
        assertThat(window.main())
                .containsText("«abc def» finnes ikke i variabelen år. Skriv koder som tabellen har, for eksempel 2026");
        assertThat(window.page().locator("#variable2")).hasValue("abc def");
        inspect("subscription-form-codes");
        window.fill("variable2", "top(1)");
        window.button("Lagre abonnementet").click();
    }

    private void makesTheMapping() {
        assertThat(window.heading()).hasText("Kobling for Folketall fra Kontoret");
        assertThat(window.page().locator("#dimension")).hasValue("Region");
        assertThat(window.page().locator("#time")).hasValue("Tid");
        assertThat(window.page().locator("#areaCode0")).hasValue("9999");
        assertThat(window.page().locator("#areaWhat0")).hasValue("OUT");
        assertThat(window.page().locator("#indicator0")).hasValue(Pattern.compile(".*\\(no\\.population\\)"));
        assertThat(window.main()).containsText("(no.population), som har denne tabellen som kilde.");
        sendsItEmpty();
        window.fill("indicator0", "no.nothing");
        window.expecting(422);
        window.button("Lagre koblingen").click();
        assertThat(window.main()).containsText("Katalogen har ikke noe nøkkeltall «no.nothing»");
        inspect("subscription-mapping");
        window.fill("indicator0", "no.population");
        window.button("Lagre koblingen").click();
        assertThat(window.heading()).hasText("Folketall fra Kontoret");
        inspect("subscription");
    }

    /** Only what is really missing is asked for; what the table said stays. */
    private void sendsItEmpty() {
        for (String field : List.of("indicator0", "titleNb", "titleDa", "titleEn", "source", "licence")) {
            window.fill(field, "");
        }
        window.expecting(422);
        window.button("Lagre koblingen").click();
        assertThat(window.page().locator(".errsum li")).hasText(new String[] {
            "Velg minst ett nøkkeltall",
            "Skriv hva datasettet heter, på minst ett av språkene",
            "Skriv hvem som gir ut tallene",
            "Skriv lisensen, for eksempel CC BY 4.0"
        });
        inspect("subscription-mapping-empty");
        assertThat(window.page().locator("#dimension")).hasValue("Region");
        assertThat(window.page().locator("#areaWhat0")).hasValue("OUT");
        window.fill("titleNb", "Befolkning");
        window.fill("source", "Kontoret");
        window.fill("licence", "CC BY 4.0");
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
        other = signedIn(secretariat("Kari Kollega"), WITHOUT_SCRIPTS);
        other.page().navigate(window.page().url());
        window.button("Publiser").click();
        assertThat(window.main()).containsText("Publisert", within());
        assertThat(window.main()).containsText("av Sofie Sekretær");
        inspect("proposal-published");
    }

    /** In a window that was open since before: what was typed is there to be read, and who was quicker. */
    private void decidesTooLate() {
        other.fill("reason", "Horten må rettes først.");
        other.expecting(409);
        other.button("Avvis forslaget").click();
        assertThat(other.main()).containsText("Forslaget var allerede avgjort");
        assertThat(other.main().getByRole(AriaRole.ALERT)).containsText("av Sofie Sekretær");
        assertThat(other.main().locator("blockquote")).hasText("Horten må rettes først.");
        assertThat(other.heading()).hasText("Forslag fra Folketall fra Kontoret");
        inspect(other, "subs-proposal-lost");
    }

    /** Both versions are shown, and what was typed stands in the fields. */
    private void changesTheMappingAtTheSameTime() {
        window.open("admin/mappings/stand-in-07459/edit");
        other.open("admin/mappings/stand-in-07459/edit");
        window.fill("titleNb", "Folketall, rettet av Sofie");
        window.button("Lagre koblingen").click();
        assertThat(window.main()).containsText("Koblingen er lagret.");
        assertThat(window.main()).containsText("Brukes av Folketall fra Kontoret");
        other.fill("titleNb", "Folketall, rettet av Kari");
        other.button("Lagre koblingen").click();
        assertThat(other.main().getByRole(AriaRole.ALERT)).containsText("Folketall, rettet av Sofie");
        assertThat(other.page().locator("#titleNb")).hasValue("Folketall, rettet av Kari");
        inspect(other, "subs-mapping-conflict");
        other.button("Lagre koblingen").click();
        assertThat(other.heading()).hasText("Folketall, rettet av Kari");
        assertThat(other.main()).containsText("Versjon 3");
    }

    /** A table that nobody has looked at yet, of a source that says nothing: the form is there, and is saved. */
    private void editsTheMappingWhileTheSourceIsSilent() {
        SOURCE.on("/v2/tables/silent/metadata", StandIn.status(503, ""));
        window.open("admin/subscriptions/new?source=stand-in&table=silent");
        assertThat(window.main()).containsText("Kontoret svarer ikke akkurat nå.");
        window.fill("title", "Stum tabell");
        window.button("Lagre abonnementet").click();
        assertThat(window.main())
                .containsText("Kontoret svarer ikke akkurat nå. Koblingen kan likevel fylles ut og lagres.");
        inspect("mapping-silent");
        window.fill("dimension", "Region");
        window.fill("time", "Tid");
        window.fill("indicator0", "no.population");
        for (String title : new String[] {"titleNb", "titleDa", "titleEn"}) {
            window.fill(title, "Stum tabell");
        }
        window.button("Lagre koblingen").click();
        assertThat(window.heading()).hasText("Stum tabell");
        window.button("Sett på pause").click();
        assertThat(window.main()).containsText("På pause");
    }

    private void findsTheProposalAmongTheDecided() {
        window.open("admin/proposals");
        assertThat(window.page().locator("#decided")).containsText("Publisert");
        assertThat(window.page().locator("#decided")).containsText("Sofie Sekretær");
        inspect("proposals");
        window.page().locator("#decided a").first().click();
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

    private void inspect(String name) {
        inspect(window, "subs-" + name);
    }
}
