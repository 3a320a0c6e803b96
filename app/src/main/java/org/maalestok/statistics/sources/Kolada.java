package org.maalestok.statistics.sources;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;

/**
 * Kolada, versions 2 and 3. A table is a list of key figures ({@code N15404,N15418}); their values for municipalities, regions and groups of them have the
 * variables {@code kpi}, {@code municipality}, {@code year} and {@code gender}, the values of units ({@code ou:N15419}) have {@code ou} instead of the second.
 * No path names more than 25 of anything, no page has more than 5 000 rows.
 *
 * @see <a href="https://api.kolada.se/v3/docs">the interface</a>
 */
final class Kolada extends ConfiguredSource {

    static final int MOST_IN_PATH = 25;
    static final int PER_PAGE = 5000;

    private final SourceClient client;
    private final KoladaCatalogue catalogue;

    Kolada(String code, SourceSettings settings, SourceClient client) {
        super(code, settings);
        this.client = client;
        this.catalogue = new KoladaCatalogue(client, code);
    }

    /** Kolada does not say for which years a key figure has values: all are listed from 1990 on, and those without bring no cells. */
    @Override
    Described describe(String table, Call call) throws IOException, TableRefused, InterruptedException {
        return catalogue.describe(KoladaTable.of(table), call);
    }

    @Override
    public void fetch(Query query, TableSink sink, Progress progress)
            throws IOException, TableRefused, InterruptedException {
        var call = Call.of(code(), query.table(), progress);
        var table = KoladaTable.of(query.table());
        Described described = catalogue.describe(table, call);
        Selection whole = described.select(catalogue.withUsual(query, described), CodeLists.none(call), call);
        List<Selection> parts = whole.splitEach(MOST_IN_PATH, call);
        var delivery = new Delivery(sink, call);
        delivery.expect(parts.size());
        for (Selection part : parts) {
            delivery.ask(part);
            fetch(part.of(described.table()), table, call, delivery);
            delivery.answered();
        }
    }

    /** One selection, page by page. */
    private void fetch(SourceTable part, KoladaTable table, Call call, Delivery delivery)
            throws IOException, TableRefused, InterruptedException {
        delivery.begin(part);
        var rows = new KoladaRows(part, table.place(), call, delivery);
        Optional<URI> page = Optional.of(client.at(table.path(part), "per_page=" + PER_PAGE, call));
        while (page.isPresent()) {
            URI address = page.get();
            String next = client.ask(Request.description(address), call, rows::read);
            page = next.isEmpty() ? Optional.empty() : Optional.of(client.next(next, address, call));
        }
    }
}
