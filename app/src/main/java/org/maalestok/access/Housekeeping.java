package org.maalestok.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what is no longer needed about people. Runs on every node; doing it twice does nothing. */
class Housekeeping {

    /** Only where the application runs on; a command is over before anything is due. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @EnableScheduling
    static class Schedule {

        @Bean
        Housekeeping housekeeping(JdbcClient jdbc, AccessSettings settings) {
            return new Housekeeping(new JdbcAttempts(jdbc), new JdbcHistory(jdbc), settings, Clock.systemUTC());
        }
    }

    private static final Duration ATTEMPTS_KEPT = Duration.ofDays(1);

    private final JdbcAttempts attempts;
    private final JdbcHistory history;
    private final AccessSettings settings;
    private final Clock clock;

    Housekeeping(JdbcAttempts attempts, JdbcHistory history, AccessSettings settings, Clock clock) {
        this.attempts = attempts;
        this.history = history;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 17 * * * *")
    void forget() {
        Instant now = clock.instant();
        attempts.deleteOlderThan(now.minus(ATTEMPTS_KEPT));
        history.deleteOlderThan(now.minus(settings.auditKept()));
    }
}
