package org.maalestok.browser;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages beside the main path, and the states that its pages can be in: each once, in one language. */
class EveryPageTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipalities",
                "municipalities?q=xyzzy",
                "municipality/NO-3911?service=all",
                "municipality/NO-3911?show=worse",
                "municipality/NO-3911/peers",
                "municipality/NO-3911/peers?choose=own",
                "municipality/NO-3911/peers?like=school&w.size=abc",
                "municipality/NO-3911/overview?service=all&show=worse&beside=NO-3905",
                "municipality/NO-0704",
                "indicator/no.school.gross_per_inhabitant",
                "indicator/no.school.gross_per_inhabitant?area=NO-3911&peers=NO-39&period=2018",
                "indicator/no.economy.net_result_per_inhabitant/over-time?area=NO-3911&peers=NO-39",
                "indicator/no.accounts.school.gross_per_inhabitant?area=NO-0301&per=total",
                "municipality/NO-3911/findings?peers=NO-39",
                "relations?y=skole",
                "municipality/NO-3911/peers?peers=similar,no-school,2024,size*3",
                "municipality/NO-3911/overview?peers=Kyst%3ANO-3907,NO-3909",
                "compare",
                "compare?areas=NO-3911,NO-3905,NO-3907",
                "compare?areas=NO-3911,NO-3905&service=population&against=NO-3905",
                "compare?areas=NO-3911&year=1999",
                "compare?areas=NO-3911&area=Her%C3%B8y&indicator=barnehage",
                "relations",
                "relations?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant&area=NO-3911",
                "catalogue",
                "catalogue?q=xyzzy",
                "data",
                "embed/indicator/no.population",
                "embed/indicator/no.school.gross_per_inhabitant?area=NO-3911&chart=ranking",
                "embed/indicator/no.school.gross_per_inhabitant?area=NO-3911&chart=distribution",
                "embed/indicator/no.population?area=NO-3911&chart=map",
                "embed/indicator/no.population?area=NO-3911&chart=multiples&peers=NO-39",
                "embed/indicator/no.school.gross_per_inhabitant?area=NO-3911&chart=index",
                "embed/indicator/dk.school.absence?area=DK-163&chart=units",
                "embed/relation?x=no.population.share_80_plus&y=no.accounts.care.gross_per_inhabitant&area=NO-3911",
                "open",
                "open/pxweb",
                "open/kolada",
                "open/feeds",
                "open/catalog",
                "method",
                "accessibility",
                "privacy"
            })
    void isOpenToEverybody(String path) {
        Window window = open(Reader.NORWEGIAN);
        window.open(path);
        Inspection.of(window);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipality/DK-101",
                "municipality/DK-751?service=all",
                "municipality/DK-751/service/kindergarten",
                "municipality/DK-751/overview",
                "indicator/dk.school.class_size?area=DK-751",
                "indicator/dk.school.class_size/units",
                "compare?areas=DK-751,DK-461&service=kindergarten&middle=mean"
            })
    void isOpenToEverybodyInDenmark(String path) {
        Window window = open(Reader.DANISH);
        window.open(path);
        Inspection.of(window);
    }

    @Test
    void aFormThatIsSentEmpty() {
        Window window = open(Reader.ENGLISH).expecting(422);
        window.open("sign-in");
        window.page().locator("main").getByRole(AriaRole.BUTTON).click();
        Inspection.of(window);
    }
}
