package org.maalestok.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that the mouse can do, the keyboard can. */
class KeyboardTest extends BrowserTest {

    private static final Reader READER = Reader.NORWEGIAN;

    private Window window;

    @BeforeEach
    void open() {
        window = open(READER);
    }

    @Test
    void theFirstStopSkipsToTheContent() {
        window.open("municipality/NO-3911");
        press("Tab");
        Locator skip = window.page().locator("a[href='#content']");
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        assertThat(skip).hasText(READER.skip());
        press("Enter");
        assertThat(window.main()).isFocused();
    }

    @Test
    void suggestionsAreWithinReach() {
        window.open("");
        window.field(READER.findMunicipality()).focus();
        window.page().keyboard().type("fær");
        Locator suggestion = window.page().locator(".suggestions a").first();
        assertThat(suggestion).containsText("Færder");
        press("Tab");
        assertThat(window.button(READER.search())).isFocused();
        press("Tab");
        assertThat(suggestion).isFocused();
        press("Enter");
        assertThat(window.heading()).hasText("Færder");
    }

    @Test
    void whatTheSearchFoundIsAnnounced() {
        window.open("");
        window.field(READER.findMunicipality()).pressSequentially("færder");
        assertThat(window.page().locator("#suggestions [role=status]")).hasText("Én kommune passer med «færder»");
    }

    @Test
    void aChartIsWalkedWithTheArrows() {
        window.open("indicator/no.school.gross_per_inhabitant?area=NO-3911");
        Locator chart = window.page().locator("#trend svg[data-walk]:visible").first();
        Locator tip = window.page().locator(".ctip");
        Locator spoken = window.page().locator(".clive");
        assertThat(chart).hasAttribute("tabindex", "0");
        chart.focus();
        press("Home");
        assertThat(tip).isVisible();
        assertThat(tip).containsText("2018");
        assertThat(spoken).containsText("15\u00a0593");
        press("End");
        assertThat(spoken).containsText("20\u00a0276");
        assertThat(tip).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        press("Escape");
        assertThat(tip).isHidden();
    }

    @Test
    void everyBarOfTheRankingSaysWhoseItIs() {
        window.open("indicator/no.school.gross_per_inhabitant?area=NO-3911");
        window.page().locator("#ranking svg[data-walk]:visible").first().focus();
        press("Home");
        assertThat(window.page().locator(".clive")).hasText(Pattern.compile("^Notodden.*: .*21\u00a0090"));
    }

    private void press(String key) {
        window.page().keyboard().press(key);
    }
}
