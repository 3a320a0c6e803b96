package org.maalestok.ui.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Outlines for the gallery and the tests: from a GeoJSON file, or invented. */
final class Outlines {

    /** A named area with its rings, y downwards. */
    record Outline(String name, List<int[]> rings) {}

    private static final double GRID = 20_000;
    private static final double LATITUDE = Math.toRadians(63);

    private Outlines() {}

    static List<Outline> read(Path geoJson) throws IOException {
        var outlines = new ArrayList<Outline>();
        for (var feature :
                new ObjectMapper().readTree(Files.readString(geoJson)).path("features")) {
            var rings = new ArrayList<int[]>();
            collect(feature.path("geometry").path("coordinates"), rings);
            outlines.add(
                    new Outline(feature.path("properties").path("kommunenavn").asString(), rings));
        }
        return outlines;
    }

    private static void collect(JsonNode node, List<int[]> rings) {
        if (node.path(0).path(0).isNumber()) {
            int[] ring = new int[node.size() * 2];
            for (int i = 0; i < node.size(); i++) {
                ring[2 * i] = (int) Math.round(node.path(i).path(0).asDouble() * GRID * Math.cos(LATITUDE));
                ring[2 * i + 1] = (int) Math.round(-node.path(i).path(1).asDouble() * GRID);
            }
            rings.add(ring);
        } else {
            node.forEach(child -> collect(child, rings));
        }
    }

    /** Ten rough squares, two of them islands. */
    static List<Outline> invented() {
        var names = List.of(
                "Færder",
                "Drammen",
                "Holmestrand",
                "Horten",
                "Larvik",
                "Notodden",
                "Porsgrunn",
                "Sandefjord",
                "Skien",
                "Tønsberg",
                "Kongsberg",
                "Moss");
        var outlines = new ArrayList<Outline>();
        for (int i = 0; i < names.size(); i++) {
            int x = i % 4 * 1000 + i * 13;
            int y = i / 4 * 900;
            int size = i == 0 ? 120 : 900;
            outlines.add(new Outline(
                    names.get(i),
                    List.of(new int[] {x, y, x + size, y + 40, x + size - 60, y + size, x + 30, y + size - 20})));
        }
        return outlines;
    }

    /** The items on the map, everything else as land outside. */
    static List<AreaMap.Shape> around(List<Outline> outlines, List<Item> items) {
        var shapes = new ArrayList<AreaMap.Shape>();
        for (var outline : outlines) {
            var item = items.stream()
                    .filter(candidate -> candidate.name().equals(outline.name()))
                    .findFirst()
                    .orElse(new Item(outline.name(), Reading.MISSING, Role.OUTSIDE));
            shapes.add(new AreaMap.Shape(item, outline.rings()));
        }
        return shapes;
    }
}
