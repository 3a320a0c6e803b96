package org.maalestok.statistics.formats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Real files that lie beside the repository ({@code shared/data}); tests that need them are passed over where they don't. */
public final class SharedData {

    private SharedData() {}

    public static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), it -> it != null, Path::getParent)
                .map(it -> it.resolve("shared/data"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    public static byte[] read(String file) {
        var folder = folder();
        assumeTrue(folder.isPresent(), "shared/data is not there");
        try {
            return Files.readAllBytes(folder.orElseThrow().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
