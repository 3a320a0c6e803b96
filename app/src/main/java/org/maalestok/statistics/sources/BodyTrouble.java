package org.maalestok.statistics.sources;

import java.io.IOException;
import org.maalestok.statistics.formats.Refusal;

/** A body that stopped arriving as it should. Readers let it pass as the {@link IOException} that it is. */
final class BodyTrouble extends IOException {

    private final transient Refusal.Kind kind;
    private final String found;
    private final String expected;

    BodyTrouble(Refusal.Kind kind, String found, String expected) {
        super(found);
        this.kind = kind;
        this.found = found;
        this.expected = expected;
    }

    /** @param bytes how far it had come */
    Refusal in(String body, long bytes) {
        return new Refusal(kind, body, "byte %d".formatted(bytes), found, expected);
    }
}
