package org.maalestok.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.maalestok.Maalestok;
import org.maalestok.RunningApplication;
import org.maalestok.access.AccountOutcome;
import org.maalestok.access.Accounts;
import org.maalestok.access.User;
import org.maalestok.operations.TestStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several processes on one database. */
@RunningApplication
class NodesTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Test
    void shareSessions() {
        User kari = new People(accounts).member();
        try (var other = start(WebApplicationType.SERVLET);
                var here = new Browser(port);
                var there =
                        new Browser(other.getEnvironment().getRequiredProperty("local.server.port", Integer.class))) {
            here.signIn(kari.email(), People.PASSWORD);
            there.setCookie("malestok", here.cookie("malestok").orElseThrow());
            assertThat(there.get("/nb/me").body()).contains("Kari Controller");
            there.submit("/nb/me", "/nb/sign-out", Map.of());
            assertThat(here.get("/nb/me").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void commandLineMakesAnAccountForTheRunningApplication() {
        String email = People.email();
        try (var command = start(WebApplicationType.NONE);
                var browser = new Browser(port)) {
            var outcome = command.getBean(Accounts.class).createSecretariat(email, "Sofie Sekretær", People.PASSWORD);
            assertThat(outcome).isInstanceOf(AccountOutcome.Created.class);
            browser.signIn(email, People.PASSWORD);
            assertThat(browser.get("/da/me").body()).contains("Sekretariatet");
        }
    }

    @Test
    void endSessionsThatLayIdleOrHaveLastedADay() {
        User kari = new People(accounts).member();
        try (var idle = new Browser(port);
                var old = new Browser(port)) {
            idle.signIn(kari.email(), People.PASSWORD);
            age(kari, "last_access_time", TimeUnit.HOURS.toMillis(2) + 1000);
            assertThat(idle.get("/nb/me").statusCode()).isEqualTo(303);
            old.signIn(kari.email(), People.PASSWORD);
            assertThat(old.get("/nb/me").statusCode()).isEqualTo(200);
            age(kari, "creation_time", TimeUnit.HOURS.toMillis(12) + 1000);
            assertThat(old.get("/nb/me").statusCode()).isEqualTo(303);
        }
    }

    private void age(User user, String column, long millis) {
        jdbc.sql("update spring_session set %1$s = %1$s - :millis where principal_name = :user".formatted(column))
                .param("millis", millis)
                .param("user", String.valueOf(user.id()))
                .update();
    }

    private ConfigurableApplicationContext start(WebApplicationType kind) {
        return new SpringApplicationBuilder(Maalestok.class)
                .initializers(new TestStart())
                .web(kind)
                .profiles(kind == WebApplicationType.NONE ? new String[] {"command"} : new String[0])
                .run(
                        "--server.port=0",
                        "--maalestok.starter.directory=target/no-starter",
                        "--maalestok.database.url=" + environment.getRequiredProperty("maalestok.database.url"));
    }
}
