package org.maalestok.efficiency.commandline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a person types it: in a folder of its own, with what it says on the screen. */
abstract class FrontierCommandLine {

    static final String SCHOOLS = """
            skole;årsverk;elever
            A;10;40
            B;20;100
            C;30;100
            D;40;160
            E;50;100
            F;60;160
            G;80;180
            "H; i byen";32,0;70
            """;

    @TempDir
    Path folder = Path.of("");

    /** What comes in through the shell. */
    InputStream in = InputStream.nullInputStream();

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    int run(String... arguments) {
        out.reset();
        err.reset();
        var command = new FrontierCommand(
                folder,
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        var line = new CommandLine(command);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        return line.execute(arguments);
    }

    void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    String[] schools(String... more) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("s.csv", "--inputs", "årsverk", "--outputs", "elever"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
    }

    List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    static String[] with(String[] arguments, String... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }
}
