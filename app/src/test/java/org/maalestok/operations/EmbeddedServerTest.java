package org.maalestok.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    private static final String COMMITTED = "committed ";

    /** Kills the process that holds the server while it writes, several times over one cluster: what was committed is there, and no half of anything. */
    @Test
    void losesNothingCommittedWhenItsProcessIsKilled(@TempDir Path folder) throws Exception {
        long acknowledged = 0;
        for (int round = 0; round < 2; round++) {
            acknowledged = writeUntilKilled(folder, acknowledged + 1_000);
        }
        try (var server = EmbeddedServer.start(folder);
                var connection = DriverManager.getConnection(server.url())) {
            assertThat(number(connection, "select max(n) from ledger")).isGreaterThanOrEqualTo(acknowledged);
            assertThat(number(connection, "select count(*) from ledger where n is distinct from copy"))
                    .as("both halves of every transaction")
                    .isZero();
            assertThat(setting(connection, "fsync")).isEqualTo("on");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
        }
    }

    /** Runs {@link Writer} in a process of its own, kills it after it has told of enough commits, and returns the last it told of. */
    private static long writeUntilKilled(Path folder, long enough) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long last = 0;
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line.startsWith(COMMITTED) ? Long.parseLong(line.substring(COMMITTED.length())) : last;
                if (last >= enough) {
                    process.destroyForcibly();
                    break;
                }
            }
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(last).as("commits told of").isGreaterThanOrEqualTo(enough);
        return last;
    }

    /** Commits one row after the other and says so each time. */
    static final class Writer {

        static void main(String[] arguments) throws Exception {
            var server = EmbeddedServer.start(Path.of(arguments[0]));
            try (var connection = DriverManager.getConnection(server.url());
                    var statement = connection.createStatement()) {
                statement.execute("create table if not exists ledger (n bigint primary key, copy bigint)");
                connection.setAutoCommit(false);
                for (long n = number(connection, "select coalesce(max(n), 0) from ledger") + 1; ; n++) {
                    statement.execute("insert into ledger (n) values (%d)".formatted(n));
                    statement.execute("update ledger set copy = n where n = %d".formatted(n));
                    connection.commit();
                    System.out.println(COMMITTED + n);
                }
            }
        }
    }

    @Test
    void wantsThePasswordAlsoOnThisMachine(@TempDir Path folder) throws Exception {
        try (var server = EmbeddedServer.start(folder)) {
            String withoutPassword = server.url().replaceAll("&password=.*", "");
            assertThatThrownBy(() -> DriverManager.getConnection(withoutPassword))
                    .hasMessageContaining("password");
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
