package org.maalestok.operations;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one pool of connections. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final int OLDEST_SERVER = 150_000;

    /** Depends on {@link Database}, so that the pool is closed before the embedded server stops. */
    @Bean
    HikariDataSource dataSource(Database database) {
        try {
            HikariDataSource pool = database.connect();
            requireVersion(pool);
            return pool;
        } catch (StartupProblem e) {
            throw e;
        } catch (RuntimeException | SQLException e) {
            throw new StartupProblem(
                    "The database %s cannot be reached (%s): check that PostgreSQL runs there and that address, user and password in DATABASE_URL are right."
                            .formatted(database.whereabouts(), rootMessage(e)),
                    e);
        }
    }

    private static void requireVersion(HikariDataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select current_setting('server_version_num')::int, current_setting('server_version')")) {
            row.next();
            if (row.getInt(1) < OLDEST_SERVER) {
                String version = row.getString(2);
                pool.close();
                throw new StartupProblem(
                        "The database server is PostgreSQL %s and Målestok needs 15 or newer: point DATABASE_URL at a newer server."
                                .formatted(version));
            }
        }
    }

    /** Without the address, which the driver repeats with its password when it cannot read it. */
    private static String rootMessage(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).strip();
        return message.contains("jdbc:") ? "the address cannot be read" : message;
    }
}
