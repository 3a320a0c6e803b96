package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maalestok.statistics.sources.SourceFixture.query;
import static org.maalestok.statistics.sources.StandIn.json;
import static org.maalestok.statistics.sources.StandIn.status;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.sources.Source.Progress;
import org.maalestok.statistics.sources.SourceFixture.Stoppable;

/** Both versions of PxWeb, with a small table. */
class PxWebTest {

    private final SourceFixture fixture;
    private final PxWebTables tables;

    PxWebTest() throws IOException {
        fixture = new SourceFixture();
        tables = new PxWebTables(fixture);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PXWEB_V1", "PXWEB_V2"})
    void describesATable(SourceKind version) throws Exception {
        tables.serve(version, PxWebStandIn.of(PxWebTables.SMALL));
        var table = fixture.source(version).describe("12367");
        assertThat(table.title()).isEqualTo("12367: Regnskap");
        assertThat(table.code()).isEqualTo("12367");
        assertThat(table.dimension("region").orElseThrow().categories())
                .extracting(it -> it.code() + " " + it.label())
                .containsExactly("0301 Oslo", "0 Hele landet", "3103 Moss");
        assertThat(table.dimension("Tid").orElseThrow().role()).isEqualTo(Role.TIME);
        assertThat(table.dimension("ContentsCode").orElseThrow().role()).isEqualTo(Role.CONTENTS);
        if (version == SourceKind.PXWEB_V2) {
            var contents =
                    table.dimension("ContentsCode").orElseThrow().categories().getFirst();
            assertThat(contents.unit()).isEqualTo("prosent");
            assertThat(contents.decimals()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PXWEB_V1", "PXWEB_V2"})
    void fetchesASelection(SourceKind version) throws Exception {
        tables.serve(version, PxWebStandIn.of(PxWebTables.SMALL));
        var sink = new Collected();
        fixture.source(version)
                .fetch(
                        query(
                                "12367",
                                Map.of(
                                        "Region",
                                        List.of("0301", "31*"),
                                        "Kjonn",
                                        List.of("0"),
                                        "Tid",
                                        List.of("top(1)"))),
                        sink,
                        Progress.NONE);
        assertThat(sink.cells)
                .containsExactly(Map.entry("0301 0 KOS1 2025", "1.10"), Map.entry("3103 0 KOS1 2025", "[..]"));
    }

    @ParameterizedTest
    @CsvSource({
        "PXWEB_V1, 12",
        "PXWEB_V1, 5",
        "PXWEB_V1, 1",
        "PXWEB_V2, 12",
        "PXWEB_V2, 7",
        "PXWEB_V2, 4",
        "PXWEB_V2, 1"
    })
    void inPartsItIsTheSameCellByCell(SourceKind version, long most) throws Exception {
        tables.serve(version, PxWebStandIn.of(PxWebTables.SMALL).mostCells(most));
        assertThat(tables.everything(version).cells).isEqualTo(PxWebTables.read(PxWebTables.SMALL).cells);
    }

    @Test
    void theSettingsLimitHoldsWhereTheSourceAllowsMore() throws Exception {
        tables.serve(SourceKind.PXWEB_V2, PxWebStandIn.of(PxWebTables.SMALL).mostCells(1000));
        fixture.cells(4);
        var sink = tables.everything(SourceKind.PXWEB_V2);
        assertThat(sink.tables).hasSize(3).allMatch(table -> table.size() <= 4);
        assertThat(sink.cells).isEqualTo(PxWebTables.read(PxWebTables.SMALL).cells);
    }

    @Test
    void progressIsToldAndAStopObeyedBetweenParts() throws Exception {
        tables.serve(SourceKind.PXWEB_V2, PxWebStandIn.of(PxWebTables.SMALL).mostCells(4));
        var progress = new Stoppable();
        fixture.source(SourceKind.PXWEB_V2).fetch(query("12367", Map.of()), new Collected(), progress);
        assertThat(progress.requests).isEqualTo(3);
        assertThat(progress.ofRequests).isEqualTo(3);
        assertThat(progress.cells).isEqualTo(12);
        var sink = new Collected(() -> progress.stopped.set(true));
        assertThatThrownBy(() -> fixture.source(SourceKind.PXWEB_V2).fetch(query("12367", Map.of()), sink, progress))
                .isInstanceOf(InterruptedException.class);
        assertThat(sink.tables).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"PXWEB_V1", "PXWEB_V2"})
    void aVariableThatMayBeLeftOutIsLeftToTheSource(SourceKind version) throws Exception {
        tables.serve(version, PxWebStandIn.of(PxWebTables.SMALL).eliminable("Kjonn"));
        var sink = tables.everything(version);
        assertThat(sink.cells)
                .hasSize(6)
                .containsEntry("0301 KOS1 2025", "1.10")
                .containsEntry("0 KOS1 2024", "6");
    }

    @Test
    void aSourceWithoutConfigIsAskedAsSet() throws Exception {
        tables.serve(SourceKind.PXWEB_V2, PxWebStandIn.of(PxWebTables.SMALL));
        fixture.standIn.on("/api/config", status(404, ""));
        assertThat(tables.everything(SourceKind.PXWEB_V2).cells).hasSize(12);
    }

    @Test
    void aCodeListStandsInForTheVariablesOwnCodes() throws Exception {
        tables.serve(SourceKind.PXWEB_V2, PxWebStandIn.of(PxWebTables.SMALL));
        fixture.standIn
                .on(
                        "/api/codelists/agg_Komm",
                        json("{\"id\": \"agg_Komm\", \"values\": [{\"code\": \"K-3103\", \"label\": \"Moss\"}]}"))
                .on("/api/tables/12367/data", json("""
                        {"class": "dataset", "id": ["Region", "Kjonn", "ContentsCode", "Tid"], "size": [1, 1, 1, 1], "dimension": {
                          "Region": {"category": {"index": ["K-3103"]}}, "Kjonn": {"category": {"index": ["0"]}},
                          "ContentsCode": {"category": {"index": ["KOS1"]}}, "Tid": {"category": {"index": ["2025"]}}}, "value": [9]}
                        """));
        var sink = new Collected();
        fixture.source(SourceKind.PXWEB_V2)
                .fetch(
                        query(
                                "12367",
                                Map.of(
                                        "Region",
                                        List.of("codelist=agg_Komm"),
                                        "Kjonn",
                                        List.of("0"),
                                        "Tid",
                                        List.of("2025"))),
                        sink,
                        Progress.NONE);
        assertThat(sink.cells).containsExactly(Map.entry("K-3103 0 KOS1 2025", "9"));
        assertThat(fixture.standIn.asked().getLast().body()).contains("\"codelist\":\"agg_Komm\"");
    }
}
