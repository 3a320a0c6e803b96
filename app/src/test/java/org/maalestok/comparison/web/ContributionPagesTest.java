package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.access.Accounts;
import org.maalestok.access.User;
import org.maalestok.access.web.Browser;
import org.maalestok.access.web.People;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Areas;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who speaks about a municipality's findings, and what becomes of what they send. */
@RunningWithStarterData
class ContributionPagesTest {

    private static final String SAY = "/nb/me/findings/say";
    private static final String FORM =
            SAY + "?area=NO-3911&service=planning&kind=answer&indicator=no.planning.gross_per_inhabitant&period=2025";
    private static final String FINDINGS = "/nb/municipality/NO-3911/service/planning/findings";

    @Autowired
    Accounts accounts;

    @Autowired
    Areas areas;

    @Autowired
    KeyFigures keyFigures;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser browser;
    private User kari;

    @BeforeEach
    void signIn() {
        kari = new People(accounts).member();
        browser = signedIn(kari);
    }

    @AfterEach
    void leave() {
        browser.close();
        jdbc.sql("delete from comparison.contribution where writer = ?")
                .param(kari.id())
                .update();
    }

    private Browser signedIn(User user) {
        var one = new Browser(port);
        one.signIn(user.email(), People.PASSWORD);
        return one;
    }

    private HttpResponse<String> say(Browser who, String words, String published) {
        var form = new TreeMap<>(Map.of(
                "area", "NO-3911",
                "service", "planning",
                "kind", "answer",
                "indicator", "no.planning.gross_per_inhabitant",
                "period", "2025"));
        form.put("words", words);
        form.put("published", published);
        return who.submit("/nb/me", SAY, form);
    }

    @Test
    void onlyTheMunicipalitysOwnPeopleSpeakForIt() {
        assertThat(browser.get(FORM.replace("NO-3911", "NO-3905")).statusCode()).isEqualTo(403);
        try (var sofie = signedIn(new People(accounts).secretariat())) {
            assertThat(sofie.get(FORM).statusCode()).isEqualTo(403);
            assertThat(say(sofie, "Sekretariatets mening", "true").statusCode()).isEqualTo(403);
            say(browser, "Til oss selv", "false");
            assertThat(sofie.get(FINDINGS).body()).doesNotContain("Til oss selv");
        }
        assertThat(browser.get(FINDINGS).body()).contains("Til oss selv").doesNotContain("Sekretariatets mening");
    }

