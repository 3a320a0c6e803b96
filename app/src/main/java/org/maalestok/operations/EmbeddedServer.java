package org.maalestok.operations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.maalestok.operations.DataDirectory.Holder;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that comes with the product, set so that nothing committed is ever lost: fsync and synchronous commit on, passwords by
 * SCRAM, reachable from this machine only. The library's own defaults are meant for tests and are the opposite of all that.
 */
final class EmbeddedServer implements AutoCloseable {

    /** How long a command waits for others. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final DataDirectory directory;
    private final @Nullable EmbeddedPostgres server;
    private final String url;

    private EmbeddedServer(DataDirectory directory, @Nullable EmbeddedPostgres server, String url) {
        this.directory = directory;
        this.server = server;
        this.url = url;
    }

    /** Starts the server, on the first start after making the cluster. When another Målestok runs it already, that is a problem. */
    static EmbeddedServer start(Path folder) {
        var directory = new DataDirectory(folder);
        if (!directory.take(Holder.SERVER)) {
            String other = directory.heldBy().filter(Holder.COMMAND::equals).isPresent()
                    ? "A command (./maalestok) is working on the data directory %s: start again when it is done, or set DATA_DIR to another folder."
                    : "Another Målestok is already using the data directory %s: stop that one first, or set DATA_DIR to another folder.";
            throw new StartupProblem(other.formatted(directory));
        }
        return startOn(directory);
    }

    /** For the command line: the server of the Målestok that is running on the folder, or else one of its own, after other commands are done. */
    static EmbeddedServer startOrJoin(Path folder) {
        var directory = new DataDirectory(folder);
        Instant end = Instant.now().plus(LONGEST_WAIT);
        String told = "";
        while (!directory.take(Holder.COMMAND)) {
            boolean runs = directory.heldBy().filter(Holder.SERVER::equals).isPresent();
            if (runs && directory.runningPort().isPresent()) {
                return join(directory);
            }
            String who = runs ? "Målestok is just starting" : "Another command is working";
            if (Instant.now().isAfter(end)) {
                throw new StartupProblem(
                        "%s on the data directory %s, and has been for long: try again when it is done."
                                .formatted(who, directory));
            }
            told = sayOnce("%s on the data directory %s: waiting until it is done".formatted(who, directory), told);
            pause();
        }
        return startOn(directory);
    }

    private static String sayOnce(String words, String told) {
        if (!words.equals(told)) {
            Steps.say(words);
        }
        return words;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("The command was interrupted while it waited for another one.", e);
        }
    }

    private static EmbeddedServer join(DataDirectory directory) {
        int port = directory
                .runningPort()
                .orElseThrow(() -> new StartupProblem(
                        "Another Målestok is just starting on the data directory %s: try again when it is ready."
                                .formatted(directory)));
        return new EmbeddedServer(directory, null, url(directory, port));
    }

    private static EmbeddedServer startOn(DataDirectory directory) {
        try {
            stopLeftover(directory);
            removeHalfMadeCluster(directory);
            sayIfNew(directory);
            var server = builder(directory).start();
            Files.writeString(directory.clusterComplete(), "");
            return new EmbeddedServer(directory, server, url(directory, server.getPort()));
        } catch (IOException | IllegalStateException e) {
            throw new StartupProblem(
                    "The embedded PostgreSQL in %s did not start (%s): see %s for its own words."
                            .formatted(directory, e.getMessage(), directory.serverLog()),
                    e);
        }
    }

    private static void sayIfNew(DataDirectory directory) {
        if (Files.notExists(directory.clusterComplete())) {
            Steps.say("Unpacking PostgreSQL and making a database in " + directory);
        }
    }

    private static EmbeddedPostgres.Builder builder(DataDirectory directory) throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(directory.serverLog().toFile());
        String password = directory.password();
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.cluster())
                .setOverrideWorkingDirectory(directory.programs().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", directory.passwordFile().toString())
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "nb-NO")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "192MB")
                .setServerConfig("work_mem", "32MB")
                .setServerConfig("maintenance_work_mem", "128MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("jit", "off")
                .setErrorRedirector(log)
                .setOutputRedirector(log);
    }

    /**
     * Stops the server that a killed process left behind. Only called with the folder held, so that nobody can be using it. Safe: the
     * interrupt is PostgreSQL's <i>fast shutdown</i>, which rolls back what was not committed and keeps what was. Not by {@code pg_ctl},
     * which refuses to run as root.
     */
    private static void stopLeftover(DataDirectory directory) throws IOException {
        Optional<ProcessHandle> leftover = directory
                .runningProcess()
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (leftover.isEmpty()) {
            return;
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(leftover.get().pid())).start();
        try {
            leftover.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartupProblem(
                    "A PostgreSQL that an earlier Målestok left behind (process %d) does not stop: end it, then start again."
                            .formatted(leftover.get().pid()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHalfMadeCluster(DataDirectory directory) throws IOException {
        if (Files.notExists(directory.clusterComplete())) {
            FileSystemUtils.deleteRecursively(directory.cluster());
        }
    }

    private static String url(DataDirectory directory, int port) {
        try {
            return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=%s"
                    .formatted(port, directory.password());
        } catch (IOException e) {
            throw new StartupProblem(
                    "The password file in %s cannot be read (%s).".formatted(directory, e.getMessage()), e);
        }
    }

    /** The address with user and password. */
    String url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        directory.close();
    }
}
