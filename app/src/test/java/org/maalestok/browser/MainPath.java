package org.maalestok.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * The way from the front page to the figures and their source, step by step, as one walks it through links and forms. Each step begins where the one
 * before ended. The figures are those of KOSTRA for 2025: Færder spends 20 276 kroner an inhabitant on schools, Horten 18 643.
 */
final class MainPath {

    private final Window window;
    private final Reader reader;

    MainPath(Window window) {
        this.window = window;
        this.reader = window.reader();
    }

    void beginsAtTheFrontPage() {
        window.open("");
        assertThat(window.field(reader.findMunicipality())).isVisible();
        assertThat(window.main().locator("svg.c:visible").first()).isVisible();
    }

    void picksFaerderAmongTheSuggestions() {
        Locator field = window.field(reader.findMunicipality());
        field.pressSequentially("fær");
        Locator suggestion = window.page().locator(".suggestions a").filter(containing("Færder"));
        suggestion.click();
        assertThat(window.heading()).hasText("Færder");
    }

    void findsFaerderBySendingTheForm() {
        window.field(reader.findMunicipality()).fill("færder");
        window.button(reader.search()).click();
        assertThat(window.heading()).hasText("Færder");
    }

    void seesThePeersAndTheVerdicts() {
        assertThat(window.main().locator(".peers")).containsText(reader.theNineOthers());
        assertThat(window.main().locator(".peers")).containsText("Horten");
        Locator rows = rows();
        assertThat(rows.count()).as("key figures").isGreaterThan(20);
        assertThat(rows.filter(containing(reader.schoolGross()))).containsText(reader.number("20 276"));
        assertThat(rows.filter(containing(reader.schoolGross()))).containsText(reader.higherThanMost());
        assertThat(rows.locator(".vd .tag").allInnerTexts())
                .as("a verdict in words in every row")
                .hasSize(rows.count())
                .noneMatch(String::isBlank);
    }

    void keepsOnlyTheSchool() {
        window.field(reader.service()).selectOption("school");
        window.button(reader.show()).click();
        window.page().waitForURL(Pattern.compile("service=school"));
        assertThat(window.page().locator("#service option:checked")).hasText(reader.school());
        List<String> links = rows().locator("th a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(links).isNotEmpty().allMatch(link -> link.contains(".school."));
    }

    void opensTheSchoolSpending() {
        window.link(reader.schoolGross()).click();
        assertThat(window.heading()).hasText(reader.schoolGrossInFull());
    }

    void seesTrendRankingMapDistributionAndTable() {
        for (String part : List.of("trend", "ranking", "map", "distribution")) {
            Locator chart = window.page().locator("#" + part + " svg.c:visible").first();
            assertThat(chart).isVisible();
            assertThat(chart).hasAttribute("role", "img");
        }
        assertThat(lastCell("Færder")).hasText(reader.number("20 276"));
        assertThat(lastCell("Horten")).hasText(reader.number("18 643"));
    }

    void comparesWithFiveOfOwnChoice() {
        window.link(reader.changeComparison()).first().click();
        window.main()
                .getByText("Buskerud", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        for (String municipality : List.of("Drammen", "Horten", "Larvik", "Sandefjord", "Tønsberg")) {
            window.page().getByRole(AriaRole.CHECKBOX, named(municipality)).check();
        }
        window.button(reader.compareWithThese()).click();
        assertThat(window.heading()).hasText(reader.schoolGrossInFull());
        assertThat(window.main().locator(".peers")).containsText(reader.fiveOfMyChoice());
        assertThat(window.page().locator("#table tbody tr")).hasCount(6);
        assertThat(lastCell("Horten")).hasText(reader.number("18 643"));
        assertThat(URLDecoder.decode(window.page().url(), StandardCharsets.UTF_8))
                .contains("area=NO-3911")
                .contains("peers=")
                .contains("NO-3901", "NO-3909", "NO-3907", "NO-3905", "NO-3301");
    }

    /** The address is all that somebody else needs in order to see the same. */
    void anotherWindowShowsTheSame(Window other) {
        other.page().navigate(window.page().url());
        assertThat(other.text()).isEqualTo(window.text());
    }

    void fetchesTheFiguresAsCsv() throws IOException {
        Download file = fetch(reader.csv());
        String text = Files.readString(file.path());
        assertThat(file.suggestedFilename()).endsWith(".csv");
        assertThat(text.lines().findFirst().orElseThrow()).contains("indicator,area,area_name,period,value,status");
        assertThat(text)
                .contains("no.school.gross_per_inhabitant,NO-3911,Færder,2025,20276,p")
                .contains("no.school.gross_per_inhabitant,NO-3901,Horten,2025,18643,p")
                .doesNotContain("Notodden");
    }

    void fetchesTheFiguresAsAWorkbook() throws IOException {
        Download file = fetch(reader.excel());
        assertThat(file.suggestedFilename()).endsWith(".xlsx");
        try (var zip = new ZipFile(file.path().toFile())) {
            var sheet = zip.stream()
                    .filter(entry -> entry.getName().startsWith("xl/worksheets/"))
                    .findFirst()
                    .orElseThrow();
            assertThat(new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<v>20276</v>", "<v>18643</v>");
        }
    }

    void readsTheDefinitionAndTheSource() {
        Locator definition = window.page().locator("#definition");
        assertThat(definition).containsText("KOSTRA");
        assertThat(definition).containsText("CC BY 4.0");
        assertThat(definition.locator("a[href='https://www.ssb.no/statbank/table/12362']"))
                .isVisible();
    }

    void opensTheRelease() {
        window.page()
                .locator("#definition a")
                .filter(containing(reader.releaseNumber()))
                .click();
        assertThat(window.heading()).containsText("KOSTRA");
        assertThat(window.main()).containsText("no-vestfold-kostra.csv");
    }

    void searchesTheCatalogueForHomeHelpWhileTyping() {
        window.headerLink(reader.search()).click();
        window.field(reader.searchKeyFigures()).pressSequentially(reader.homeHelp());
        seesHomeHelp();
    }

    void searchesTheCatalogueForHomeHelpBySendingTheForm() {
        window.headerLink(reader.search()).click();
        window.field(reader.searchKeyFigures()).fill(reader.homeHelp());
        window.button(reader.search()).click();
        seesHomeHelp();
    }

    private void seesHomeHelp() {
        assertThat(window.page().locator("#count")).containsText(reader.homeHelp());
        assertThat(window.page().locator(".hit h3").first()).containsText(reader.priceOfHomeHelp());
        assertThat(URLDecoder.decode(window.page().url(), StandardCharsets.UTF_8))
                .contains("q=" + reader.homeHelp());
    }

    void findsWhereToSignIn() {
        window.headerLink(reader.signIn()).click();
        assertThat(window.heading()).hasText(reader.signIn());
        assertThat(window.button(reader.signIn())).isVisible();
    }

    private Download fetch(String words) {
        Locator link = window.page().locator("#table").getByText(words, new Locator.GetByTextOptions().setExact(true));
        return window.page().waitForDownload(link::click);
    }

    private Locator rows() {
        return window.page().locator(".kf tbody tr:not(.grp)");
    }

    private Locator lastCell(String municipality) {
        return window.page()
                .locator("#table tbody tr")
                .filter(new Locator.FilterOptions().setHas(window.page().getByText(municipality)))
                .locator("td")
                .last();
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }

    private static Locator.FilterOptions containing(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
