package org.maalestok.statistics.formats;

import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a reader refuses. */
final class Refusals {

    private Refusals() {}

    static Refusal of(TableReader reader, String body) throws IOException {
        return of(reader, body.getBytes(StandardCharsets.UTF_8));
    }

    static Refusal of(TableReader reader, byte[] body) throws IOException {
        try {
            reader.read(new ByteArrayInputStream(body), "sample", new ReadCells());
        } catch (TableRefused refused) {
            return refused.refusal();
        }
        return fail("Nothing was refused");
    }
}
