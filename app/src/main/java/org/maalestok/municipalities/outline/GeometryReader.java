package org.maalestok.municipalities.outline;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a GeoJSON FeatureCollection (RFC 7946) or a TopoJSON topology of polygons in degrees. One feature at a time is in memory. Several
 * features with the same code are one shape.
 */
public final class GeometryReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int ENCLOSING = 2 * 3;

    private final String codeProperty;
    private final Map<String, List<List<double[]>>> polygons = new LinkedHashMap<>();
    private int feature;

    private GeometryReader(String codeProperty) {
        this.codeProperty = codeProperty;
    }

    /** The shapes in the order of the file; throws {@link UnusableGeometry} when it isn't such a file. */
    public static List<Shape> read(InputStream json, String codeProperty) {
        try {
            return new GeometryReader(codeProperty).read(json);
        } catch (JacksonException e) {
            throw new UnusableGeometry("This is not GeoJSON: %s (line %d)"
                    .formatted(e.getOriginalMessage(), e.getLocation().getLineNr()));
        }
    }

    private List<Shape> read(InputStream json) {
        var others = new HashMap<String, JsonNode>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnusableGeometry("This is not GeoJSON: it does not begin with {");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                readMember(parser, others);
            }
        }
        if (typeOf(others).equals("Topology")) {
            TopologyReader.forEachGeometry(others, this::add);
        }
        if (polygons.isEmpty()) {
            throw new UnusableGeometry("There are no polygons in it");
        }
        polygons.forEach((code, each) -> {
            if (each.isEmpty()) {
                throw new UnusableGeometry("%s has no polygon that encloses anything".formatted(code));
            }
        });
        return polygons.entrySet().stream()
                .map(it -> new Shape(it.getKey(), it.getValue()))
                .toList();
    }

    private static String typeOf(Map<String, JsonNode> members) {
        JsonNode node = members.get("type");
        String type = node == null ? "" : node.asString("");
        if (!type.equals("FeatureCollection") && !type.equals("Topology")) {
            throw new UnusableGeometry("type is \"%s\", expected FeatureCollection or Topology".formatted(type));
        }
        return type;
    }

    private void readMember(JsonParser parser, Map<String, JsonNode> others) {
        String name = parser.currentName();
        boolean array = parser.nextToken() == JsonToken.START_ARRAY;
        if (name.equals("features") && array) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode next = parser.readValueAsTree();
                add(next.path("properties"), next.path("geometry"), GeometryReader::ringOf);
            }
        } else {
            others.put(name, parser.readValueAsTree());
        }
    }

    /** How a ring is written: coordinates in GeoJSON, numbers of arcs in TopoJSON. */
    interface RingReader {
        double[] read(JsonNode ring);
    }

    private void add(JsonNode properties, JsonNode geometry, RingReader rings) {
        feature++;
        var found = polygons.computeIfAbsent(codeOf(properties), code -> new ArrayList<>());
        String member = geometry.has("arcs") ? "arcs" : "coordinates";
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> addPolygon(found, geometry.path(member), rings);
            case "MultiPolygon" -> geometry.path(member).forEach(it -> addPolygon(found, it, rings));
            case String other -> throw refuse("geometry is \"%s\", expected Polygon or MultiPolygon".formatted(other));
        }
    }

    private String codeOf(JsonNode properties) {
        @Nullable JsonNode code = properties.get(codeProperty);
        if (code == null || code.isNull()) {
            String found = String.join(", ", properties.propertyNames());
            throw refuse("property \"%s\" with the code is missing, found only: %s".formatted(codeProperty, found));
        }
        return code.asString();
    }

    /** Rings of less than three points enclose nothing and are passed over, and a polygon whose outer ring is such a one. */
    private void addPolygon(List<List<double[]>> found, JsonNode rings, RingReader reader) {
        var polygon = polygon(rings, reader);
        if (!polygon.isEmpty() && polygon.getFirst().length >= ENCLOSING) {
            found.add(polygon.stream().filter(it -> it.length >= ENCLOSING).toList());
        }
    }

    private List<double[]> polygon(JsonNode rings, RingReader reader) {
        var polygon = new ArrayList<double[]>();
        for (JsonNode ring : rings) {
            try {
                polygon.add(open(reader.read(ring)));
            } catch (UnusableGeometry e) {
                throw refuse(String.valueOf(e.getMessage()));
            }
        }
        return polygon;
    }

    private UnusableGeometry refuse(String sentence) {
        return new UnusableGeometry("Feature %d: %s".formatted(feature, sentence));
    }

    private static double[] ringOf(JsonNode points) {
        double[] ring = new double[2 * points.size()];
        int end = 0;
        for (JsonNode point : points) {
            ring[end++] = degrees(point.path(0), 180);
            ring[end++] = degrees(point.path(1), 90);
        }
        return ring;
    }

    private static double degrees(JsonNode number, int most) {
        double degrees = number.asDouble(Double.NaN);
        if (!(Math.abs(degrees) <= most)) {
            throw new UnusableGeometry(
                    "coordinate %s is not a degree between %d and %d".formatted(number, -most, most));
        }
        return degrees;
    }

    /** The ring without its last point, which must be the first again. */
    private static double[] open(double[] ring) {
        int last = ring.length - 2;
        if (last < 0) {
            throw new UnusableGeometry("a ring has no points");
        }
        if (ring[0] != ring[last] || ring[1] != ring[last + 1]) {
            throw new UnusableGeometry("a ring is open: it begins at %s %s and ends at %s %s"
                    .formatted(ring[0], ring[1], ring[last], ring[last + 1]));
        }
        return Arrays.copyOf(ring, last);
    }
}
