package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maalestok.statistics.sources.SourceFixture.query;
import static org.maalestok.statistics.sources.SourceFixture.real;
import static org.maalestok.statistics.sources.SourceFixture.refusal;
import static org.maalestok.statistics.sources.StandIn.json;
import static org.maalestok.statistics.sources.StandIn.rows;
import static org.maalestok.statistics.sources.StandIn.status;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.statistics.formats.Dimension.Role;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.sources.Source.Progress;
import org.maalestok.statistics.sources.SourceFixture.Stoppable;
import org.springframework.util.unit.DataSize;

class StatBankTest {

    private static final String INFO = """
            {"id": "FOLK1A", "text": "Folketal", "description": "Folketal den 1. i kvartalet efter område og køn", "unit": "antal",
             "suppressedDataValue": "0", "updated": "2026-11-11T08:00:00", "active": true, "footnote": null,
             "variables": [
               {"id": "OMRÅDE", "text": "område", "elimination": true, "time": false, "map": "denmark_municipality_07",
                "values": [{"id": "000", "text": "Hele landet"}, {"id": "101", "text": "København"}, {"id": "223", "text": "Hørsholm"}]},
               {"id": "KØN", "text": "køn", "elimination": true, "time": false,
                "values": [{"id": "TOT", "text": "I alt"}, {"id": "1", "text": "Mænd"}]},
               {"id": "Tid", "text": "tid", "elimination": false, "time": true,
                "values": [{"id": "2025K4", "text": "2025K4"}, {"id": "2026K1", "text": "2026K1"}]}]}
            """;
    private static final Map<String, List<String>> ALL =
            Map.of("OMRÅDE", List.of("101", "223"), "KØN", List.of("TOT"), "Tid", List.of("*"));
    private static final String ROWS = """
            OMRÅDE;KØN;TID;INDHOLD
            101;TOT;2025K4;1234,50
            101;TOT;2026K1;..
            223;TOT;2025K4;-7
            223;TOT;2026K1;0
            """;

    private final SourceFixture fixture;
    private final StandIn standIn;

