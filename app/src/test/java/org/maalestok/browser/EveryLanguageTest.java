package org.maalestok.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maalestok.access.Accounts;
import org.maalestok.access.Membership;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of comparison for readers of every language: words are longer in one and shorter in another. {@link EveryPageTest} has their other states. */
class EveryLanguageTest extends BrowserTest {

    private static final String PASSWORD = "hest stoler kvist bærum";

    private static final List<String> PAGES = List.of(
            "",
            "municipalities?q=sand",
            "municipality/NO-3911",
            "municipality/NO-3911/overview",
            "municipality/DK-751/overview?peers=DK-461,DK-851",
            "municipality/NO-3911/peers?like=school",
            "municipality/NO-3911/service/school",
            "municipality/DK-751/service/school",
            "municipality/NO-3911/service/school/findings",
            "indicator/no.school.gross_per_inhabitant?area=NO-3911",
            "indicator/no.school.gross_per_inhabitant/over-time?area=NO-3911",
            "indicator/dk.school.absence/units?area=DK-163",
            "compare?areas=NO-3911,NO-3905,NO-3907&service=kindergarten",
            "relations?x=dk.kindergarten.cost_per_child&y=dk.kindergarten.parent_satisfaction&area=DK-751",
            "embed/indicator/no.school.gross_per_inhabitant?area=NO-3911");

    @Autowired
    private Accounts accounts;

    static Stream<Arguments> pages() {
        return PAGES.stream().flatMap(page -> Stream.of(Reader.values()).map(reader -> Arguments.of(reader, page)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isOpenToEverybody(Reader reader, String page) {
        Window window = open(reader);
        window.open(page);
        Inspection.of(window);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereIsNamedAndCanBeSearchedFor(Reader reader) {
        Window window = open(reader).expecting(404);
        window.open("municipality/NO-9999/overview");
        assertThat(window.heading()).containsText("NO-9999");
        Inspection.of(window);
        window.page().locator("#q").fill("Færder");
        window.button(reader.search()).click();
        assertThat(window.main()).containsText("Færder");
    }

    /** Nothing kept yet, a name that is lacking, and a selection that is kept. */
    @ParameterizedTest
    @EnumSource
    void selectionsOfWhoeverIsSignedIn(Reader reader) {
        Window window = signedIn(reader);
        window.open("me/selections");
        Inspection.of(window);
        window.open("municipality/NO-3911/peers?peers=NO-3907,NO-3909");
        Inspection.of(window);
        window.expecting(422);
        window.page()
                .locator("section[aria-labelledby=keep] button[type=submit]")
                .click();
        assertThat(window.page().locator(".errsum")).isVisible();
        Inspection.of(window);
        window.page().locator("#name").fill("Kyst " + reader.language());
        window.page()
                .locator("section[aria-labelledby=new] button[type=submit]")
                .click();
        window.open("me/selections");
        assertThat(window.main()).containsText("Kyst " + reader.language());
        Inspection.of(window);
    }

    private Window signedIn(Reader reader) {
        String email = "selections." + reader.language() + "@faerder.kommune.no";
        accounts.createMember(email, "Stine Stab", PASSWORD, new Membership("NO-3911", Membership.Role.MEMBER));
        Window window = open(reader);
        window.open("sign-in");
        window.page().locator("#email").fill(email);
        window.page().locator("#password").fill(PASSWORD);
        window.page().locator("main button[type=submit]").click();
        assertThat(window.page()).hasURL(Pattern.compile(".*/me$"));
        return window;
    }
}
