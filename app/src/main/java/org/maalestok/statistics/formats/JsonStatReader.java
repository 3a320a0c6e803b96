package org.maalestok.statistics.formats;

import java.io.IOException;
import java.io.InputStream;
import org.maalestok.statistics.formats.Refusal.Kind;
import tools.jackson.core.JsonToken;

/**
 * Reads JSON-stat 2.0, as PxWeb delivers it, and the older form with a {@code dataset} around it that StatBank and PxWeb v1 deliver. The fields may stand in
 * any order. A full list of values gives a cell each; of a sparse one only the cells are handed over that it names. A bundle or a collection with several
 * data sets in it gives several tables. Where there is neither number nor status, the sign is empty.
 */
public final class JsonStatReader implements TableReader {

    private static final String FORMAT = "JSON-stat";

    @Override
    public void read(InputStream body, String name, TableSink sink) throws IOException, TableRefused {
        try (var input = open(body, name)) {
            new Root(input, name, sink).read();
        }
    }

    /** What a body says about its table; it need not have any values, and those that it has are passed over. */
    public SourceTable describe(InputStream body, String name) throws IOException, TableRefused {
        try (var input = open(body, name);
                var dataset = new JsonStatDataset(input, name, false)) {
            input.next();
            dataset.read();
            if (!dataset.isThere()) {
                throw dataset.isMissing();
            }
            return dataset.table();
        }
    }

    private static JsonInput open(InputStream body, String name) throws IOException, TableRefused {
        var beginning = Beginning.of(body);
        if (beginning.first() != '{') {
            throw beginning.isNot(FORMAT, name);
        }
        return new JsonInput(beginning.body(), name);
    }

    /** The outermost object: a data set itself, or data sets under names, or a collection of them. */
    private static final class Root {

        private final JsonInput input;
        private final String name;
        private final TableSink sink;
        private int tables;

        private Root(JsonInput input, String name, TableSink sink) {
            this.input = input;
            this.name = name;
            this.sink = sink;
        }

        private void read() throws IOException, TableRefused {
            input.expect(JsonToken.START_OBJECT, input.next());
            try (var dataset = new JsonStatDataset(input, name, true)) {
                dataset.within(this::readInner);
                dataset.read();
                if (input.nextOrEnd() != null) {
                    throw input.refused(Kind.MALFORMED, input.text(), "");
                }
                if (dataset.isThere()) {
                    dataset.sendTo(sink);
                } else if (tables == 0) {
                    throw dataset.isMissing();
                }
            }
        }

        private void readInner() throws IOException, TableRefused {
            try (var dataset = new JsonStatDataset(input, name, true)) {
                dataset.read();
                if (dataset.isThere()) {
                    tables++;
                    dataset.sendTo(sink);
                }
            }
        }
    }
}
