package org.maalestok.opendata;

import java.util.concurrent.atomic.AtomicBoolean;
import org.maalestok.keyfigures.ReleasePublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lays the tables out before anybody asks: after the start, and after a release of this node. Other nodes, and whoever asks in between, lay them out when
 * they need them.
 */
@Component
@ConditionalOnWebApplication
class LayAhead {

    private static final Logger log = LoggerFactory.getLogger(LayAhead.class);

    private final OpenTables tables;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private volatile boolean ready;

    LayAhead(OpenTables tables) {
        this.tables = tables;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
        start();
    }

    @EventListener
    void on(ReleasePublished published) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            start();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                start();
            }
        });
    }

    private void start() {
        again.set(true);
        if (ready && running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("open-tables").start(this::lay);
        }
    }

    /** Several releases in a row are laid out together. When it fails, as it may while the application stops, whoever asks lays them out. */
    private void lay() {
        try {
            while (again.getAndSet(false)) {
                tables.list();
            }
        } catch (RuntimeException e) {
            log.debug("Laying tables out ahead was given up", e);
        } finally {
            running.set(false);
        }
    }
}
