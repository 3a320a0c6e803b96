package org.maalestok.operations;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.maalestok.efficiency.commandline.FrontierCommand;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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
        Supplier<ConfigurableApplicationContext> starts =
                () -> Steps.waiting("Starting the command", () -> Start.boot(application, true));
        var line = new CommandLine(new Commands())
                .addSubcommand(new ImportCommand(starts, startedIn()))
                .addSubcommand(new KostraCommand(starts, startedIn()))
                .addSubcommand(new SecretariatCommand(starts))
                .addSubcommand(new AccountCommand(starts))
                .addSubcommand(new OutlinesCommand(starts, startedIn()))
                .addSubcommand(new FrontierCommand(startedIn()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, result) -> {
            System.err.println(Start.sentence(failure));
            return 1;
        });
        line.setParameterExceptionHandler(Commands::wrongUsage);
        return line.execute(arguments);
    }

    /** What was wrong comes first and alone; the whole help would push it off the screen. */
    private static int wrongUsage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr()
                .println("./%s --help tells how it is used."
                        .formatted(command.getCommandSpec().qualifiedName()));
        return 2;
    }

    /** Where the person stood: the script changes to the project's folder before Java starts. */
    private static Path startedIn() {
        String folder = System.getenv("STARTED_IN");
        return Path.of(folder == null ? "" : folder);
    }
}
