package org.maalestok.statistics;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.maalestok.statistics.formats.Temporary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Clears away the temporary files of processes that were killed. No import takes as long as a day. */
@Component
class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration OLD = Duration.ofDays(1);

    @EventListener(ApplicationReadyEvent.class)
    void clear() {
        try {
            Temporary.deleteOlderThan(Instant.now().minus(OLD));
        } catch (IOException e) {
            LOG.warn("Old temporary files cannot be deleted", e);
        }
    }
}
