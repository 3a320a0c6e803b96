package org.maalestok;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Real PostgreSQL for tests: one server per JVM, one database per test class, each a copy of a template that all migrations have run in.
 * Durability is off here: the test of a killed server starts its own.
 */
public final class TestDatabase {

    /** Migrated in this order, the same as the direction of the modules. */
    private static final List<String> MODULES =
            List.of("access", "municipalities", "keyfigures", "comparison", "statistics", "opendata");

    private static final String TEMPLATE = "template_maalestok";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    /** A new database with the whole schema and no rows. */
    public static DataSource fresh() {
        return source(copyOf(TEMPLATE));
    }

    /** The address of a new database with the whole schema and no rows, for starting the application on. */
    public static String freshUrl() {
        return url(copyOf(TEMPLATE));
    }

    /** A plain data source for an address that {@link #freshUrl} gave. */
    public static DataSource sourceOf(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private static synchronized String copyOf(String template) {
        String name = "test_" + NEXT.incrementAndGet();
        execute("create database %s template %s".formatted(name, template));
        return name;
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "nb-NO")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("max_connections", "200")
                    .start();
            migrate(server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void migrate(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + TEMPLATE);
        }
        var template = source(server.getJdbcUrl("postgres", TEMPLATE));
        for (String module : MODULES) {
            Flyway.configure()
                    .dataSource(template)
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_schema_history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
        }
    }

    private static void execute(String sql) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url(String database) {
        return SERVER.getJdbcUrl("postgres", database);
    }

    private static DataSource source(String databaseOrUrl) {
        return sourceOf(databaseOrUrl.startsWith("jdbc:") ? databaseOrUrl : url(databaseOrUrl));
    }
}
