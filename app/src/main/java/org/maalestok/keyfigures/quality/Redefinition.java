package org.maalestok.keyfigures.quality;

import org.maalestok.keyfigures.catalogue.DefinitionChanged;
import org.maalestok.keyfigures.releases.JdbcReleases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A new formula or unit gives new figures without any release: they are looked at as if they had just come in. */
@Component
class Redefinition {

    private final ReleaseInspection inspection;
    private final JdbcReleases releases;
    private final TransactionOperations transactions;

    Redefinition(ReleaseInspection inspection, JdbcReleases releases, TransactionOperations transactions) {
        this.inspection = inspection;
        this.releases = releases;
        this.transactions = transactions;
    }

    @EventListener
    void inspect(DefinitionChanged changed) {
        transactions.executeWithoutResult(status -> {
            releases.lock();
            int latest = releases.latestNumber();
            if (latest > 0) {
                inspection.redefined(changed.indicatorId(), latest);
            }
        });
    }
}
