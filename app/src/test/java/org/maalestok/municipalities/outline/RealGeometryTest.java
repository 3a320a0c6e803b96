package org.maalestok.municipalities.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The national files themselves, where they lie beside the repository ({@code shared/data}); elsewhere this test is passed over. */
class RealGeometryTest {

    @ParameterizedTest
    @CsvSource({
        "no-kommuner-2024-S.geojson, kommunenummer, 33, 357",
        "dk-kommuner-dagi-2015.topojson, KOMKODE, 32, 99",
        "dk-kommuner.geojson, lau_1, 32, 99",
        "se-kommuner.geojson, id, 33, 290"
    })
    void keepsTheAreaOfEveryMunicipality(String file, String property, int zone, int count) throws IOException {
        var shapes = read(file, property);
        var topology = OutlineMaker.make(shapes).topology();
        assertThat(topology.figures()).hasSize(count);
        double before = 0;
        double after = 0;
        for (int i = 0; i < count; i++) {
            double source = squareKilometres(shapes.get(i), TransverseMercator.ofZone(zone));
            double outline = squareKilometres(topology, topology.figures().get(i));
            assertThat(outline).as(shapes.get(i).code()).isBetween(source * 0.97 - 1, source * 1.03 + 1);
            before += source;
            after += outline;
        }
        assertThat(after / before).isBetween(0.998, 1.002);
    }

    private static List<Shape> read(String file, String property) throws IOException {
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), it -> it != null, Path::getParent)
                .map(it -> it.resolve("shared/data/geometry").resolve(file))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(found.isPresent(), "shared/data is not there");
        try (var json = Files.newInputStream(found.get())) {
            return GeometryReader.read(json, property);
        }
    }

    private static double squareKilometres(Shape shape, TransverseMercator projection) {
        return sum(shape.polygons(), ring -> area(projection.project(ring)));
    }

    private static double squareKilometres(Topology topology, Figure figure) {
        double unit = topology.grid().unit();
        return sum(
                figure.polygons(), ring -> Math.abs(Lines.doubleArea(topology.ring(ring))) / 2.0 * unit * unit / 1e6);
    }

    /** Outer rings less their holes. */
    private static <T> double sum(List<List<T>> polygons, ToDoubleFunction<T> area) {
        double sum = 0;
        for (List<T> polygon : polygons) {
            double outer = area.applyAsDouble(polygon.getFirst());
            sum += 2 * outer - polygon.stream().mapToDouble(area).sum();
        }
        return sum;
    }

    private static double area(double[] ring) {
        double sum = 0;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            sum += (ring[j] - ring[0]) * (ring[i + 1] - ring[1]) - (ring[i] - ring[0]) * (ring[j + 1] - ring[1]);
        }
        return Math.abs(sum) / 2 / 1e6;
    }
}
