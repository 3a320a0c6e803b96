package org.maalestok.operations;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Where a start begins: the web application, or a command when the first argument names one or {@code -Dmaalestok.command=true} says so. */
public final class Start {

    private Start() {}

    /** Starts the application or runs the command; returns the exit code of a command, and 0 when the application is up. */
    public static int run(Class<?> application, String[] arguments) {
        boolean command =
                Boolean.getBoolean("maalestok.command") || arguments.length > 0 && !arguments[0].startsWith("--");
        try {
            if (command) {
                return Commands.run(application, arguments);
            }
            boot(application, false, arguments);
            return 0;
        } catch (RuntimeException e) {
            System.err.println(sentence(e));
            return 1;
        }
    }

    /** The application context; for a command without the web server, and free to join a running Målestok's database. */
    static ConfigurableApplicationContext boot(Class<?> application, boolean command, String... arguments) {
        var boot = new SpringApplication(application);
        boot.setLogStartupInfo(false);
        boot.addInitializers(Start::quietUntilStarted);
        boot.addInitializers(context -> beginDatabase((GenericApplicationContext) context, command));
        if (command) {
            boot.setWebApplicationType(WebApplicationType.NONE);
            boot.setAdditionalProfiles("command");
        }
        return boot.run(arguments);
    }

    /** A start that fails is told in one sentence; somebody who wants to read more sets another level than the usual one. */
    private static void quietUntilStarted(ConfigurableApplicationContext context) {
        if (LogLevel.WARN.name().equalsIgnoreCase(context.getEnvironment().getProperty("logging.level.root"))) {
            var logging = LoggingSystem.get(Start.class.getClassLoader());
            logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
            context.addApplicationListener((ApplicationStartedEvent started) ->
                    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN));
        }
    }

    /** Registered before the context is read, so that the embedded server starts meanwhile. */
    private static void beginDatabase(GenericApplicationContext context, boolean joins) {
        DatabaseSettings settings =
                Binder.get(context.getEnvironment()).bindOrCreate("maalestok.database", DatabaseSettings.class);
        var database = new Database(settings, joins);
        context.registerBean(Database.class, () -> database);
    }

    /** Whether the program was told to end; what fails then fails by that. Java answers no other way than by refusing one more thing to do at the end. */
    private static boolean isEnding() {
        var nothing = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    static String sentence(Throwable failure) {
        return sentence(failure, isEnding());
    }

    /** What a person is told about a start that failed: one sentence, when we know the cause, that says what to do. @param ending whether somebody stopped it */
    static String sentence(Throwable failure, boolean ending) {
        if (ending) {
            return "Stopped before it was done. Nothing half-done is kept; start it again when you like.";
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupProblem problem) {
                return String.valueOf(problem.getMessage());
            }
            if (cause instanceof PortInUseException port) {
                return "Port %d is taken by another program: stop it, or choose another port with PORT=8081 ./run."
                        .formatted(port.getPort());
            }
            if (isDiskFull(cause)) {
                return "The disk is full: free some space where the data directory lies, or set DATA_DIR to a larger disk. Nothing committed is lost.";
            }
        }
        return "Målestok could not go on: %s (%s; LOGGING_LEVEL_ROOT=info tells more)."
                .formatted(oneLine(root(failure)), trail(root(failure)));
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private static String oneLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static boolean isDiskFull(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("No space left on device")
                || cause instanceof java.sql.SQLException sql && "53100".equals(sql.getSQLState());
    }

    private static String trail(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(1)
                .map(StackTraceElement::toString)
                .findFirst()
                .orElse("");
    }
}
