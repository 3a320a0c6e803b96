package org.maalestok.municipalities.outline;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our own outlines as a file: TopoJSON, quantised, its transform leading to metres in the projection that the member {@code maalestok} names. There
 * is one object, {@code areas}, of MultiPolygons with the property {@code code}.
 */
public final class TopoJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TopoJson() {}

    /** The set as a file, an arc or a figure a line. */
    public static String write(OutlineSet set) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("type", "Topology");
            writeHeader(json, set);
            writeTransform(json, set.topology().grid());
            writeFigures(json, set.topology().figures());
            writeArcs(json, set.topology().arcs());
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void writeHeader(JsonGenerator json, OutlineSet set) {
        json.writeObjectPropertyStart("maalestok");
        json.writeStringProperty("country", set.country());
        json.writeStringProperty("from", set.from().toString());
        json.writeStringProperty("projection", set.projection());
        json.writeNumberProperty("width", set.topology().width());
        json.writeNumberProperty("height", set.topology().height());
        json.writeEndObject();
    }

    private static void writeTransform(JsonGenerator json, Grid grid) {
        json.writeObjectPropertyStart("transform");
        json.writeName("scale");
        json.writeArray(new double[] {grid.unit(), -grid.unit()}, 0, 2);
        json.writeName("translate");
        json.writeArray(new double[] {grid.left(), grid.top()}, 0, 2);
        json.writeEndObject();
    }

    private static void writeFigures(JsonGenerator json, List<Figure> figures) {
        json.writeObjectPropertyStart("objects");
        json.writeObjectPropertyStart("areas");
        json.writeStringProperty("type", "GeometryCollection");
        json.writeArrayPropertyStart("geometries");
        for (Figure figure : figures) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringProperty("type", "MultiPolygon");
            json.writeObjectPropertyStart("properties");
            json.writeStringProperty("code", figure.code());
            json.writeEndObject();
            json.writeArrayPropertyStart("arcs");
            for (List<int[]> polygon : figure.polygons()) {
                json.writeStartArray();
                polygon.forEach(it -> json.writeArray(it, 0, it.length));
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeArcs(JsonGenerator json, List<int[]> arcs) {
        json.writeArrayPropertyStart("arcs");
        for (int[] arc : arcs) {
            json.writeRaw('\n');
            json.writeStartArray();
            for (int i = 0; i < arc.length; i += 2) {
                int x = i == 0 ? arc[0] : arc[i] - arc[i - 2];
                int y = i == 0 ? arc[1] : arc[i + 1] - arc[i - 1];
                json.writeArray(new int[] {x, y}, 0, 2);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** The set in a file that {@link #write} made; throws {@link UnusableGeometry} for any other file. */
    public static OutlineSet read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JacksonException | DateTimeException | IndexOutOfBoundsException e) {
            throw new UnusableGeometry("This is not a file of Målestok's own outlines: %s".formatted(e.getMessage()));
        }
    }

    private static OutlineSet read(JsonNode root) {
        JsonNode header = root.path("maalestok");
        JsonNode transform = root.path("transform");
        if (!header.isObject() || !transform.isObject()) {
            throw new UnusableGeometry(
                    "This is not a file of Målestok's own outlines: \"maalestok\" or \"transform\" is missing");
        }
        var grid = new Grid(
                transform.path("translate").path(0).asDouble(),
                transform.path("translate").path(1).asDouble(),
                transform.path("scale").path(0).asDouble());
        int width = header.path("width").asInt();
        int height = header.path("height").asInt();
        var topology = new Topology(grid, width, height, readArcs(root.path("arcs")), readFigures(root));
        topology.figures().forEach(topology::draw);
        return new OutlineSet(
                header.path("country").asString(),
                LocalDate.parse(header.path("from").asString()),
                header.path("projection").asString(),
                topology);
    }

    private static List<int[]> readArcs(JsonNode arcs) {
        var read = new ArrayList<int[]>();
        for (JsonNode points : arcs) {
            int[] arc = new int[2 * points.size()];
            for (int i = 0; i < arc.length; i += 2) {
                arc[i] = points.path(i / 2).path(0).asInt() + (i == 0 ? 0 : arc[i - 2]);
                arc[i + 1] = points.path(i / 2).path(1).asInt() + (i == 0 ? 0 : arc[i - 1]);
            }
            read.add(arc);
        }
        return read;
    }

    private static List<Figure> readFigures(JsonNode root) {
        var figures = new ArrayList<Figure>();
        for (JsonNode geometry : root.path("objects").path("areas").path("geometries")) {
            var polygons = new ArrayList<List<int[]>>();
            for (JsonNode polygon : geometry.path("arcs")) {
                var rings = new ArrayList<int[]>();
                polygon.forEach(ring -> rings.add(numbers(ring)));
                polygons.add(rings);
            }
            figures.add(new Figure(geometry.path("properties").path("code").asString(), polygons));
        }
        return figures;
    }

    private static int[] numbers(JsonNode array) {
        int[] numbers = new int[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.path(i).asInt();
        }
        return numbers;
    }
}
