package org.maalestok.statistics.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where files lie while they are worked on: one folder in the system's for temporary files, named after the application and the account that it runs as. Whoever
 * makes a file here deletes it; those of a process that was killed are deleted at the next start.
 */
public final class Temporary {

    private static final Path FOLDER = Path.of(
            System.getProperty("java.io.tmpdir"),
            "maalestok-" + System.getProperty("user.name", "").replaceAll("[^\\p{Alnum}_-]", "_"));

    private Temporary() {}

    /** The folder, which is there. */
    public static Path folder() throws IOException {
        return Files.createDirectories(FOLDER);
    }

    public static Path file(String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder(), prefix, suffix);
    }

    /** A folder of one's own. */
    public static Path folder(String prefix) throws IOException {
        return Files.createTempDirectory(folder(), prefix);
    }

    /** Deletes what nobody has written to since then. Another process may be at work beside this one. */
    public static void deleteOlderThan(Instant limit) throws IOException {
        deleteOlderThan(folder(), limit);
    }

    static void deleteOlderThan(Path folder, Instant limit) throws IOException {
        for (Path path : deepestFirst(folder)) {
            if (!path.equals(folder)
                    && Files.getLastModifiedTime(path).toInstant().isBefore(limit)) {
                delete(path);
            }
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static void delete(Path path) throws IOException {
        boolean empty = true;
        if (Files.isDirectory(path)) {
            try (Stream<Path> inside = Files.list(path)) {
                empty = inside.findAny().isEmpty();
            }
        }
        if (empty) {
            Files.deleteIfExists(path);
        }
    }
}
