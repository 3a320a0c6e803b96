package org.maalestok.keyfigures.figures;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Acts on news about memory. Not by Modulith's registry of events, which keeps them in the database and brings them again after a crash: memory is
 * empty then anyway.
 */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs when the present transaction has been committed; at once when there is none. */
    public static void run(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
