package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maalestok.statistics.sources.SourceFixture.query;
import static org.maalestok.statistics.sources.SourceFixture.real;
import static org.maalestok.statistics.sources.SourceFixture.refusal;
import static org.maalestok.statistics.sources.StandIn.json;
import static org.maalestok.statistics.sources.StandIn.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.JsonStatReader;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Source.Progress;
import org.maalestok.statistics.sources.SourceFixture.Stoppable;

/** Both versions of PxWeb, with a small table and with real ones. */
class PxWebTest {

    /** As table 12367 of Statistics Norway has them: signs, decimals, times listed backwards. */
    private static final String SMALL = """
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

    PxWebTest() throws IOException {
        fixture = new SourceFixture();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PXWEB_V1", "PXWEB_V2"})
    void describesATable(SourceKind version) throws Exception {
        serve(version, PxWebStandIn.of(SMALL));
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
        serve(version, PxWebStandIn.of(SMALL));
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
        serve(version, PxWebStandIn.of(SMALL).mostCells(most));
        assertThat(everything(version).cells).isEqualTo(read(SMALL).cells);
    }

    @Test
    void theSettingsLimitHoldsWhereTheSourceAllowsMore() throws Exception {
        serve(SourceKind.PXWEB_V2, PxWebStandIn.of(SMALL).mostCells(1000));
        fixture.cells(4);
        var sink = everything(SourceKind.PXWEB_V2);
        assertThat(sink.tables).hasSize(3).allMatch(table -> table.size() <= 4);
        assertThat(sink.cells).isEqualTo(read(SMALL).cells);
    }

    @Test
    void progressIsToldAndAStopObeyedBetweenParts() throws Exception {
        serve(SourceKind.PXWEB_V2, PxWebStandIn.of(SMALL).mostCells(4));
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
        serve(version, PxWebStandIn.of(SMALL).eliminable("Kjonn"));
        var sink = everything(version);
        assertThat(sink.cells)
                .hasSize(6)
                .containsEntry("0301 KOS1 2025", "1.10")
                .containsEntry("0 KOS1 2024", "6");
    }

    @ParameterizedTest
    @EnumSource(names = {"PXWEB_V1", "PXWEB_V2"})
    void aCodeThatHasGoneSinceTheSubscriptionIsNamed(SourceKind version) {
        serve(version, PxWebStandIn.of(SMALL));
        var sink = new Collected();
        var refused = refusal(() -> fixture.source(version)
                .fetch(query("12367", Map.of("Region", List.of("0301", "0104"))), sink, Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.UNKNOWN_CATEGORY);
        assertThat(refused.found()).isEqualTo("0104");
        assertThat(refused.place()).isEqualTo("dimension \"Region\"");
        assertThat(refused.expected()).isEqualTo("0301, 0, 3103");
        assertThat(sink.tables).isEmpty();
    }

    /** Between description and data the table was changed. */
    @Test
    void aCodeThatGoesWhileWeAskIsNamed() {
        var table = PxWebStandIn.of(SMALL);
        serve(SourceKind.PXWEB_V2, table);
        fixture.standIn.on("/api/tables/12367/data", json(SMALL.replace("0301", "0302")));
        var refused = refusal(() -> everything(SourceKind.PXWEB_V2));
        assertThat(refused.kind()).isEqualTo(Kind.UNKNOWN_CATEGORY);
        assertThat(refused.found()).isEqualTo("0301");
    }

    @Test
    void aSelectionThatTheSourceOverlooksIsNoticed() {
        serve(SourceKind.PXWEB_V2, PxWebStandIn.of(SMALL));
        fixture.standIn.on("/api/tables/12367/data", json(SMALL));
        var refused = refusal(() -> fixture.source(SourceKind.PXWEB_V2)
                .fetch(query("12367", Map.of("Tid", List.of("2025"))), new Collected(), Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.CELL_COUNT);
        assertThat(refused.found()).isEqualTo("12");
        assertThat(refused.expected()).isEqualTo("6");
    }

    @Test
    void anUnknownVariable() {
        serve(SourceKind.PXWEB_V2, PxWebStandIn.of(SMALL));
        var refused = refusal(() -> fixture.source(SourceKind.PXWEB_V2)
                .fetch(query("12367", Map.of("Alder", List.of("*"))), new Collected(), Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.UNKNOWN_DIMENSION);
        assertThat(refused.found()).isEqualTo("Alder");
    }

    @Test
    void aTableThatDoesNotExistOrTriesToClimb() {
        var source = fixture.source(SourceKind.PXWEB_V2);
        assertThat(refusal(() -> source.describe("99999")).kind()).isEqualTo(Kind.SOURCE_SAYS_NO);
        assertThat(refusal(() -> source.describe("../../admin")).kind()).isEqualTo(Kind.BAD_TABLE);
    }

    @Test
    void aSourceWithoutConfigIsAskedAsSet() throws Exception {
        serve(SourceKind.PXWEB_V2, PxWebStandIn.of(SMALL));
        fixture.standIn.on("/api/config", status(404, ""));
        assertThat(everything(SourceKind.PXWEB_V2).cells).hasSize(12);
    }

    @Test
    void aCodeListStandsInForTheVariablesOwnCodes() throws Exception {
        serve(SourceKind.PXWEB_V2, PxWebStandIn.of(SMALL));
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

    @Test
    void htmlATruncatedBodyAndAnErrorInsteadOfData() {
        var cases = Map.of(
                StandIn.webPage(), Kind.OTHER_FORMAT,
                StandIn.truncated(SMALL, 900), Kind.CUT_OFF,
                StandIn.cutOff(SMALL, 900), Kind.CUT_OFF,
                status(400, "{\"title\": \"Illegal selection expression\"}"), Kind.SOURCE_SAYS_NO,
                status(500, ""), Kind.NO_ANSWER,
                json("{\"title\": \"Unsupported language\"}"), Kind.OTHER_FORMAT);
        cases.forEach((reply, kind) -> {
            serve(SourceKind.PXWEB_V2, PxWebStandIn.of(SMALL));
            fixture.standIn.on("/api/tables/12367/data", reply);
            var refused = refusal(() -> everything(SourceKind.PXWEB_V2));
            assertThat(refused.kind()).as("%s", refused).isEqualTo(kind);
            assertThat(refused.body()).isEqualTo("test, 12367");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "protocols/pxwebapi-v2/scb-TAB6471_data.json, PXWEB_V2, 2772, 500",
        "norway/ssb-jsonstat2/ks-resultatTest.json, PXWEB_V2, 1250, 300",
        "norway/ssb-jsonstat2/ks-resultatTest.json, PXWEB_V1, 1250, 99",
        "norway/ssb-jsonstat2/ssb-12134-pxwebapi-v2.json, PXWEB_V2, 3, 1"
    })
    void realTablesInPartsAreTheSameCellByCell(String file, SourceKind version, int cells, long most) throws Exception {
        var found = real(file);
        assumeTrue(found.isPresent(), "shared/data is not there");
        String body = Files.readString(found.get());
        serve(version, PxWebStandIn.of(body).mostCells(most));
        var sink = everything(version);
        assertThat(sink.cells).hasSize(cells).isEqualTo(read(body).cells);
        assertThat(sink.tables).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "protocols/pxwebapi-v2/scb-TAB6471_metadata.json, 312 134 3 1 16",
        "protocols/pxwebapi-v2/pxwebapi-expected-MetadataById_tab004_js2.json, 14 11 1 28"
    })
    void realDescriptions(String file, String sizes) throws Exception {
        var found = real(file);
        assumeTrue(found.isPresent(), "shared/data is not there");
        fixture.standIn.on("/api/tables/T/metadata", json(Files.readString(found.get())));
        var table = fixture.source(SourceKind.PXWEB_V2).describe("T");
        assertThat(table.dimensions())
                .extracting(it -> String.valueOf(it.categories().size()))
                .containsExactly(sizes.split(" "));
    }

    @Test
    void theRealConfig() throws Exception {
        var found = real("protocols/pxwebapi-v2/scb-config.json");
        assumeTrue(found.isPresent(), "shared/data is not there");
        serve(SourceKind.PXWEB_V2, PxWebStandIn.of(SMALL));
        fixture.standIn.on("/api/config", json(Files.readString(found.get())));
        fixture.cells(6);
        assertThat(everything(SourceKind.PXWEB_V2).tables).hasSize(3);
        assertThat(fixture.pause.waits())
                .as("three calls a second, and the config itself was one")
                .hasSize(1);
    }

    private void serve(SourceKind version, PxWebStandIn table) {
        if (version == SourceKind.PXWEB_V2) {
            table.serveTwo(fixture.standIn, "/api", "12367");
        } else {
            table.serveOne(fixture.standIn, "/api", "12367");
        }
    }

    private Collected everything(SourceKind version) throws IOException, TableRefused, InterruptedException {
        var sink = new Collected();
        fixture.source(version).fetch(query("12367", Map.of()), sink, Progress.NONE);
        return sink;
    }

    private static Collected read(String body) throws Exception {
        var sink = new Collected();
        new JsonStatReader().read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "body", sink);
        return sink;
    }
}
