package org.maalestok.statistics.spreadsheets;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes uploads that nobody finished. Runs on every node; doing it twice does nothing. */
@Component("spreadsheetHousekeeping")
@ConditionalOnWebApplication
class Housekeeping {

    private final Spreadsheets spreadsheets;

    Housekeeping(Spreadsheets spreadsheets) {
        this.spreadsheets = spreadsheets;
    }

    @Scheduled(cron = "0 41 3 * * *")
    void forget() {
        spreadsheets.forgetOld();
    }
}
