package org.maalestok.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A scheme of accounts from the first row to the figures that it makes, without scripts; and two windows that save the same one. */
class AccountSchemesPathTest extends BrowserTest {

    /** An account that balances: 4 000 000 kroner for teaching and 1 000 000 for after-school care, paid by a grant. */
    private static final String ACCOUNT =
            line("202", "010", 4_000) + line("215", "010", 1_000) + line("840", "800", -5_000);

    private String email;

    private static String line(String function, String art, long thousands) {
        return "0A1998 010100%18s1%s %s%9d\n".formatted("", function, art, thousands);
    }

    @BeforeEach
    void account() {
        email = secretariat("Sofie Sekretær");
    }

    /** Opens all rows that are folded in, one after the other. */
    private static void unfold(Window window) {
        var folded = window.page().locator("details.fold:not([open]) > summary");
        while (folded.count() > 0) {
            folded.first().click();
        }
    }

    private static void begin(Window window, String code) {
        window.open("admin/accounts");
        window.link("Ny oppskrift").click();
        window.fill("indicator0", "no.accounts.school.gross");
        window.fill("functions0", "202, 21");
        window.fill("arts0", "Lønn");
        window.fill("artsName0", "Lønn");
        window.fill("add0", "010-099");
        window.fill("titleNb", "Lønn i skolen");
        window.fill("titleDa", "Løn i skolen");
        window.fill("titleEn", "Wages in schools");
        window.fill("code", code);
        window.button("Lagre utkastet, og kontroller").click();
    }

    @Test
    void aSchemeIsWrittenCheckedTriedAndTakenIntoUse() {
        Window window = signedIn(email, WITHOUT_SCRIPTS);
        begin(window, "skole-lonn");
        assertThat(window.heading()).hasText("Kontroller utkastet");
        assertThat(window.main())
                .containsText("Grunnskole i kroner, 0A: «21» er verken tre sifre som 202 eller et spenn som 180-185");
        window.page().locator(".errsum a").first().click();
        assertThat(window.page().locator("#functions0-error")).containsText("«21»");
        window.fill("functions0", "202, 215");
        window.button("Lagre utkastet, og kontroller").click();
        assertThat(window.main()).containsText("Utkastet er fylt ut riktig");
        assertThat(window.main()).containsText("202 Grunnskole · 215 Skolefritidstilbud");

        window.expecting(422);
        var sheet = new FilePayload("ark.csv", "text/csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
        window.page().locator("#account").setInputFiles(sheet);
        window.button("Prøv oppskriften").click();
        assertThat(window.main()).containsText("«ark.csv» er ikke et KOSTRA-regnskap");
        var file = new FilePayload("0A_1998.dat", "text/plain", ACCOUNT.getBytes(StandardCharsets.UTF_8));
        window.page().locator("#account").setInputFiles(file);
        window.button("Prøv oppskriften").click();
        assertThat(window.main()).containsText("Prøvd på 0A_1998.dat");
        assertThat(window.main()).containsText("5 000 000");

        window.button("Ta utkastet i bruk").click();
        assertThat(window.main()).containsText("Oppskriften er tatt i bruk.");
        assertThat(window.main()).containsText("Versjon 1, tatt i bruk: Sofie Sekretær");
        window.link("Endre oppskriften").click();
        unfold(window);
        window.fill("functions0", "202");
        window.button("Lagre utkastet, og kontroller").click();
        assertThat(window.main()).containsText("Det som blir annerledes");
        window.page().locator("#trial a").first().click();
        assertThat(window.main()).containsText("−1 000 000");
        window.button("Forkast utkastet").click();
        assertThat(window.main()).containsText("Utkastet er forkastet.");
        assertThat(window.main()).containsText("202 Grunnskole · 215 Skolefritidstilbud");
        window.button("Ta oppskriften ut av bruk").click();
        assertThat(window.main()).containsText("Oppskriften er tatt ut av bruk.");
    }

    @Test
    void twoWindowsAreSettledPlaceByPlace() {
        Window window = signedIn(email, WITHOUT_SCRIPTS);
        begin(window, "to-vinduer");
        window.link("Skriv videre på utkastet").click();
        unfold(window);
        Window other = signedIn(email, WITHOUT_SCRIPTS);
        other.open("admin/accounts/to-vinduer/edit");
        unfold(other);
        other.fill("functions0", "202");
        other.fill("titleNb", "Bare undervisning");
        other.button("Lagre utkastet, og kontroller").click();

        window.expecting(409);
        window.fill("titleNb", "Lønn i grunnskolen");
        window.button("Lagre utkastet, og kontroller").click();
        assertThat(window.main()).containsText("Du har lagret det samme i et annet vindu");
        var functions = window.page().locator("input[name='take:indicator:no.accounts.school.gross'][value=theirs]");
        assertThat(functions).isChecked();
        assertThat(window.page().locator("input[name='take:titleNb'][value=mine]"))
                .isChecked();
        window.button("Lagre utkastet, og kontroller").click();
        assertThat(window.heading()).hasText("Kontroller utkastet");
        assertThat(window.main()).not().containsText("«21»");
        window.link("Skriv videre på utkastet").click();
        assertThat(window.page().locator("#titleNb")).hasValue("Lønn i grunnskolen");
        assertThat(window.page().locator("#functions0")).hasValue("202");
        window.open("admin/accounts/to-vinduer/check");
        window.button("Forkast utkastet").click();
        assertThat(window.main()).containsText("Utkastet er forkastet.");
    }

    @Test
    void whoTakesItOutOfUseIsToldToWhoWouldUseIt() {
        Window window = signedIn(email, WITHOUT_SCRIPTS);
        begin(window, "ut-av-bruk");
        window.page().locator(".errsum a").first().click();
        window.fill("functions0", "202, 999");
        window.button("Lagre utkastet, og kontroller").click();
        assertThat(window.main()).containsText("Funksjon 999 står ikke i KOSTRA-kontoplanen");
        window.button("Ta utkastet i bruk").click();
        window.link("Endre oppskriften").click();
        unfold(window);
        window.fill("functions0", "202");
        window.button("Lagre utkastet, og kontroller").click();
        Window other = signedIn(email, WITHOUT_SCRIPTS);
        other.open("admin/accounts/ut-av-bruk");
        other.button("Ta oppskriften ut av bruk").click();
        assertThat(other.main()).containsText("Tatt ut av bruk: Sofie Sekretær");
        window.expecting(409);
        window.button("Ta utkastet i bruk").click();
        assertThat(window.main()).containsText("Sofie Sekretær tok oppskriften ut av bruk");
        window.button("Forkast utkastet").click();
        assertThat(window.main()).containsText("Utkastet er forkastet.");
    }

    @Test
    void thePagesAreOpenToEverybodyWhoUsesThem() {
        Window window = signedIn(email);
        for (String path :
                new String[] {"admin/accounts", "admin/accounts/no-accounts-0a", "admin/accounts/no-accounts-0a/edit"
                }) {
            window.open(path);
            Inspection.of(window);
            unfold(window);
            Inspection.of(window);
        }
        begin(window, "tilgjengelig");
        Inspection.of(window);
        window.button("Forkast utkastet").click();
    }
}
