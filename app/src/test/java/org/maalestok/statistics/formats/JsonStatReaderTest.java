package org.maalestok.statistics.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Refusal.Kind;

class JsonStatReaderTest {

    private static final String DIMENSIONS = """
            "id": ["Region", "ContentsCode", "Tid"], "size": [2, 1, 2],
            "role": {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]},
            "dimension": {
              "Region": {"label": "region", "category": {"index": {"3911": 1, "0301": 0}, "label": {"0301": "Oslo", "3911": "Færder"}}},
              "ContentsCode": {"label": "innhold", "category": {"index": ["A"], "label": {"A": "Utgifter"},
                "unit": {"A": {"base": "kr", "decimals": 1}}}},
              "Tid": {"label": "år", "category": {"index": {"2025": 0, "2024": 1}}}}
            """;
    private static final String VALUES = """
            "value": [12.50, null, -3, 1e3], "status": {"1": ":", "2": "p"}
            """;

    private final JsonStatReader reader = new JsonStatReader();

    private static String dataset(String... parts) {
        return "{\"class\": \"dataset\", \"label\": \"T\", \"source\": \"SSB\", " + String.join(",", parts) + "}";
    }

    @Test
    void categoriesFollowTheirIndexAndSignsTheirCells() throws Exception {
        var read = ReadCells.of(reader, dataset(DIMENSIONS, VALUES));

        assertThat(read.cells())
                .containsExactly(
                        entry("0301|A|2025", "12.50"),
                        entry("0301|A|2024", "[:]"),
                        entry("3911|A|2025", "-3 [p]"),
                        entry("3911|A|2024", "1000"));
        assertThat(read.table().dimensions().get(1))
                .isEqualTo(new Dimension(
                        "ContentsCode",
                        "innhold",
                        Dimension.Role.CONTENTS,
                        List.of(new Category("A", "Utgifter", "kr", 1))));
        assertThat(read.table().dimension("region").orElseThrow().role()).isEqualTo(Dimension.Role.AREA);
    }

    @Test
    void theFieldsMayStandInAnyOrder() throws Exception {
        var usual = ReadCells.of(reader, dataset(DIMENSIONS, VALUES));
        var valuesFirst = ReadCells.of(reader, dataset(VALUES, DIMENSIONS));
        var statusFirst = ReadCells.of(
                reader,
                dataset("\"status\": {\"2\": \"p\", \"1\": \":\"}, \"value\": [12.50, null, -3, 1000]", DIMENSIONS));

        assertThat(valuesFirst.cells()).isEqualTo(usual.cells());
        assertThat(valuesFirst.tables()).isEqualTo(usual.tables());
        assertThat(statusFirst.cells()).isEqualTo(usual.cells());
    }

    @Test
    void aSparseBodyHasOnlyTheCellsThatItNames() throws Exception {
        var read = ReadCells.of(
                reader, dataset(DIMENSIONS, "\"value\": {\"3\": 7, \"0\": 1.0}, \"status\": {\"1\": \"..\"}"));

        assertThat(read.cells())
                .containsExactly(entry("0301|A|2025", "1.0"), entry("0301|A|2024", "[..]"), entry("3911|A|2024", "7"));
    }

    @Test
    void oneStatusIsAboutAllCells() throws Exception {
        var asText = ReadCells.of(reader, dataset(DIMENSIONS, "\"value\": [1, 2, null, 4], \"status\": \"e\""));
        var asList = ReadCells.of(reader, dataset(DIMENSIONS, "\"value\": [1, 2, null, 4], \"status\": [\"e\"]"));

        assertThat(asText.cells().values()).containsExactly("1 [e]", "2 [e]", "[e]", "4 [e]");
        assertThat(asList.cells()).isEqualTo(asText.cells());
    }

    @Test
    void aListOfStatusesHasOneForEachCell() throws Exception {
        var read = ReadCells.of(
                reader, dataset(DIMENSIONS, "\"value\": [1, null, null, 4], \"status\": [null, \":\", \"..\", \"r\"]"));

        assertThat(read.cells().values()).containsExactly("1", "[:]", "[..]", "4 [r]");
    }

