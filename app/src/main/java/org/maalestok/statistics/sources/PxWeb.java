package org.maalestok.statistics.sources;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;

/**
 * A source that speaks PxWeb, in either version. It is first asked what it stands and what the table has; then the selection is fetched in parts that are small
 * enough.
 */
final class PxWeb extends ConfiguredSource {

    private final SourceClient client;
    private final Dialect dialect;

    PxWeb(String code, SourceSettings settings, SourceClient client, Dialect dialect) {
        super(code, settings);
        this.client = client;
        this.dialect = dialect;
    }

    /** What differs between the versions. */
    interface Dialect {

        Limits limits(Call call) throws IOException, TableRefused, InterruptedException;

        Described describe(String table, Call call) throws IOException, TableRefused, InterruptedException;

        CodeLists codeLists(Call call);

        void fetch(String table, Selection part, Call call, Delivery delivery)
                throws IOException, TableRefused, InterruptedException;
    }

    /** What the source stands; 0 where it doesn't say. */
    record Limits(long cells, int calls, Duration window) {}

    @Override
    Described describe(String table, Call call) throws IOException, TableRefused, InterruptedException {
        return dialect.describe(table, call);
    }

    @Override
    public void fetch(Query query, TableSink sink, Progress progress)
            throws IOException, TableRefused, InterruptedException {
        var call = Call.of(code(), query.table(), progress);
        long most = mostCells(call);
        Selection whole = dialect.describe(query.table(), call).select(query, dialect.codeLists(call), call);
        List<Selection> parts = whole.split(most, call);
        var delivery = new Delivery(sink, call);
        delivery.expect(parts.size());
        for (Selection part : parts) {
            delivery.ask(part);
            dialect.fetch(query.table(), part, call, delivery);
            delivery.checkComplete();
            delivery.answered();
        }
    }

    /** The smaller of what the source says and what is set; a source that says nothing is believed to agree. */
    private long mostCells(Call call) throws IOException, TableRefused, InterruptedException {
        try {
            Limits limits = dialect.limits(call);
            client.window().tighten(limits.calls(), limits.window());
            return limits.cells() > 0
                    ? Math.min(limits.cells(), settings().cells())
                    : settings().cells();
        } catch (TableRefused e) {
            if (e.refusal().kind().isSilence() || e.refusal().kind() == Kind.ELSEWHERE) {
                throw e;
            }
            return settings().cells();
        }
    }
}
