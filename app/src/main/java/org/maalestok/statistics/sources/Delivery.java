package org.maalestok.statistics.sources;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;

/** Hands cells on, and checks on the way that what was asked for is what came. */
final class Delivery implements TableSink {

    private static final int TOLD_EVERY = 10_000;

    private final TableSink sink;
    private final Call call;
    private Selection asked = new Selection(java.util.List.of());
    private int requests;
    private int ofRequests = 1;
    private long cells;
    private long cellsBefore;

    Delivery(TableSink sink, Call call) {
        this.sink = sink;
        this.call = call;
    }

    void expect(int requestsInAll) {
        ofRequests = requestsInAll;
    }

    /** Before the answer to a part. */
    void ask(Selection part) {
        asked = part;
        cellsBefore = cells;
    }

    /** After the answer to a part. */
    void answered() {
        requests++;
        tell();
    }

    /** @throws TableRefused when the part has not brought as many cells as it has */
    void checkComplete() throws TableRefused {
        long came = cells - cellsBefore;
        if (came != asked.cells()) {
            throw call.refuse(Kind.CELL_COUNT, "", String.valueOf(came), String.valueOf(asked.cells()));
        }
    }

    @Override
    public void begin(SourceTable table) throws IOException, TableRefused {
        for (Chosen variable : asked.variables()) {
            Dimension delivered = table.dimension(variable.code())
                    .orElseThrow(() -> call.refuse(Kind.UNKNOWN_DIMENSION, "", variable.code(), ""));
            checkCodes(variable, delivered);
        }
        sink.begin(table);
    }

    private void checkCodes(Chosen variable, Dimension delivered) throws TableRefused {
        Set<String> missing = new HashSet<>(variable.codes());
        missing.removeAll(
                delivered.categories().stream().map(Dimension.Category::code).collect(Collectors.toSet()));
        if (!missing.isEmpty()) {
            String first = missing.stream().sorted().limit(5).collect(Collectors.joining(", "));
            throw call.refuse(Kind.UNKNOWN_CATEGORY, Call.dimension(delivered), first, "");
        }
    }

    @Override
    public void accept(SourceCell cell) throws IOException, TableRefused {
        sink.accept(cell);
        if (++cells % TOLD_EVERY == 0) {
            tell();
        }
    }

    private void tell() {
        call.progress().at(requests, Math.max(ofRequests, requests), cells);
    }
}
