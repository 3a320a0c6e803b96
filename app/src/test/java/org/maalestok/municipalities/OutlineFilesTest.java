package org.maalestok.municipalities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Importing geometry, on a country of two municipalities: Vest left of 10° east, Øst right of it, between 60 and 61° north. */
class OutlineFilesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final OutlineSource SOURCE = new OutlineSource("NO", DAY, "nr", Set.of("9999"));
    private static final String VEST = "[[[9,60],[10,60],[10,60.5],[10,61],[9,61],[9,60]]]";
    private static final String OST = "[[[10,60],[11,60],[11,61],[10,61],[10,60.5],[10,60]]]";

    private static final DataSource DATABASE = TestDatabase.fresh();

    private final CurrentAreas areas = StarterAreas.areasIn(DATABASE);
    private final JdbcOutlines store = new JdbcOutlines(JdbcClient.create(DATABASE));
    private final CurrentOutlines outlines = new CurrentOutlines(store, areas);
    private final OutlineFiles files = new OutlineFiles(store, outlines, areas);

    @TempDir
    private Path folder;

    @BeforeEach
    void twoMunicipalitiesWithoutOutlines() {
        JdbcClient.create(DATABASE).sql("delete from municipalities.outlines").update();
        areas.replace(AreaBookFixture.book("0101 Vest ..\n0202 Øst ..\n"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("kart.geojson"), text);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[%s]}".formatted(String.join(",", features));
    }

    private static String feature(String code, String coordinates) {
        String type = coordinates.startsWith("[[[[") ? "MultiPolygon" : "Polygon";
        return """
                {"type":"Feature","properties":{"nr":"%s"},"geometry":{"type":"%s","coordinates":%s}}""".formatted(code, type, coordinates);
    }

    private OutlineMap map(Detail detail) {
        return outlines.of(areas.listMunicipalities("NO", DAY), DAY, detail);
    }

    @Test
    void takesGeoJson() throws IOException {
        assertThat(files.replace(file(collection(feature("0101", VEST), feature("0202", OST))), SOURCE))
                .isEqualTo(2);
        assertThat(map(Detail.FULL).outlines())
                .extracting(it -> it.rings().size())
                .containsExactly(1, 1);
        assertThat(map(Detail.FULL).height()).isEqualTo(16_384);
    }

    @Test
    void takesWhatItGaveAndGivesTheSameAgain() throws IOException {
        var source = file(collection(feature("0101", VEST), feature("0202", OST)));
        Path ours = Files.writeString(folder.resolve("ours.topojson"), files.convert(source, SOURCE));
        assertThat(files.load(ours)).isEqualTo(2);
        var loaded = map(Detail.FULL);
        files.replace(source, SOURCE);
        assertThat(map(Detail.FULL)).usingRecursiveComparison().isEqualTo(loaded);
    }

    @Test
    void takesSomebodyElsesTopoJson() throws IOException {
        String topology = """
                {"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[9,60]},
                 "arcs":[[[10,0],[0,5],[0,5]],[[10,10],[-10,0],[0,-10],[10,0]],[[10,10],[10,0],[0,-10],[-10,0]]],
                 "objects":{"kart":{"type":"GeometryCollection","geometries":[
                  {"type":"Polygon","properties":{"nr":101},"arcs":[[0,1]]},
                  {"type":"Polygon","properties":{"nr":"0202"},"arcs":[[-1,-3]]}]}}}""";
        areas.replace(AreaBookFixture.book("101 Vest ..\n0202 Øst ..\n"));
        files.replace(file(topology), SOURCE);
        assertThat(map(Detail.FULL).outlines()).hasSize(2);
    }

    @Test
    void joinsFeaturesOfTheSameCodeAndPassesOverWhatIsLeftOut() throws IOException {
        String island = "[[[8,60],[8.2,60],[8.2,60.2],[8,60.2],[8,60]]]";
        files.replace(
                file(collection(
                        feature("0101", VEST), feature("0101", island), feature("9999", island), feature("0202", OST))),
                SOURCE);
        assertThat(map(Detail.FULL).outlines().getFirst().rings()).hasSize(2);
    }

    @Test
    void findsACodeWithOrWithoutLeadingZeros() throws IOException {
        areas.replace(AreaBookFixture.book("101 Vest ..\n0202 Øst ..\n"));
        assertThat(files.replace(file(collection(feature("0101", VEST), feature("0202", OST))), SOURCE))
                .isEqualTo(2);
    }

    @Test
    void keepsHolesAndDrawsThemTheOtherWayRound() throws IOException {
        String hole = VEST.replace("]]]", "]],[[9.3,60.3],[9.6,60.3],[9.6,60.6],[9.3,60.6],[9.3,60.3]]]")
                .replace("]]],[[9.3", "]],[[9.3");
        String enclave = "[[[[10,60],[11,60],[11,61],[10,61],[10,60.5],[10,60]]],"
                + "[[[9.3,60.3],[9.6,60.3],[9.6,60.6],[9.3,60.6],[9.3,60.3]]]]";
        files.replace(file(collection(feature("0101", hole), feature("0202", enclave))), SOURCE);
        var rings = map(Detail.FULL).outlines().getFirst().rings();
        assertThat(rings).hasSize(2);
        assertThat(doubleArea(rings.get(0))).isPositive();
        assertThat(doubleArea(rings.get(1))).isNegative();
    }

    private static double doubleArea(int[] ring) {
        double sum = 0;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            sum += (double) ring[j] * ring[i + 1] - (double) ring[i] * ring[j + 1];
        }
        return sum;
    }

    @Test
    void leavesOutTinyIslandsButNeverAMunicipalitysLastRing() throws IOException {
        String skerry = "[[[8,60],[8.0004,60],[8.0004,60.0002],[8,60.0002],[8,60]]]";
        String vest = "[" + VEST + "," + skerry + "]";
        files.replace(file(collection(feature("0101", vest), feature("0202", skerry.replace("8", "7")))), SOURCE);
        for (Detail detail : Detail.values()) {
            assertThat(map(detail).outlines())
                    .extracting(it -> it.rings().size())
                    .containsExactly(1, 1);
        }
    }

    @Test
    void keepsTheAreaOfARaggedCoast() throws IOException {
        var points = new ArrayList<String>();
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            double radius = 0.4 + random.nextDouble() / 5_000;
            double angle = 2 * Math.PI * i / 5_000;
            points.add("[%s,%s]".formatted(9.5 + 2 * radius * Math.cos(angle), 60.5 + radius * Math.sin(angle)));
        }
        points.add(points.getFirst());
        String lake = "[[" + String.join(",", points) + "]]";
        files.replace(file(collection(feature("0101", lake), feature("0202", OST))), SOURCE);
        int[] fine = map(Detail.FULL).outlines().getFirst().rings().getFirst();
        int[] coarse = map(Detail.OVERVIEW).outlines().getFirst().rings().getFirst();
        assertThat(fine.length).isLessThan(10_000);
        assertThat(coarse.length).isLessThan(600);
        assertThat(doubleArea(coarse) * 64 / doubleArea(fine)).isBetween(0.99, 1.01);
    }

    @Test
    void takesTheCodeAsANumberToo() throws IOException {
        String number = feature("202", OST).replace("\"202\"", "202");
        areas.replace(AreaBookFixture.book("0101 Vest ..\n202 Øst ..\n"));
        assertThat(files.replace(file(collection(feature("0101", VEST), number)), SOURCE))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hello | kart.geojson: This is not GeoJSON: Unrecognized token 'hello'
            [1,2] | kart.geojson: This is not GeoJSON: it does not begin with {
            {} | kart.geojson: type is "", expected FeatureCollection or Topology
            {"type":"Feature"} | kart.geojson: type is "Feature", expected FeatureCollection or Topology
            {"type":"FeatureCollection","features":[]} | kart.geojson: There are no polygons in it
            {"type":"FeatureCollection","features":[{"properties":{"name":"Vest","id":1}}]} | kart.geojson: Feature 1: property "nr" with the code is missing, found only: name, id
            {"type":"FeatureCollection","features":[{"properties":{"nr":"0101"},"geometry":{"type":"Point","coordinates":[9,60]}}]} | kart.geojson: Feature 1: geometry is "Point", expected Polygon or MultiPolygon
            {"type":"FeatureCollection","features":[{"properties":{"nr":"0101"},"geometry":{"type":"Polygon","coordinates":[[[9,60],[10,60],[10,61]]]}}]} | kart.geojson: Feature 1: a ring is open: it begins at 9.0 60.0 and ends at 10.0 61.0
            {"type":"FeatureCollection","features":[{"properties":{"nr":"0101"},"geometry":{"type":"Polygon","coordinates":[[[500000,6600000]]]}}]} | kart.geojson: Feature 1: coordinate 500000 is not a degree between -180 and 180
            {"type":"FeatureCollection","features":[{"properties":{"nr":"0101"},"geometry":{"type":"Polygon","coordinates":[[[9,60],[9,60],[9,60]]]}}]} | kart.geojson: 0101 has no polygon that encloses anything
            """)
    void refusesWithASentence(String json, String reason) throws IOException {
        Path file = file(json);
        assertThatThrownBy(() -> files.replace(file, SOURCE))
                .isInstanceOf(OutlinesRejected.class)
                .hasMessageStartingWith(reason);
    }

    @Test
    void refusesUnknownCodesAndMissingMunicipalitiesAndKeepsWhatWasThere() throws IOException {
        files.replace(file(collection(feature("0101", VEST), feature("0202", OST))), SOURCE);
        var before = map(Detail.FULL);
        assertThatThrownBy(() -> files.replace(file(collection(feature("0101", VEST), feature("0303", OST))), SOURCE))
                .isInstanceOf(OutlinesRejected.class)
                .hasMessage("kart.geojson: NO-0303 is not the code of a municipality on 2024-01-01");
        assertThatThrownBy(() -> files.replace(file(collection(feature("0101", VEST))), SOURCE))
                .isInstanceOf(OutlinesRejected.class)
                .hasMessage("kart.geojson: there is no outline of Øst (NO-0202)");
        assertThat(map(Detail.FULL)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void refusesOtherFilesWhereItsOwnAreExpected() throws IOException {
        Path other = file(collection(feature("0101", VEST), feature("0202", OST)));
        assertThatThrownBy(() -> files.load(other))
                .isInstanceOf(OutlinesRejected.class)
                .hasMessageContaining("Målestok's own");
        Path broken = file("{\"maalestok\":{},\"transform\":{}}");
        assertThatThrownBy(() -> files.load(broken)).isInstanceOf(OutlinesRejected.class);
        Path latin = Files.write(folder.resolve("latin.topojson"), "{\"å\":1}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> files.load(latin))
                .isInstanceOf(OutlinesRejected.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> files.load(Path.of("nowhere")))
                .isInstanceOf(OutlinesRejected.class)
                .hasMessage("nowhere is not there");
    }

    @Test
    void showsTheOutlinesOfTheDay() throws IOException {
        files.replace(file(collection(feature("0101", VEST), feature("0202", OST))), SOURCE);
        var later = new OutlineSource("NO", LocalDate.of(2030, 1, 1), "nr", Set.of());
        files.replace(file(collection(feature("0101", OST), feature("0202", VEST))), later);
        var municipalities = areas.listMunicipalities("NO", DAY);
        List<Integer> lefts = List.of(2020, 2029, 2030).stream()
                .map(it -> outlines.of(municipalities.subList(0, 1), LocalDate.of(it, 1, 1), Detail.OVERVIEW)
                        .box()
                        .left())
                .toList();
        assertThat(lefts.get(0)).isEqualTo(lefts.get(1)).isLessThan(100);
        assertThat(lefts.get(2)).isGreaterThan(500);
    }
}
