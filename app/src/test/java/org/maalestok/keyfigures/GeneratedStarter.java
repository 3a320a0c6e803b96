package org.maalestok.keyfigures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a starter folder with the real areas and outlines and the generated figures at full size, for measuring the product as it is run. */
final class GeneratedStarter {

    private static final int MUNICIPALITIES = 357;

    private GeneratedStarter() {}

    /** @param arguments the real starter folder, and the folder to write */
    static void main(String[] arguments) throws IOException {
        Path real = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        for (String part : List.of("areas", "outlines")) {
            copy(real.resolve(part), Files.createDirectories(folder.resolve(part)));
        }
        var figures = GeneratedFigures.fullSize(municipalities(real.resolve("areas")));
        figures.writeCatalogue(Files.createDirectories(folder.resolve("catalogue")));
        Files.createDirectories(folder.resolve("figures"));
        figures.writeFigures(folder.resolve("figures/generated.csv"), 0);
        System.out.printf("%,d figures in %s%n", figures.rows(), folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /**
     * 357 municipalities whose code has meant one area since before the first generated year, or only began later: Norwegian ones first, and Danish
     * ones in place of the few whose code a merger took over.
     */
    private static List<String> municipalities(Path areas) throws IOException {
        Map<String, String> begun = new LinkedHashMap<>();
        try (var lines = Files.lines(areas.resolve("areas.csv"))) {
            lines.filter(line -> line.contains(",municipality,") && line.endsWith(","))
                    .map(line -> line.split(",", -1))
                    .forEach(row -> begun.put(row[0], row[row.length - 2]));
        }
        try (var lines = Files.lines(areas.resolve("changes.csv"))) {
            lines.map(line -> line.split(","))
                    .filter(row -> !row[1].equals(row[2]) && row[0].compareTo(begun.getOrDefault(row[2], "~")) > 0)
                    .forEach(row -> begun.remove(row[2]));
        }
        return begun.keySet().stream()
                .sorted(Comparator.comparing((String code) -> code.startsWith("DK"))
                        .thenComparing(code -> code))
                .limit(MUNICIPALITIES)
                .toList();
    }
}
