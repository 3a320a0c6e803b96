package org.maalestok.operations;

import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line, {@code ./maalestok COMMAND}. Exit codes: 0 done, 1 refused or failed with reasons, 2 wrong usage.
 */
@Command(
        name = "maalestok",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        version = "Målestok 0.1",
        description = "The municipalities' shared workbench, from the command line.")
final class Commands {

    private Commands() {}

    /** Runs the command; the application is only started for commands that need it, after their arguments have been understood. */
    static int run(Class<?> application, String[] arguments) {
        var line = new CommandLine(new Commands());
        line.setExecutionExceptionHandler((failure, command, result) -> {
            System.err.println(Start.sentence(failure));
            return 1;
        });
        return line.execute(arguments);
    }

    /** A started application for the time of one command. */
    static Supplier<ConfigurableApplicationContext> starts(Class<?> application) {
        return () -> Start.boot(application, true);
    }
}
