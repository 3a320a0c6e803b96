package org.maalestok.operations;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * The database that the application stands on: an outside server when {@code DATABASE_URL} is set, else the embedded one, which starts in
 * the background while the application context is being read.
 */
final class Database implements DisposableBean {

    private final DatabaseSettings settings;
    private final @Nullable CompletableFuture<EmbeddedServer> embedded;

    /** @param joins whether a Målestok that already runs on the data directory may be joined, as commands do */
    Database(DatabaseSettings settings, boolean joins) {
        this.settings = settings;
        this.embedded = settings.url().isBlank() ? startInBackground(settings, joins) : null;
    }

    private static CompletableFuture<EmbeddedServer> startInBackground(DatabaseSettings settings, boolean joins) {
        return CompletableFuture.supplyAsync(
                () -> joins
                        ? EmbeddedServer.startOrJoin(Path.of(settings.directory()))
                        : EmbeddedServer.start(Path.of(settings.directory())),
                task -> Thread.ofPlatform().name("embedded-postgres").start(task));
    }

    /** A pool of connections; waits until the embedded server is ready. */
    HikariDataSource connect() {
        var config = new HikariConfig();
        config.setPoolName("maalestok");
        config.setJdbcUrl(address());
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(2);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "maalestok");
        config.setInitializationFailTimeout(settings.patience().toMillis());
        return Steps.waiting(
                "Waiting for the database " + whereabouts() + " to answer", () -> new HikariDataSource(config));
    }

    private String address() {
        if (embedded == null) {
            return DatabaseAddress.of(settings.url()).jdbc();
        }
        try {
            return Steps.waiting("Waiting for the database in " + settings.directory(), () -> embedded.join()
                    .url());
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartupProblem problem ? problem : e;
        }
    }

    /** What a person is told about where the data lies; without the password. */
    String whereabouts() {
        return embedded == null ? DatabaseAddress.of(settings.url()).whereabouts() : settings.directory();
    }

    @Override
    public void destroy() throws Exception {
        if (embedded != null && !embedded.isCompletedExceptionally()) {
            embedded.join().close();
        }
    }
}
