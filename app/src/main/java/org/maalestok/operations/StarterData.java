package org.maalestok.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.maalestok.keyfigures.CatalogueFiles;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.municipalities.AreaFiles;
import org.maalestok.municipalities.OutlineFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads the starter data: on the first start all of it, later only what has changed. A start that is killed in the middle goes on where it was,
 * because each part is loaded whole or not at all and then noted down.
 */
@Component
class StarterData {

    private final Path folder;
    private final JdbcClient database;
    private final AreaFiles areas;
    private final OutlineFiles outlines;
    private final CatalogueFiles catalogue;
    private final FigureImport figures;

    StarterData(
            @Value("${maalestok.starter.directory}") String folder,
            JdbcClient database,
            AreaFiles areas,
            OutlineFiles outlines,
            CatalogueFiles catalogue,
            FigureImport figures) {
        this.folder = Path.of(folder);
        this.database = database;
        this.areas = areas;
        this.outlines = outlines;
        this.catalogue = catalogue;
        this.figures = figures;
    }

    /** Brings the database up to the files; does nothing where there are none. */
    void load() {
        part("areas", filesIn("areas", ".csv"), () -> areas.load(folder.resolve("areas")));
        for (Path file : filesIn("outlines", ".topojson")) {
            part("outlines/" + file.getFileName(), List.of(file), () -> outlines.load(file));
        }
        part("catalogue", filesIn("catalogue", ".yaml"), () -> loadCatalogue());
        for (Path file : filesIn("figures", ".csv")) {
            part("figures/" + file.getFileName(), List.of(file), () -> importFigures(file));
        }
    }

    private void loadCatalogue() {
        if (catalogue.load(folder.resolve("catalogue")) instanceof CatalogueFiles.Rejected rejected) {
            throw new StartupProblem("The catalogue of the starter data is refused: " + rejected);
        }
    }

    private void importFigures(Path file) {
        if (figures.importFile(file, false, FigureImport.Progress.NONE) instanceof ImportOutcome.Rejected rejected) {
            throw new StartupProblem("The starter data in %s is refused: %s"
                    .formatted(file, rejected.shown().getFirst()));
        }
    }

    private void part(String name, List<Path> files, Runnable load) {
        if (files.isEmpty()) {
            return;
        }
        String hash = hash(files);
        String loaded = database.sql("select sha256 from operations.starter_file where name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .orElse("");
        if (!loaded.equals(hash)) {
            load.run();
            database.sql("""
                            insert into operations.starter_file (name, sha256) values (?, ?)
                            on conflict (name) do update set sha256 = excluded.sha256, loaded = now()""").params(name, hash).update();
        }
    }

    private List<Path> filesIn(String part, String ending) {
        Path directory = folder.resolve(part);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(List<Path> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                try (var content = new DigestInputStream(Files.newInputStream(file), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
