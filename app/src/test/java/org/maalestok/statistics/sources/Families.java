package org.maalestok.statistics.sources;

import static org.maalestok.statistics.sources.StandIn.json;
import static org.maalestok.statistics.sources.StandIn.rows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Source.Progress;
import org.maalestok.statistics.sources.StandIn.Reply;

/** The same four figures, two areas by two years, from each kind of source: described as always, and delivered as a test wants it. */
enum Families {
    PXWEB_V1(SourceKind.PXWEB_V1, "T", Bodies.JSON_STAT) {
        @Override
        void serve(StandIn standIn, Reply data) {
            PxWebStandIn.of(body()).serveOne(standIn, "/api", "T", data);
        }
    },
    PXWEB_V2(SourceKind.PXWEB_V2, "T", Bodies.JSON_STAT) {
        @Override
        void serve(StandIn standIn, Reply data) {
            PxWebStandIn.of(body()).serveTwo(standIn, "/api", "T");
            standIn.on("/api/tables/T/data", data);
        }
    },
    STATBANK(SourceKind.STATBANK, "FOLK1A", Bodies.BULK) {
        @Override
        void serve(StandIn standIn, Reply data) {
            standIn.on("/api/tableinfo", json(Bodies.TABLE_INFO)).on("/api/data", data);
        }
    },
    KOLADA(SourceKind.KOLADA, "N1", Bodies.VALUES) {
        @Override
        void serve(StandIn standIn, Reply data) {
            new KoladaStandIn(3)
                    .kpi("N1", "Nyckeltal")
                    .municipality("0180", "Stockholm")
                    .municipality("1480", "Göteborg")
                    .serve(standIn);
            standIn.on("/api/data/kpi/N1/municipality/0180,1480/year/2024,2025", data);
        }
    };

    private final SourceKind kind;
    private final String table;
    private final String body;

    Families(SourceKind kind, String table, String body) {
        this.kind = kind;
        this.table = table;
        this.body = body;
    }

    /** Describes the table, and answers so to whoever asks for its data. */
    abstract void serve(StandIn standIn, Reply data);

    /** The data as they should come. */
    String body() {
        return body;
    }

    Reply good() {
        return this == STATBANK ? rows(body) : json(body);
    }

    Source source(SourceFixture fixture) {
        return fixture.source(kind);
    }

    String table() {
        return table;
    }

    Collected fetch(SourceFixture fixture) throws IOException, TableRefused, InterruptedException {
        var sink = new Collected();
        Map<String, List<String>> selection =
                this == KOLADA ? Map.of("year", List.of("2024", "2025"), "gender", List.of("T")) : Map.of();
        source(fixture).fetch(new Query(table, selection), sink, Progress.NONE);
        return sink;
    }

    /** Bodies as the sources write them. */
    private static final class Bodies {

        static final String JSON_STAT = """
                {"version": "2.0", "class": "dataset", "label": "T", "source": "Office", "updated": "2026-03-16T07:00:00Z",
                 "role": {"time": ["Tid"], "geo": ["Region"]}, "id": ["Region", "Tid"], "size": [2, 2],
                 "dimension": {
                   "Region": {"label": "region", "category": {"index": {"0301": 0, "3103": 1}, "label": {"0301": "Oslo", "3103": "Moss"}}},
                   "Tid": {"label": "år", "category": {"index": {"2024": 0, "2025": 1}, "label": {"2024": "2024", "2025": "2025"}}}},
                 "value": [1.10, 2, 3, -4.5]}
                """;
        static final String TABLE_INFO = """
                {"id": "FOLK1A", "text": "Folketal", "updated": "2026-11-11T08:00:00", "variables": [
                  {"id": "OMRÅDE", "text": "område", "elimination": false, "time": false,
                   "values": [{"id": "101", "text": "København"}, {"id": "223", "text": "Hørsholm"}]},
                  {"id": "Tid", "text": "tid", "elimination": false, "time": true,
                   "values": [{"id": "2024", "text": "2024"}, {"id": "2025", "text": "2025"}]}]}
                """;
        static final String BULK = """
                OMRÅDE;TID;INDHOLD
                101;2024;1,10
                101;2025;2
                223;2024;3
                223;2025;-4,5
                """;
        static final String VALUES = """
                {"count": 4, "next_url": null, "values": [
                 {"kpi": "N1", "municipality": "0180", "period": 2024, "values": [{"gender": "T", "count": 1, "status": "", "value": 1.10, "isdeleted": false}]},
                 {"kpi": "N1", "municipality": "0180", "period": 2025, "values": [{"gender": "T", "count": 1, "status": "", "value": 2, "isdeleted": false}]},
                 {"kpi": "N1", "municipality": "1480", "period": 2024, "values": [{"gender": "T", "count": 1, "status": "", "value": 3, "isdeleted": false}]},
                 {"kpi": "N1", "municipality": "1480", "period": 2025, "values": [{"gender": "T", "count": 1, "status": "", "value": -4.5, "isdeleted": false}]}]}
                """;

        private Bodies() {}
    }
}
