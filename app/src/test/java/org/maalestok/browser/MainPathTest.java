package org.maalestok.browser;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the front page to the figures and where they come from, in three languages; every page on the way is inspected. */
class MainPathTest extends BrowserTest {

    @ParameterizedTest
    @EnumSource
    void leadsFromTheFrontPageToTheFigures(Reader reader) {
        Window window = open(reader);
        var path = new MainPath(window);
        path.beginsAtTheFrontPage();
        inspect(window);
        path.picksFaerderAmongTheSuggestions();
        path.seesThePeersAndTheVerdicts();
        inspect(window);
        path.keepsOnlyTheSchool();
        path.opensTheSchoolSpending();
        path.seesTrendRankingMapDistributionAndTable();
        inspect(window);
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromTheFiguresToWhereTheyComeFrom(Reader reader) throws IOException {
        Window window = open(reader);
        var path = new MainPath(window);
        window.open("indicator/no.school.gross_per_inhabitant?area=NO-3911");
        path.comparesWithFiveOfOwnChoice();
        inspect(window);
        path.anotherWindowShowsTheSame(open(reader));
        path.fetchesTheFiguresAsCsv();
        path.fetchesTheFiguresAsAWorkbook();
        path.readsTheDefinitionAndTheSource();
        path.opensTheRelease();
        inspect(window);
        path.searchesTheCatalogueForHomeHelpWhileTyping();
        inspect(window);
        path.findsWhereToSignIn();
        inspect(window);
    }

    /** Scripts make it quicker; nothing depends on them. */
    @Test
    void isThereWithoutScripts() throws IOException {
        var path = new MainPath(open(Reader.NORWEGIAN, options -> options.setJavaScriptEnabled(false)));
        path.beginsAtTheFrontPage();
        path.findsFaerderBySendingTheForm();
        path.seesThePeersAndTheVerdicts();
        path.keepsOnlyTheSchool();
        path.opensTheSchoolSpending();
        path.seesTrendRankingMapDistributionAndTable();
        path.comparesWithFiveOfOwnChoice();
        path.anotherWindowShowsTheSame(open(Reader.NORWEGIAN, options -> options.setJavaScriptEnabled(false)));
        path.fetchesTheFiguresAsCsv();
        path.fetchesTheFiguresAsAWorkbook();
        path.readsTheDefinitionAndTheSource();
        path.opensTheRelease();
        path.searchesTheCatalogueForHomeHelpBySendingTheForm();
        path.findsWhereToSignIn();
    }
}