    @Test
    void theOlderFormHasTheOrderAmongTheDimensions() throws Exception {
        var read = ReadCells.of(reader, """
                {"dataset": {"dimension": {
                    "OMRÅDE": {"label": "område", "category": {"index": {"101": 0, "147": 1}, "label": {"101": "København", "147": "Frederiksberg"}}},
                    "ContentsCode": {"label": "Indhold", "category": {"index": {"F": 0}, "label": {"F": "Folketal"}, "unit": {"F": {"base": "antal"}}}},
                    "Tid": {"label": "tid", "category": {"index": {"2025K1": 0}, "label": {"2025K1": "2025K1"}}},
                    "id": ["OMRÅDE", "ContentsCode", "Tid"], "size": [2, 1, 1],
                    "role": {"geo": ["OMRÅDE"], "metric": ["ContentsCode"], "time": ["Tid"]}},
                  "label": "Folketal", "source": "Danmarks Statistik", "updated": "2025-02-11T07:00:00Z", "value": [667099, 105037]}}
                """);

        assertThat(read.cells()).containsExactly(entry("101|F|2025K1", "667099"), entry("147|F|2025K1", "105037"));
        assertThat(read.table().source()).isEqualTo("Danmarks Statistik");
        assertThat(read.table().dimensions().getFirst().role()).isEqualTo(Dimension.Role.AREA);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1, 2, 3]                          | CELL_COUNT
            [1, 2, 3, 4, 5]                    | CELL_COUNT
            {"4": 1}                           | CELL_COUNT
            {"0": 1, "0": 2}                   | MALFORMED
            [1, 2, 3, "4"]                     | BAD_NUMBER
            [1, 2, 3, true]                    | BAD_NUMBER
            [1, 2, 3, 1234567890123456789]     | BAD_NUMBER
            [1, 2, 3, 0.123456789012345678]    | BAD_NUMBER
            [1, 2, 3, 1e30]                    | BAD_NUMBER
            [1, 2, 3, 4                        | CUT_OFF
            [1, 2, 3 4]                        | MALFORMED
            [1, 2, 3, NaN]                     | MALFORMED
            {"999999999999": 1}                | TOO_LARGE
            """)
    void badValuesAreRefused(String values, Kind kind) throws IOException {
        String body = "{" + DIMENSIONS + ", \"value\": " + values + (kind == Kind.CUT_OFF ? "" : "}");

        assertThat(Refusals.of(reader, body).kind()).isEqualTo(kind);
    }

    @Test
    void anErrorMessageIsRefusedInItsOwnWords() throws IOException {
        var refusal = Refusals.of(reader, "{\"type\": \"x\", \"title\": \"Non-existent table\", \"status\": 404}");

        assertThat(refusal.kind()).isEqualTo(Kind.OTHER_FORMAT);
        assertThat(refusal.found()).isEqualTo("Non-existent table");
    }

    @Test
    void aWebPageIsRefused() throws IOException {
        var refusal = Refusals.of(reader, "<!DOCTYPE html><title>Vedlikehold</title>");

        assertThat(refusal.kind()).isEqualTo(Kind.OTHER_FORMAT);
        assertThat(refusal.found()).contains("Vedlikehold");
    }

    @Test
    void aDescriptionNeedsNoValues() throws Exception {
        String body = dataset(DIMENSIONS, "\"value\": []");

        var table = reader.describe(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "sample");

        assertThat(table.size()).isEqualTo(4);
        assertThat(Refusals.of(reader, body).kind()).isEqualTo(Kind.CELL_COUNT);
    }

    @Test
    void dimensionsMustAgreeWithTheirSizes() throws IOException {
        assertThat(Refusals.of(reader, dataset(DIMENSIONS.replace("[2, 1, 2]", "[2, 1, 3]"), VALUES))
                        .place())
                .isEqualTo("dimension \"Tid\"");
        assertThat(Refusals.of(reader, dataset(DIMENSIONS.replace("\"2024\": 1", "\"2024\": 0"), VALUES))
                        .kind())
                .isEqualTo(Kind.MALFORMED);
    }
}
