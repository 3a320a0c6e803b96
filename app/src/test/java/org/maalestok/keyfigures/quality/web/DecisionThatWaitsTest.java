package org.maalestok.keyfigures.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.access.Accounts;
import org.maalestok.access.web.Browser;
import org.maalestok.access.web.People;
import org.maalestok.keyfigures.KeyFigures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever decides about a figure while others publish is told what it waits for, and sends what was typed again with one button. */
@RunningWithStarterData
class DecisionThatWaitsTest {

    private static final String PAGE = "/nb/admin/suspects/figure";
    private static final String FIGURE = "?indicator=no.kindergarten.coverage_1_2&area=NO-5425&period=2021";

    @Autowired
    Accounts accounts;

    @Autowired
    KeyFigures figures;

    @Autowired
    DataSource database;

    @LocalServerPort
    int port;

    @Test
    void saysWhatItWaitsForAndKeepsWhatWasTyped() throws Exception {
        try (var browser = new Browser(port)) {
            browser.signIn(new People(accounts).secretariat().email(), People.PASSWORD);
            var form = new HashMap<>(hiddenIn(browser.get(PAGE + FIGURE).body()));
            form.putAll(Map.of("kind", "confirmed", "reason", "Barnehagen fører også nabokommunens barn."));
            var title = figures.listReleases().getFirst().dataSet();
            HttpResponse<String> refused;
            try (Connection other = publishing(title.code())) {
                refused = browser.send("POST", PAGE, form);
                other.rollback();
            }
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("60");
            assertThat(refused.body())
                    .contains(
                            "Ikke lagret ennå",
                            "Akkurat nå publiseres «" + title.title().nb() + "»")
                    .contains("Gå til det du skrev");
            String kept = browser.get(refused.body().replaceAll("(?s).*href=\"(/nb/me/kept/[^\"]+)\".*", "$1"))
                    .body();
            assertThat(kept)
                    .contains("var andre i gang med å publisere tall", "Send skjemaet nå")
                    .contains("Barnehagen fører også nabokommunens barn.")
                    .doesNotContain("ikke lenger innlogget", "!waited");
            var sent = browser.send("POST", PAGE, hiddenIn(kept));
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
            assertThat(browser.get("/nb/me").body()).doesNotContain("/me/kept/");
        }
    }

    /** The door is held as another node holds it while it publishes. */
    private Connection publishing(String dataSet) throws Exception {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('maalestok.keyfigures.release'))");
            statement.execute("select set_config('application_name', 'publishes %s', true)".formatted(dataSet));
        }
        return connection;
    }

    private static Map<String, String> hiddenIn(String page) {
        var fields = new HashMap<String, String>();
        var hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(page);
        while (hidden.find()) {
            fields.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        return fields;
    }
}
