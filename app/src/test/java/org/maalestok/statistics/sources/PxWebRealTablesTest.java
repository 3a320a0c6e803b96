package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maalestok.statistics.sources.SourceFixture.real;
import static org.maalestok.statistics.sources.StandIn.json;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real tables behind both versions of PxWeb, where they lie beside the repository. */
class PxWebRealTablesTest {

    private final SourceFixture fixture;
    private final PxWebTables tables;

    PxWebRealTablesTest() throws IOException {
        fixture = new SourceFixture();
        tables = new PxWebTables(fixture);
    }

    @AfterEach
    void close() {
        fixture.close();
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
        tables.serve(version, PxWebStandIn.of(body).mostCells(most));
        var sink = tables.everything(version);
        assertThat(sink.cells).hasSize(cells).isEqualTo(PxWebTables.read(body).cells);
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
        tables.serve(SourceKind.PXWEB_V2, PxWebStandIn.of(PxWebTables.SMALL));
        fixture.standIn.on("/api/config", json(Files.readString(found.get())));
        fixture.cells(6);
        assertThat(tables.everything(SourceKind.PXWEB_V2).tables).hasSize(3);
        assertThat(fixture.pause.waits())
                .as("three calls a second, and the config itself was one")
                .hasSize(1);
    }
}
