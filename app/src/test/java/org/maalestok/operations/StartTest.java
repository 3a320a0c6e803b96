package org.maalestok.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.Maalestok;
import org.maalestok.TestDatabase;

/** What the product says and returns when it cannot do what it was started for, in a process of its own. */
class StartTest {

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String out, List<String> errors) {}

    @Test
    void saysInOneSentenceThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            var ended = start(Map.of("DATABASE_URL", TestDatabase.freshUrl(), "PORT", port));
            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.errors()).singleElement().asString().startsWith("Port %s is taken".formatted(port));
        }
    }

    @Test
    void saysInOneSentenceThatTheDatabaseIsOutOfReach() throws Exception {
        var ended = start(
                Map.of("DATABASE_URL", "postgres://ann:secret@127.0.0.1:1/name"), "-Dmaalestok.database.patience=1s");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.errors())
                .singleElement()
                .asString()
                .startsWith("The database 127.0.0.1:1/name cannot be reached")
                .doesNotContain("secret");
    }

    /** Whoever interrupts a command is not told that a context has been closed. */
    @Test
    void saysOfWhatFailedBecauseSomebodyStoppedItThatItWasStopped() {
        var closed = new IllegalStateException("AnnotationConfigApplicationContext has been closed already");
        assertThat(Start.sentence(closed, true))
                .isEqualTo("Stopped before it was done. Nothing half-done is kept; start it again when you like.");
        assertThat(Start.sentence(closed, false)).contains("could not go on", "has been closed already");
        assertThat(Start.sentence(closed)).as("nobody stops the tests").isEqualTo(Start.sentence(closed, false));
    }

    @Test
    void tellsWrongUsageFromTheCommandLineWithoutStartingAnything() throws Exception {
        var ended = start(Map.of(), "-Dmaalestok.command=true");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(String.join("\n", ended.errors())).contains("maalestok --help tells how it is used.");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Ended start(Map<String, String> environment, String... options) throws IOException, InterruptedException {
        var java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstderr.encoding=UTF-8");
        var program = Stream.of("-cp", System.getProperty("java.class.path"), Maalestok.class.getName());
        var process = new ProcessBuilder(Stream.of(java, Stream.of(options), program)
                .flatMap(part -> part)
                .toList());
        process.environment().putAll(environment);
        process.environment().put("DATA_DIR", folder.resolve("data").toString());
        process.environment().put("STARTER_DIR", folder.resolve("none").toString());
        Path out = folder.resolve("out");
        Path errors = folder.resolve("errors");
        var running = process.redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(running.waitFor(180, TimeUnit.SECONDS)).isTrue();
        } finally {
            running.destroyForcibly();
        }
        return new Ended(
                running.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readAllLines(errors, StandardCharsets.UTF_8));
    }
}
