package org.maalestok.statistics.sources;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;
import org.maalestok.statistics.sources.Request.Form;

/**
 * The StatBank of Statistics Denmark. A whole selection comes as one answer in the format BULK, which has no limit but wants every variable named; where the
 * query leaves a variable to the source, the format CSV adds it up, in parts of at most so many cells.
 *
 * @see <a href="https://www.dst.dk/en/Statistik/hjaelp-til-statistikbanken/api">the interface</a>
 */
final class StatBank extends ConfiguredSource {

    private final SourceClient client;

    StatBank(String code, SourceSettings settings, SourceClient client) {
        super(code, settings);
        this.client = client;
    }

    @Override
    Described describe(String table, Call call) throws IOException, TableRefused, InterruptedException {
        String question = Json.write(
                Map.of("table", table, "format", "JSON", "lang", settings().language()));
        var request = Request.description(client.at("tableinfo", "", call), question);
        return client.ask(request, call, body -> StatBankDescription.read(Json.tree(body, call), call));
    }

    @Override
    public void fetch(Query query, TableSink sink, Progress progress)
            throws IOException, TableRefused, InterruptedException {
        var call = Call.of(code(), query.table(), progress);
        Described described = describe(query.table(), call);
        Selection whole = described.select(query, CodeLists.none(call), call);
        boolean everyVariable =
                whole.variables().size() == described.table().dimensions().size();
        List<Selection> parts =
                everyVariable ? List.of(whole) : whole.split(settings().cells(), call);
        var delivery = new Delivery(sink, call);
        delivery.expect(parts.size());
        for (Selection part : parts) {
            delivery.ask(part);
            fetch(described.table(), part, everyVariable ? "BULK" : "CSV", call, delivery);
            delivery.checkComplete();
            delivery.answered();
        }
    }

    private void fetch(SourceTable table, Selection part, String format, Call call, Delivery delivery)
            throws IOException, TableRefused, InterruptedException {
        var variables = part.variables().stream()
                .map(variable -> Map.of("code", variable.code(), "values", variable.codes()))
                .toList();
        String question = Json.write(Map.of(
                "table",
                table.code(),
                "format",
                format,
                "lang",
                settings().language(),
                "valuePresentation",
                "Code",
                "variables",
                variables));
        client.ask(Request.table(client.at("data", "", call), question, Form.ROWS), call, body -> {
            new StatBankRows(part.of(table), call, delivery).read(body);
            return part;
        });
    }
}
