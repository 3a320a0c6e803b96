package org.maalestok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Other people's programs, in which tests run what the product offers them: {@code curl}, R, Python, Node. */
public final class Programs {

    private record Ended(int code, String out, String errors) {}

    private Programs() {}

    /** Whether the program is there and ends well; where not, a test that needs it is passed over. */
    public static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            return end(command).code() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    public static boolean succeeds(String... command) throws InterruptedException {
        return succeeds(List.of(command));
    }

    /** What the program says; it has to end well. */
    public static String run(List<String> command) throws IOException, InterruptedException {
        var ended = end(command);
        assertThat(ended.code())
                .as("%s: %s%s", String.join(" ", command), ended.out(), ended.errors())
                .isZero();
        return ended.out();
    }

    public static String run(String... command) throws IOException, InterruptedException {
        return run(List.of(command));
    }

    private static Ended end(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).start();
        var errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        String out = text(process.getInputStream());
        return new Ended(process.waitFor(), out, errors.join());
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
