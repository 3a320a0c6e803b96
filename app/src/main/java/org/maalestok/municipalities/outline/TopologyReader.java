package org.maalestok.municipalities.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Takes somebody else's TopoJSON apart into rings in degrees. */
final class TopologyReader {

    interface GeometrySink {
        void take(JsonNode properties, JsonNode geometry, GeometryReader.RingReader rings);
    }

    private final List<double[]> arcs = new ArrayList<>();

    private TopologyReader(JsonNode arcs, JsonNode transform) {
        boolean quantised = transform.isObject();
        double scaleX = transform.path("scale").path(0).asDouble(1);
        double scaleY = transform.path("scale").path(1).asDouble(1);
        double left = transform.path("translate").path(0).asDouble(0);
        double bottom = transform.path("translate").path(1).asDouble(0);
        for (JsonNode points : arcs) {
            double[] arc = new double[2 * points.size()];
            double x = 0;
            double y = 0;
            int end = 0;
            for (JsonNode point : points) {
                x = point.path(0).asDouble() + (quantised ? x : 0);
                y = point.path(1).asDouble() + (quantised ? y : 0);
                arc[end++] = x * scaleX + left;
                arc[end++] = y * scaleY + bottom;
            }
            this.arcs.add(arc);
        }
    }

    static void forEachGeometry(Map<String, JsonNode> topology, GeometrySink sink) {
        JsonNode missing = MissingNode.getInstance();
        var reader =
                new TopologyReader(topology.getOrDefault("arcs", missing), topology.getOrDefault("transform", missing));
        for (JsonNode object : topology.getOrDefault("objects", missing)) {
            JsonNode members = object.path("geometries");
            if (members.isArray()) {
                members.forEach(it -> sink.take(it.path("properties"), it, reader::ring));
            } else {
                sink.take(object.path("properties"), object, reader::ring);
            }
        }
    }

    /** Arcs one after the other; each begins with the point that the one before ended with. */
    private double[] ring(JsonNode references) {
        var ring = new ArrayList<Double>();
        for (JsonNode reference : references) {
            int number = reference.asInt();
            double[] arc = arc(number < 0 ? ~number : number);
            int points = arc.length / 2;
            for (int i = ring.isEmpty() ? 0 : 1; i < points; i++) {
                int at = number < 0 ? points - 1 - i : i;
                ring.add(arc[2 * at]);
                ring.add(arc[2 * at + 1]);
            }
        }
        return ring.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double[] arc(int number) {
        if (number >= arcs.size()) {
            throw new UnusableGeometry("arc %d is not there, there are %d".formatted(number, arcs.size()));
        }
        return arcs.get(number);
    }
}
