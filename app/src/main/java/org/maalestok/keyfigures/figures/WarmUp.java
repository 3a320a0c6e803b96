package org.maalestok.keyfigures.figures;

import java.util.concurrent.atomic.AtomicBoolean;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.ReleasePublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads tables into memory before anybody asks, as many as there is room for: after the start, and what a release of this node has made old. In
 * the background and a few at a time, so that a page that needs a table now waits for tens of milliseconds at most.
 */
@Component
@ConditionalOnWebApplication
class WarmUp {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final int READ_TOGETHER = 20;

    private final KeyFigures figures;
    private final FigureCache cache;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean ready;

    WarmUp(KeyFigures figures, FigureCache cache) {
        this.figures = figures;
        this.cache = cache;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
        start();
    }

    @EventListener
    void on(ReleasePublished published) {
        AfterCommit.run(this::start);
    }

    private void start() {
        if (ready && running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("figures-warm-up").start(this::readAll);
        }
    }

    /** Nobody depends on it: when it fails, as it may when the application is stopping, tables are read when they are asked for. */
    private void readAll() {
        try {
            var indicators = figures.catalogue().listIndicators();
            for (int i = 0; i < indicators.size() && !cache.isNearlyFull(); i += READ_TOGETHER) {
                figures.tables(indicators.subList(i, Math.min(i + READ_TOGETHER, indicators.size())), AsOf.LATEST);
            }
        } catch (RuntimeException e) {
            log.debug("Reading ahead was given up", e);
        } finally {
            running.set(false);
        }
    }
}
