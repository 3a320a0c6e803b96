package org.maalestok.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maalestok.RunningWithStarterData;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.sources.Source.Progress;
import org.maalestok.ui.Text;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;

/** What reads Kolada and what reads PxWebApi read the same figures from us. */
@RunningWithStarterData
class OurOwnKoladaTest {

    private static final List<String> YEARS = List.of("2022", "2023", "2024");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"v2", "v3"})
    void givesTheFiguresThatPxWebApiGives(String version) throws Exception {
        var kolada = fetch(kolada(version), "no.population,no.kindergarten.coverage_1_2", Map.of("year", YEARS));
        assertThat(kolada).hasSizeGreaterThan(1000);
        var other = new TreeMap<String, String>();
        other.putAll(pxWeb("no-population", "no.population"));
        other.putAll(pxWeb("no-kindergarten", "no.kindergarten.coverage_1_2"));
        assertThat(numbers(kolada)).isEqualTo(numbers(other));
    }

    private Map<String, String> pxWeb(String table, String content) throws Exception {
        var cells = fetch(
                source(SourceKind.PXWEB_V2, "/api/v2"),
                table,
                Map.of("Region", List.of("*"), "ContentsCode", List.of(content), "Tid", YEARS));
        // Region, contents, time become key figure, place, year and the total of both sexes.
        var renamed = new TreeMap<String, String>();
        cells.forEach((key, value) -> {
            String[] parts = key.split(" ");
            String place = parts[0].equals("0") ? "NO" : "NO-" + parts[0];
            // That something is said of a figure is a sign here, and there a field of its own.
            renamed.put("%s %s %s T".formatted(parts[1], place, parts[2]), value.replace("*", ""));
        });
        return renamed;
    }

    /** Groups come from Kolada only when they are named, and cells without a word have no row there. */
    private static Map<String, String> numbers(Map<String, String> cells) {
        var numbers = new TreeMap<>(cells);
        numbers.values().removeIf(value -> value.startsWith("["));
        numbers.keySet().removeIf(key -> key.contains("EKG") || key.contains("EAK") || key.contains("EKA"));
        return numbers;
    }

    @Test
    void groupsAreThereByName() throws Exception {
        var described = kolada("v3").describe("no.population");
        var groups = described.dimension("municipality").orElseThrow().categories().stream()
                .map(Category::code)
                .filter(code -> code.startsWith("G-"))
                .toList();
        assertThat(groups).contains("G-NO-EKG01");
        assertThat(described.dimension("municipality").orElseThrow().categories().stream()
                        .map(Category::code))
                .contains("NO", "NO-3911", "DK-101")
                .doesNotHaveDuplicates();
    }

    private static Map<String, String> fetch(Source source, String table, Map<String, List<String>> selection)
            throws Exception {
        var sink = new Collected();
        source.fetch(new Query(table, selection), sink, Progress.NONE);
        return sink.cells;
    }

    private Source kolada(String version) {
        return source(SourceKind.KOLADA, "/kolada/" + version);
    }

    private Source source(SourceKind kind, String path) {
        var settings = new SourceSettings(
                kind,
                "http://localhost:" + port + path,
                Text.same("Our own"),
                kind == SourceKind.KOLADA ? "" : "no",
                100_000,
                2000,
                Duration.ofSeconds(1),
                DataSize.ofMegabytes(64),
                Duration.ofSeconds(20),
                5,
                Duration.ofMinutes(1),
                Duration.ofSeconds(10));
        var pause = new QuickPause();
        return new ConfiguredSources(
                        new SourcesSettings(Map.of("own", settings)), code -> new RememberedCalls(pause), pause)
                .find("own")
                .orElseThrow();
    }
}