    @Test
    void aSecondClickFindsThatItHadGone() {
        say(browser, "Vi har et nytt kart.", "false");
        Matcher id = Pattern.compile("name=\"id\" value=\"(\\d+)\"")
                .matcher(browser.get(FORM).body());
        assertThat(id.find()).isTrue();
        for (String done : new String[] {"takenBack", "already"}) {
            HttpResponse<String> answer =
                    browser.submit("/nb/me", "/nb/me/findings/take-back", Map.of("id", id.group(1)));
            assertThat(answer.headers().firstValue("Location")).hasValue(FINDINGS + "?done=" + done);
        }
        try (var stranger = signedIn(new People(accounts).secretariat())) {
            assertThat(stranger.submit("/nb/me", "/nb/me/findings/take-back", Map.of("id", id.group(1)))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    /** As a browser counts the room in the field. */
    @Test
    void aLineBreakIsOneSign() {
        assertThat(say(browser, "x".repeat(900) + "\r\n".repeat(99) + "x", "false")
                        .statusCode())
                .isEqualTo(303);
        assertThat(say(browser, "x".repeat(1001), "false").statusCode()).isEqualTo(422);
    }

    @Test
    void wordsInAFileAreNoFormula() {
        say(browser, "=1+1", "true");
        String file = browser.get("/nb/municipality/NO-3911/findings.csv?service=planning&peers="
                        + "%3D2%2B2:NO-3907,NO-3909,NO-3905,NO-3901,NO-3903,NO-4003")
                .body();
        assertThat(file).contains(",'=1+1,", ",\"'=2+2:NO-").doesNotContain(",=", ",\"=");
    }

    /** What was added is in the file, also of a figure that the rule did not find, with the figure that it was written about once that has changed. */
    @Test
    void whatPeopleAddIsInTheFile() {
        var form = new TreeMap<>(Map.of(
                "area", "NO-3911",
                "service", "school",
                "kind", "added",
                "indicator", "no.school.net_per_inhabitant",
                "period", "2025",
                "words", "Vi bygger ny skole.",
                "published", "true"));
        assertThat(browser.submit("/nb/me", SAY, form).statusCode()).isEqualTo(303);
        assertThat(added()).startsWith("NO-3911,Færder,school,added,no,,no.school.net_per_inhabitant,2025,");
        assertThat(added()).endsWith(",Vi bygger ny skole.,,,");
        jdbc.sql("update comparison.contribution set value = value - 7 where writer = ?")
                .param(kari.id())
                .update();
        assertThat(added()).containsPattern(",Vi bygger ny skole\\.,\\d+,,$");
    }

    /** The page lists it below the findings; whoever fetches the file is to know it too. */
    @Test
    void anAnswerToWhatIsNoFindingIsInTheFile() {
        var form = new TreeMap<>(Map.of(
                "area", "NO-3911",
                "service", "school",
                "kind", "answer",
                "indicator", "no.school.net_per_inhabitant",
                "period", "2025",
                "words", "Skolen har flyttet.",
                "published", "true"));
        assertThat(browser.submit("/nb/me", SAY, form).statusCode()).isEqualTo(303);
        assertThat(browser.get("/nb/municipality/NO-3911/findings.csv?service=school")
                        .body())
                .containsPattern(
                        "\nNO-3911,Færder,school,answer,no,,no\\.school\\.net_per_inhabitant,2025,.*,Skolen har flyttet\\.,,,,,");
    }

    /** The rule finds nothing in elderly care, whose figures are old; what people write there is led to all the same. */
    @Test
    void aServiceWithoutFindingsTellsThatPeopleHaveWritten() {
        String all = "/nb/municipality/NO-3911/findings";
        assertThat(browser.get(all).body()).doesNotContain("/service/elderly_care/findings");
        var form = new TreeMap<>(Map.of(
                "area", "NO-3911",
                "service", "elderly_care",
                "kind", "added",
                "indicator", "no.elderly_care.beds_per_100_aged_80_plus",
                "period", "2018",
                "words", "Vi bygger nytt sykehjem.",
                "published", "true"));
        assertThat(browser.submit("/nb/me", SAY, form).statusCode()).isEqualTo(303);
        assertThat(browser.get(all).body())
                .contains("/service/elderly_care/findings\">", ": Kommunen har publisert ett svar.</a>");
    }

    /** Of Denmark's population nothing is looked at, so that no finding can come of it; what people write there is told on the page of all and in its file. */
    @Test
    void whatIsWrittenInTheBackgroundIsNotLost() {
        String all = "/da/municipality/DK-751/findings";
        String before = browser.get(all).body();
        String answer = Pattern.compile("Aarhus skiller sig ud på \\d+ af \\d+ områder")
                .matcher(before)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        assertThat(before).doesNotContain("/service/population");
        jdbc.sql("""
                        insert into comparison.contribution
                            (kind, area_id, service, indicator_id, period, words, value, published, written, writer, writer_name, contact_person)
                        values ('added', :area, 'population', :indicator, :period, 'Byen vokser.', 352751, true, now(), :writer, 'Kari', false)
                        """)
                .param("area", areas.findByCode("DK-751").orElseThrow().id())
                .param(
                        "indicator",
                        keyFigures
                                .catalogue()
                                .findIndicator("dk.population")
                                .orElseThrow()
                                .id())
                .param("period", Period.year(2021).code())
                .param("writer", kari.id())
                .update();
        assertThat(browser.get(all).body())
                .contains(answer, "Baggrund, som ingen fund kommer af", "/service/population/findings\">");
        assertThat(browser.get("/da/municipality/DK-751/findings.csv").body())
                .containsPattern("\nDK-751,Aarhus,population,added,no,,dk\\.population,2021,352751,.*Byen vokser\\.");
    }

    private String added() {
        return browser.get("/nb/municipality/NO-3911/findings.csv?service=school")
                .body()
                .lines()
                .filter(line -> line.contains("Vi bygger ny skole."))
                .findFirst()
                .orElseThrow();
    }
}
