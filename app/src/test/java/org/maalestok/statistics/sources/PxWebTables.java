package org.maalestok.statistics.sources;

import static org.maalestok.statistics.sources.SourceFixture.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.maalestok.statistics.formats.JsonStatReader;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Source.Progress;

/** Tables behind either version of PxWeb: a small one, and any other that a body describes. */
final class PxWebTables {

    /** As table 12367 of Statistics Norway has them: signs, decimals, times listed backwards. */
    static final String SMALL = """
            {"version": "2.0", "class": "dataset", "label": "12367: Regnskap", "source": "Statistisk sentralbyrå",
             "updated": "2026-03-16T07:00:00Z", "role": {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]},
             "id": ["Region", "Kjonn", "ContentsCode", "Tid"], "size": [3, 2, 1, 2],
             "dimension": {
               "Region": {"label": "region", "category": {"index": {"0301": 0, "3103": 2, "0": 1},
                          "label": {"0301": "Oslo", "0": "Hele landet", "3103": "Moss"}}},
               "Kjonn": {"label": "kjønn", "category": {"index": {"0": 0, "1": 1}, "label": {"0": "Begge", "1": "Menn"}}},
               "ContentsCode": {"label": "statistikkvariabel", "category": {"index": {"KOS1": 0}, "label": {"KOS1": "Andel"},
                          "unit": {"KOS1": {"base": "prosent", "decimals": 1}}}},
               "Tid": {"label": "år", "category": {"index": {"2025": 0, "2024": 1}, "label": {"2025": "2025", "2024": "2024"}}}},
             "value": [1.10, 2, null, -4.5, 5, 6, 7, 8, null, 10, 11, 12.125],
             "status": {"2": ":", "8": "..", "11": "p"}}
            """;

    private final SourceFixture fixture;

    PxWebTables(SourceFixture fixture) {
        this.fixture = fixture;
    }

    void serve(SourceKind version, PxWebStandIn table) {
        if (version == SourceKind.PXWEB_V2) {
            table.serveTwo(fixture.standIn, "/api", "12367");
        } else {
            table.serveOne(fixture.standIn, "/api", "12367");
        }
    }

    Collected everything(SourceKind version) throws IOException, TableRefused, InterruptedException {
        var sink = new Collected();
        fixture.source(version).fetch(query("12367", Map.of()), sink, Progress.NONE);
        return sink;
    }

    static Collected read(String body) throws Exception {
        var sink = new Collected();
        new JsonStatReader().read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "body", sink);
        return sink;
    }
}
