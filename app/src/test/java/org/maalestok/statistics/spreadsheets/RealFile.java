package org.maalestok.statistics.spreadsheets;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The real files, where they lie beside the repository ({@code shared/data}); elsewhere the tests that need them are passed over. */
final class RealFile {

    private RealFile() {}

    static Optional<Path> find(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), it -> it != null, Path::getParent)
                .map(it -> it.resolve("shared/data").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    static Path get(String name) {
        Optional<Path> found = find(name);
        assumeTrue(found.isPresent(), "shared/data is not there");
        return found.orElseThrow();
    }
}
