package org.maalestok.opendata.pxweb;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes the saved queries that nobody asks for any more. Runs on every node; doing it twice does nothing. */
@Component("openDataHousekeeping")
@ConditionalOnWebApplication
class Housekeeping {

    /** A yearly report finds its query again even when it was left out twice. */
    static final int YEARS = 3;

    private final JdbcSavedQueries queries;
    private final Clock clock = Clock.systemUTC();

    Housekeeping(JdbcSavedQueries queries) {
        this.queries = queries;
    }

    @Scheduled(cron = "0 53 3 * * *")
    void forget() {
        queries.forget(LocalDate.now(clock).minusYears(YEARS));
    }
}
