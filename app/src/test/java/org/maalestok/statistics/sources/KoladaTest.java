package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maalestok.statistics.sources.SourceFixture.query;
import static org.maalestok.statistics.sources.SourceFixture.real;
import static org.maalestok.statistics.sources.SourceFixture.refusal;
import static org.maalestok.statistics.sources.StandIn.json;
import static org.maalestok.statistics.sources.StandIn.status;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Source.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KoladaTest {

    private final SourceFixture fixture;
    private final StandIn standIn;

    KoladaTest() throws IOException {
        fixture = new SourceFixture();
        standIn = fixture.standIn;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static KoladaStandIn kolada(int version) {
        return new KoladaStandIn(version)
                .kpi("N15404", "Kostnad grundskola F-9, kr/elev")
                .kpi("N15418", "Elever med behörighet, andel (%)")
                .municipality("0000", "Riket")
                .municipality("0180", "Stockholm")
                .municipality("1480", "Göteborg")
                .group("G114418", "Fyrkommunsnätverket (ovägt medel)")
                .values("N15404 0180 2024", "T 112345.50")
                .values("N15418 0180 2024", "K 88.1", "M 84.25", "T 86.1")
                .values("N15418 0180 2025", "K null :", "M null", "T 86.3 p")
                .values("N15418 1480 2025", "T 80.0 deleted", "K 81.5")
                .values("N15404 G114418 2024", "T 99999.12345678");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void describesKeyFigures(int version) throws Exception {
        kolada(version).serve(standIn);
        var table = source().describe("N15418,N15404");
        assertThat(table.source()).isEqualTo("Kolada");
        assertThat(table.code()).isEqualTo("N15418,N15404");
        assertThat(codes(table.dimension("kpi").orElseThrow())).containsExactly("N15418", "N15404");
        assertThat(codes(table.dimension("municipality").orElseThrow()))
                .containsExactly("0000", "0180", "1480", "G114418");
        assertThat(table.dimension("year").orElseThrow().role()).isEqualTo(Role.TIME);
        assertThat(codes(table.dimension("year").orElseThrow()).getLast()).isEqualTo(version == 2 ? "2026" : "2027");
        assertThat(codes(table.dimension("gender").orElseThrow())).containsExactly("T", "K", "M");
    }

    @ParameterizedTest
    @CsvSource({"2, 5000", "3, 5000", "3, 1", "2, 2"})
    void fetchesValuesByGenderPageByPage(int version, int perPage) throws Exception {
        kolada(version).perPage(perPage).serve(standIn);
        assertThat(fetch("N15404,N15418", Map.of("year", List.of("2024", "2025"))).cells)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "N15404 0180 2024 T", "112345.50",
                        "N15418 0180 2024 K", "88.1",
                        "N15418 0180 2024 M", "84.25",
                        "N15418 0180 2024 T", "86.1",
                        "N15418 0180 2025 K", "[:]",
                        "N15418 0180 2025 M", "[]",
                        "N15418 0180 2025 T", "86.3p",
                        "N15418 1480 2025 K", "81.5"));
    }

    @Test
    void groupsComeWhenTheyAreNamed() throws Exception {
        kolada(3).serve(standIn);
        assertThat(fetch("N15404", Map.of("municipality", List.of("G*"))).cells)
                .containsExactly(Map.entry("N15404 G114418 2024 T", "99999.12345678"));
    }

    @Test
    void aGenderCanBeChosen() throws Exception {
        kolada(3).serve(standIn);
        assertThat(fetch("N15418", Map.of("gender", List.of("K"))).cells.keySet())
                .containsExactly("N15418 0180 2024 K", "N15418 0180 2025 K", "N15418 1480 2025 K");
    }

    @Test
    void unitsHaveTheirOwnPath() throws Exception {
        kolada(3)
                .unit("V15E018000301", "Skolan")
                .values("N15418 V15E018000301 2024", "T 12")
                .serve(standIn);
        assertThat(fetch("ou:N15418", Map.of("year", List.of("top(5)"))).cells)
                .containsExactly(Map.entry("N15418 V15E018000301 2024 T", "12"));
        assertThat(standIn.asked().getLast().path()).startsWith("/api/oudata/kpi/N15418/ou/V15E018000301/year/");
    }

    @Test
    void noPathNamesMoreThan25() throws Exception {
        var kolada = kolada(3);
        IntStream.range(0, 60).forEach(i -> kolada.municipality("1%03d".formatted(i), "M" + i));
        IntStream.range(0, 60).forEach(i -> kolada.values("N15404 1%03d 2024".formatted(i), "T " + i));
        kolada.serve(standIn);
        assertThat(fetch("N15404", Map.of()).cells).hasSize(61);
        var data = standIn.asked().stream()
                .filter(it -> it.path().startsWith("/api/data"))
                .toList();
        assertThat(data).hasSize(6);
        assertThat(data).allMatch(it -> it.query().equals("per_page=5000"));
    }

    @Test
    void aKeyFigureThatHasGoneIsNamed() {
        kolada(3).serve(standIn);
        var refused = refusal(() -> fetch("N15404,N99999", Map.of()));
        assertThat(refused.kind()).isEqualTo(Kind.UNKNOWN_CATEGORY);
        assertThat(refused.found()).isEqualTo("N99999");
        var municipality = refusal(() -> fetch("N15404", Map.of("municipality", List.of("9999"))));
        assertThat(municipality.kind()).isEqualTo(Kind.UNKNOWN_CATEGORY);
        assertThat(municipality.place()).isEqualTo("dimension \"municipality\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest",
                "https://api.kolada.se/v3/data",
                "http://127.0.0.1:1/api/x",
                "/other/path"
            })
    void aNextPageElsewhereIsNotAskedFor(String next) {
        kolada(3).serve(standIn);
        standIn.on(
                "/api/municipality", json("{\"values\": [{\"id\": \"0180\"}], \"next_url\": \"%s\"}".formatted(next)));
        var refused = refusal(() -> fetch("N15404", Map.of()));
        assertThat(refused.kind()).isEqualTo(Kind.ELSEWHERE);
        assertThat(refused.found()).isEqualTo(next);
    }

    @Test
    void pagesWithoutEndComeToAnEnd() {
        kolada(3).serve(standIn);
        standIn.on(
                "/api/municipality",
                json("{\"values\": [], \"next_url\": \"%s\"}".formatted(standIn.at("/api/municipality?page=2"))));
        assertThat(refusal(() -> fetch("N15404", Map.of())).kind()).isEqualTo(Kind.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kpi": "N15404", "municipality": "2584", "period": 2024, "values": []} | MALFORMED
            {"kpi": "N15404", "municipality": "0180", "period": 1789, "values": []} | MALFORMED
            {"kpi": "N15404", "municipality": "0180", "period": 2024, "values": [{"gender": "X", "value": 1}]} | MALFORMED
            {"kpi": "N15404", "municipality": "0180", "period": 2024, "values": [{"gender": "T", "value": "12"}]} | BAD_NUMBER
            {"kpi": "N15404", "municipality": "0180", "period": 2024, "values": [{"gender": "T", "value": 1.2345678901234567891}]} | BAD_NUMBER
            {"kpi": "N15404", "municipality": "0180", "period": 2024, "values": [{"gender": "T", "value": 1e999999999}]} | BAD_NUMBER
            {"kpi": "N15404", "municipality": "0180", "period": 2024, "values": [{"gender": "T", "value": 1}, {"gender": "T", "value": 1}]} | DUPLICATE
            {"kpi": "N15404" | CUT_OFF
            17 | MALFORMED
            """)
    void badRowsAreRefused(String row, Kind kind) {
        kolada(3).serve(standIn);
        String end = row.endsWith("}") || row.equals("17") ? "]}" : "";
        var served = standIn;
        served.on(
                "/api/data/kpi/N15404/municipality/0180/year/2024",
                json("{\"next_url\": null, \"values\": [" + row + end));
        var refused = refusal(() -> fetch("N15404", Map.of("municipality", List.of("0180"), "year", List.of("2024"))));
        assertThat(refused.kind()).as("%s", refused).isEqualTo(kind);
    }

    @Test
    void whatIsNoAnswer() {
        var cases = Map.of(
                StandIn.webPage(), Kind.OTHER_FORMAT,
                status(422, "{\"detail\": \"too many\"}"), Kind.SOURCE_SAYS_NO,
                status(502, ""), Kind.NO_ANSWER,
                json("{\"detail\": \"Not found\"}"), Kind.MALFORMED,
                json("[]"), Kind.MALFORMED,
                StandIn.cutOff("{\"values\": [{\"kpi\": \"N15404\"", 20), Kind.CUT_OFF);
        cases.forEach((reply, kind) -> {
            kolada(3).serve(standIn);
            standIn.otherwise(reply);
            assertThat(refusal(() -> fetch("N15404", Map.of())).kind()).isEqualTo(kind);
        });
    }

    /** The catalogue and the values of the day on which they were recorded, in the fields of the interface. */
    @Test
    void theRealCatalogueAndValues() throws Exception {
        var values = real("sweden/rkolada/kld_data.json");
        assumeTrue(values.isPresent(), "shared/data is not there");
        var kolada = new KoladaStandIn(3);
        for (JsonNode kpi : tree("sweden/rkolada/kpi_df.json")) {
            kolada.kpi(
                    kpi.path("id").stringValue(),
                    kpi.path("title").stringValue().replace("\\", "").replace("\"", ""));
        }
        tree("sweden/rkolada/munic.json")
                .forEach(it -> kolada.municipality(
                        it.path("id").stringValue(), it.path("title").stringValue()));
        tree("sweden/rkolada/munic_g.json")
                .forEach(it -> kolada.group(
                        it.path("id").stringValue(),
                        it.path("title").stringValue().replace("\"", "")));
        var expected = new TreeMap<String, String>();
        for (JsonNode row :
                tree("sweden/rkolada/n00945.json", "sweden/rkolada/kld_data.json", "sweden/rkolada/grp_data.json")) {
            String key = "%s %s %s"
                    .formatted(
                            row.path("kpi").stringValue(),
                            row.path("municipality_id").stringValue(),
                            row.path("year").asString());
            String value = row.path("value").isNull()
                    ? "null"
                    : row.path("value").decimalValue().toPlainString();
            kolada.values(key, "T " + value);
            expected.put(key + " T", value.equals("null") ? "[]" : value);
        }
        kolada.serve(standIn);
        assertThat(codes(source().describe("N00945").dimension("municipality").orElseThrow()))
                .hasSize(312 + 3312);
        var cells = fetch("N00945,N03702,N03703", Map.of()).cells;
        assertThat(cells).isEqualTo(expected);
        assertThat(cells).containsEntry("N03702 0562 2012 T", "429.0318");
    }

    private static List<JsonNode> tree(String... files) {
        var json = JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        return List.of(files).stream()
                .map(file -> real(file).map(Path::toFile).orElseThrow())
                .flatMap(file -> json.readTree(file).valueStream())
                .toList();
    }

    private static List<String> codes(Dimension dimension) {
        return dimension.categories().stream().map(Category::code).toList();
    }

    private Source source() {
        return fixture.source(SourceKind.KOLADA);
    }

    private Collected fetch(String table, Map<String, List<String>> selection)
            throws IOException, TableRefused, InterruptedException {
        var sink = new Collected();
        source().fetch(query(table, selection), sink, Progress.NONE);
        return sink;
    }
}
