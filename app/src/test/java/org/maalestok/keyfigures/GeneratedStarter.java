package org.maalestok.keyfigures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a starter folder with the real areas and outlines and the generated figures at full size, for measuring the product as it is run. */
final class GeneratedStarter {

    private GeneratedStarter() {}

    /** @param arguments the real starter folder, and the folder to write */
    static void main(String[] arguments) throws IOException {
        Path real = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        for (String part : List.of("areas", "outlines")) {
            copy(real.resolve(part), Files.createDirectories(folder.resolve(part)));
        }
        var figures = GeneratedFigures.fullSize(municipalities(real.resolve("areas/areas.csv")));
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

    /** The codes of today's Norwegian municipalities: rows without an end. */
    private static List<String> municipalities(Path areas) throws IOException {
        try (var lines = Files.lines(areas)) {
            return lines.filter(line -> line.startsWith("NO-") && line.contains(",municipality,") && line.endsWith(","))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        }
    }
}
