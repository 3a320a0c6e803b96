package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.sources.SourceFixture.query;
import static org.maalestok.statistics.sources.SourceFixture.refusal;
import static org.maalestok.statistics.sources.StandIn.json;
import static org.maalestok.statistics.sources.StandIn.status;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.sources.Source.Progress;

/** What PxWeb does not have, no longer has, or answers otherwise than asked is told by name. */
class PxWebRefusalsTest {

    private final SourceFixture fixture;
    private final PxWebTables tables;

    PxWebRefusalsTest() throws IOException {
        fixture = new SourceFixture();
        tables = new PxWebTables(fixture);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PXWEB_V1", "PXWEB_V2"})
    void aCodeThatHasGoneSinceTheSubscriptionIsNamed(SourceKind version) {
        tables.serve(version, PxWebStandIn.of(PxWebTables.SMALL));
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
        var table = PxWebStandIn.of(PxWebTables.SMALL);
        tables.serve(SourceKind.PXWEB_V2, table);
        fixture.standIn.on("/api/tables/12367/data", json(PxWebTables.SMALL.replace("0301", "0302")));
        var refused = refusal(() -> tables.everything(SourceKind.PXWEB_V2));
        assertThat(refused.kind()).isEqualTo(Kind.UNKNOWN_CATEGORY);
        assertThat(refused.found()).isEqualTo("0301");
    }

    @Test
    void aSelectionThatTheSourceOverlooksIsNoticed() {
        tables.serve(SourceKind.PXWEB_V2, PxWebStandIn.of(PxWebTables.SMALL));
        fixture.standIn.on("/api/tables/12367/data", json(PxWebTables.SMALL));
        var refused = refusal(() -> fixture.source(SourceKind.PXWEB_V2)
                .fetch(query("12367", Map.of("Tid", List.of("2025"))), new Collected(), Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.CELL_COUNT);
        assertThat(refused.found()).isEqualTo("12");
        assertThat(refused.expected()).isEqualTo("6");
    }

    @Test
    void anUnknownVariable() {
        tables.serve(SourceKind.PXWEB_V2, PxWebStandIn.of(PxWebTables.SMALL));
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
    void htmlATruncatedBodyAndAnErrorInsteadOfData() {
        var cases = Map.of(
                StandIn.webPage(), Kind.OTHER_FORMAT,
                StandIn.truncated(PxWebTables.SMALL, 900), Kind.CUT_OFF,
                StandIn.cutOff(PxWebTables.SMALL, 900), Kind.CUT_OFF,
                status(400, "{\"title\": \"Illegal selection expression\"}"), Kind.SOURCE_SAYS_NO,
                status(500, ""), Kind.NO_ANSWER,
                json("{\"title\": \"Unsupported language\"}"), Kind.OTHER_FORMAT);
        cases.forEach((reply, kind) -> {
            tables.serve(SourceKind.PXWEB_V2, PxWebStandIn.of(PxWebTables.SMALL));
            fixture.standIn.on("/api/tables/12367/data", reply);
            var refused = refusal(() -> tables.everything(SourceKind.PXWEB_V2));
            assertThat(refused.kind()).as("%s", refused).isEqualTo(kind);
            assertThat(refused.body()).isEqualTo("test, 12367");
        });
    }
}
