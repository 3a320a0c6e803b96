package org.maalestok.statistics.sources;

import java.time.Duration;
import org.maalestok.ui.Text;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * One source.
 *
 * @param kind the protocol that it speaks
 * @param address the base address; nothing outside it is ever asked
 * @param name what people call it
 * @param language the language to ask in, as the source writes it; empty where it has none
 * @param cells how many cells one request may bring; a larger selection is fetched in parts. Where the source itself says less, that holds.
 * @param calls how many requests may be sent in any stretch of {@code window}; where the source itself says fewer, that holds
 * @param window the stretch of time for {@code calls}
 * @param largestBody a longer answer is refused
 * @param patience how long to wait for an answer to begin, and for more of it when it has begun
 * @param attempts how often a request is sent that finds nobody, or a server in trouble
 * @param longestWait the longest wait between two attempts; a source that asks for more is not asked again
 * @param glance how long a person who looks at a table waits for its description
 */
record SourceSettings(
        SourceKind kind,
        String address,
        Text name,
        @DefaultValue("") String language,
        @DefaultValue("100000") long cells,
        @DefaultValue("10") int calls,
        @DefaultValue("10s") Duration window,
        @DefaultValue("1GB") DataSize largestBody,
        @DefaultValue("60s") Duration patience,
        @DefaultValue("5") int attempts,
        @DefaultValue("10m") Duration longestWait,
        @DefaultValue("10s") Duration glance) {

    /** What people are told of it. */
    Source.Terms terms() {
        return new Source.Terms(kind.words(), address, cells, calls, window);
    }

    Patience retries() {
        return new Patience(attempts, Duration.ofSeconds(1), longestWait);
    }
}
