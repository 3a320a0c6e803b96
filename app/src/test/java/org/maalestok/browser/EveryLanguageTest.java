package org.maalestok.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of comparison for readers of every language: words are longer in one and shorter in another. {@link EveryPageTest} has their other
 * states, {@link MainPathTest} the pages that everybody comes by.
 */
class EveryLanguageTest extends BrowserTest {

    private static final List<String> PAGES = List.of(
            "municipalities?q=sand",
            "municipality/NO-3911/overview",
            "municipality/DK-751/overview?peers=DK-461,DK-851",
            "municipality/NO-3911/peers?like=school",
            "municipality/NO-3911/service/school",
            "municipality/DK-751/service/school",
            "municipality/NO-3911/service/school/findings",
            "indicator/no.school.gross_per_inhabitant/over-time?area=NO-3911",
            "indicator/dk.school.absence/units?area=DK-163",
            "compare?areas=NO-3911,NO-3905,NO-3907&service=kindergarten",
            "relations?x=dk.kindergarten.cost_per_child&y=dk.kindergarten.parent_satisfaction&area=DK-751",
            "embed/indicator/no.school.gross_per_inhabitant?area=NO-3911");

    static Stream<Arguments> pages() {
        return PAGES.stream().flatMap(page -> Stream.of(Reader.values()).map(reader -> Arguments.of(reader, page)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isOpenToEverybody(Reader reader, String page) {
        Window window = open(reader);
        window.open(page);
        inspect(window);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereIsNamedAndCanBeSearchedFor(Reader reader) {
        Window window = open(reader).expecting(404);
        window.open("municipality/NO-9999/overview");
        assertThat(window.heading()).containsText("NO-9999");
        inspect(window);
        window.page().locator("#q").fill("Færder");
        window.button(reader.search()).click();
        assertThat(window.main()).containsText("Færder");
    }

    /** Nothing kept yet, a name that is lacking, and a selection that is kept. */
    @ParameterizedTest
    @EnumSource
    void selectionsOfWhoeverIsSignedIn(Reader reader) {
        Window window = open(reader);
        window.signIn(member("Stine Stab"));
        window.open("me/selections");
        inspect(window);
        window.open("municipality/NO-3911/peers?peers=NO-3907,NO-3909");
        inspect(window);
        window.expecting(422);
        window.page()
                .locator("section[aria-labelledby=keep] button[type=submit]")
                .click();
        assertThat(window.page().locator(".errsum")).isVisible();
        inspect(window);
        window.page().locator("#name").fill("Kyst " + reader.language());
        window.page()
                .locator("section[aria-labelledby=new] button[type=submit]")
                .click();
        window.open("me/selections");
        assertThat(window.main()).containsText("Kyst " + reader.language());
        inspect(window);
    }
}