    StatBankTest() throws IOException {
        fixture = new SourceFixture();
        standIn = fixture.standIn.on("/api/tableinfo", json(INFO));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void describesATable() throws Exception {
        var table = source().describe("FOLK1A");
        assertThat(table.code()).isEqualTo("FOLK1A");
        assertThat(table.title()).isEqualTo("Folketal den 1. i kvartalet efter område og køn");
        assertThat(table.updated()).isEqualTo("2026-11-11T08:00:00");
        assertThat(table.dimensions()).extracting(it -> it.role()).containsExactly(Role.AREA, Role.OTHER, Role.TIME);
        assertThat(table.dimension("OMRÅDE")
                        .orElseThrow()
                        .categories()
                        .getLast()
                        .label())
                .isEqualTo("Hørsholm");
        assertThat(standIn.asked().getFirst().body()).contains("\"table\":\"FOLK1A\"", "\"lang\":\"da\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aWholeSelectionComesInBulk(String end) throws Exception {
        standIn.on("/api/data", rows("\uFEFF" + ROWS.replace("\n", end)));
        var progress = new Stoppable();
        var sink = fetch(ALL, progress);
        assertThat(sink.cells)
                .containsExactly(
                        Map.entry("101 TOT 2025K4", "1234.50"),
                        Map.entry("101 TOT 2026K1", "[..]"),
                        Map.entry("223 TOT 2025K4", "-7"),
                        Map.entry("223 TOT 2026K1", "0"));
        assertThat(sink.tables).singleElement().satisfies(table -> assertThat(table.size())
                .isEqualTo(4));
        assertThat(standIn.asked().getLast().body())
                .contains("\"format\":\"BULK\"", "\"valuePresentation\":\"Code\"")
                .contains("{\"code\":\"OMRÅDE\",\"values\":[\"101\",\"223\"]}".replace("{\"code\":\"OMRÅDE\",", ""));
        assertThat(progress.cells).isEqualTo(4);
    }

    @Test
    void rowsMayComeInAnyOrder() throws Exception {
        standIn.on("/api/data", rows("""
                TID;KØN;OMRÅDE;INDHOLD
                2026K1;TOT;223;0
                2025K4;TOT;101;1234,50
                2025K4;TOT;223;-7
                2026K1;TOT;101;..
                """));
        assertThat(fetch(ALL, Progress.NONE).cells)
                .containsEntry("101 TOT 2025K4", "1234.50")
                .hasSize(4);
    }

    @Test
    void whatIsLeftToTheSourceComesAsCsvInParts() throws Exception {
        fixture.cells(2);
        standIn.on(
                "/api/data",
                rows("OMRÅDE;TID;INDHOLD\n101;2025K4;1\n101;2026K1;2\n"),
                rows("OMRÅDE;TID;INDHOLD\n223;2025K4;3\n223;2026K1;4\n"));
        var sink = fetch(Map.of("OMRÅDE", List.of("101", "223"), "Tid", List.of("*")), Progress.NONE);
        assertThat(sink.cells.values()).containsExactly("1", "2", "3", "4");
        assertThat(standIn.asked().getLast().body())
                .contains("\"format\":\"CSV\"")
                .doesNotContain("KØN");
    }

    @Test
    void aCodeThatHasGoneIsNamed() {
        var refused = refusal(() -> fetch(Map.of("OMRÅDE", List.of("101", "411")), Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.UNKNOWN_CATEGORY);
        assertThat(refused.found()).isEqualTo("411");
        assertThat(refused.body()).isEqualTo("test, FOLK1A");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            101;TOT;2025K4;1234,50 | 101;TOT;2025K4;1.234,50     | BAD_NUMBER | line 2
            101;TOT;2025K4;1234,50 | 101;TOT;2025K4;             | BAD_NUMBER | line 2
            101;TOT;2025K4;1234,50 | 101;TOT;2025K4;1234567890123456789 | BAD_NUMBER | line 2
            101;TOT;2025K4;1234,50 | 751;TOT;2025K4;1            | MALFORMED  | line 2
            101;TOT;2026K1;..      | 101;TOT;2025K4;5            | DUPLICATE  | ''
            223;TOT;2026K1;0       | 223;TOT                     | CUT_OFF    | line 5
            INDHOLD                | VÆRDI                       | MALFORMED  | line 1
            OMRÅDE                 | KOMMUNE                     | UNKNOWN_DIMENSION | line 1
            """)
    void badRowsAreRefusedWithTheirLine(String from, String to, Kind kind, String place) {
        standIn.on("/api/data", rows(ROWS.replace(from, to == null ? "" : to)));
        var refused = refusal(() -> fetch(ALL, Progress.NONE));
        assertThat(refused.kind()).isEqualTo(kind);
        assertThat(refused.place()).isEqualTo(place);
    }

    @Test
    void aBodyThatEndsCleanlyAndTooEarlyIsNoticedByItsCount() {
        standIn.on("/api/data", rows(ROWS.replace("223;TOT;2026K1;0\n", "")));
        var refused = refusal(() -> fetch(ALL, Progress.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.CELL_COUNT);
        assertThat(refused.found()).isEqualTo("3");
    }

    @Test
    void whatIsNoTable() {
        var cases = Map.of(
                StandIn.webPage(), Kind.OTHER_FORMAT,
                StandIn.cutOff(ROWS, 40), Kind.CUT_OFF,
                json("{\"errorTypeCode\": \"EXTRACT-NOTALLOWED\", \"message\": \"Der skal vælges værdier\"}"),
                        Kind.SOURCE_SAYS_NO,
                status(400, "{\"errorTypeCode\": \"REQUEST-LIMIT\", \"message\": \"For mange\"}"), Kind.SOURCE_SAYS_NO,
                status(503, ""), Kind.NO_ANSWER,
                StandIn.body("text/csv", new byte[] {'O', 'M', 'R', (byte) 0xC5, 'D', 'E', '\n'}), Kind.ENCODING);
        cases.forEach((reply, kind) -> {
            standIn.on("/api/data", reply);
            var refused = refusal(() -> fetch(ALL, Progress.NONE));
            assertThat(refused.kind()).as("%s", refused).isEqualTo(kind);
        });
        standIn.on(
                "/api/tableinfo",
                status(404, "{\"errorTypeCode\": \"EXTRACT-NOTFOUND\", \"message\": \"Tabellen blev ikke fundet\"}"));
        assertThat(refusal(() -> fetch(ALL, Progress.NONE)).found())
                .isEqualTo("HTTP 404: EXTRACT-NOTFOUND: Tabellen blev ikke fundet");
    }

    /** A long table goes through in pieces; what the sink has seen is all that was read. */
    @Test
    void aBodyWithoutEndIsStreamed() {
        fixture.largest(DataSize.ofMegabytes(20));
        standIn.on("/api/data", standIn.endless(ROWS, "999;TOT;2025K4;1\n", 2L << 30));
        assertThat(refusal(() -> fetch(ALL, Progress.NONE)).kind()).isEqualTo(Kind.MALFORMED);
        assertThat(standIn.sent()).isLessThan(40L << 20);
    }

    /** The recorded answer, code by code, described as it describes itself. */
    @Test
    void aRealAnswer() throws Exception {
        var found = real("denmark/statbank/FOLK1A_codes.csv");
        assumeTrue(found.isPresent(), "shared/data is not there");
        List<String> lines = Files.readAllLines(found.get());
        standIn.on("/api/tableinfo", json(described(lines))).on("/api/data", rows(Files.readString(found.get())));
        var sum = new AtomicLong();
        var sink = fetch(Map.of(), Progress.NONE);
        sink.cells.values().forEach(value -> sum.addAndGet(Long.parseLong(value)));
        assertThat(sink.cells).hasSize(lines.size() - 1).hasSize(31_200);
        assertThat(sum.get())
                .isEqualTo(lines.stream()
                        .skip(1)
                        .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(';') + 1)))
                        .sum());
        assertThat(sink.cells).containsEntry("000 1 0 2008K1", "32976").containsEntry("751 2 100 2020K1", "23");
    }

    private static String described(List<String> lines) {
        var codes = new LinkedHashMap<String, Set<String>>();
        String[] names = lines.getFirst().replace("\uFEFF", "").split(";");
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(";");
            for (int i = 0; i < names.length - 1; i++) {
                codes.computeIfAbsent(names[i], name -> new LinkedHashSet<>()).add(fields[i]);
            }
        }
        return codes.entrySet().stream()
                .map(variable -> "{\"id\": \"%s\", \"time\": %s, \"values\": [%s]}"
                        .formatted(
                                variable.getKey(),
                                variable.getKey().equals("TID"),
                                variable.getValue().stream()
                                        .map(code -> "{\"id\": \"%s\", \"text\": \"\"}".formatted(code))
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining(",", "{\"id\": \"FOLK1A\", \"variables\": [", "]}"));
    }

    private Source source() {
        return fixture.source(SourceKind.STATBANK);
    }

    private Collected fetch(Map<String, List<String>> selection, Progress progress)
            throws IOException, TableRefused, InterruptedException {
        var sink = new Collected();
        source().fetch(query("FOLK1A", selection), sink, progress);
        return sink;
    }
}
