package org.maalestok.keyfigures.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.access.Accounts;
import org.maalestok.access.web.Browser;
import org.maalestok.access.web.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Kari works in Færder (NO-3911) and looks for one of its figures. */
@RunningWithStarterData
class OwnSearchTest {

    private static final Pattern COUNT = Pattern.compile("(\\d+)–(\\d+) av (\\d+) nøkkeltall");

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private Browser kari;

    @BeforeEach
    void signIn() {
        kari = new Browser(port);
        kari.signIn(new People(accounts).member().email(), People.PASSWORD);
    }

    @AfterEach
    void close() {
        kari.close();
    }

    private String found(String query) {
        String page = kari.get("/nb/me/figures" + query).body();
        int from = page.indexOf("class=\"result\"");
        return from < 0 ? "" : page.substring(from, page.indexOf("</ul>", from));
    }

    private static long links(String found) {
        return Pattern.compile("<li>").matcher(found).results().count();
    }

    @Test
    void nothingIsLookedForUntilSomebodyLooks() {
        assertThat(found("")).isEmpty();
    }

    @Test
    void wordsFindTheMunicipalitysOwnFiguresWithTheNewestOne() {
        String found = found("?q=grunnskole");
        assertThat(found).contains("area=NO-3911", "2025: ");
        assertThat(Pattern.compile("area=([^&\"]+)").matcher(found).results().map(it -> it.group(1)))
                .containsOnly("NO-3911");
        assertThat(found("?q=zzzz")).contains("Kommunen har ingen tall som passer.");
    }

    @Test
    void allOfThemStandPageByPage() {
        var first = COUNT.matcher(found("?q="));
        assertThat(first.find()).isTrue();
        assertThat(first.group(1) + "–" + first.group(2)).isEqualTo("1–20");
        int all = Integer.parseInt(first.group(3));
        int pages = (all + 19) / 20;
        long seen = 0;
        for (int page = 1; page <= pages; page++) {
            seen += links(found("?q=&page=" + page));
        }
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void aPageThatIsNoNumberIsTheFirst() {
        for (String page : new String[] {"0", "-1", "x", "99999999999"}) {
            assertThat(found("?q=&page=" + page)).contains("1–20 av");
        }
        assertThat(found("?q=&page=9999")).contains("Kommunen har ingen tall");
    }
}
