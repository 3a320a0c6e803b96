package org.maalestok.keyfigures.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.ImportGoingOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever wants to publish or to decide waits for others, but not forever. */
class ReleaseLockTest {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate template = new JdbcTemplate(database);
    private final JdbcReleases releases = new JdbcReleases(template);
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));

    @Test
    @Timeout(20)
    void givesUpWithASentenceWhenAnImportTakesTooLong() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('maalestok.keyfigures.release'))");
            assertThatThrownBy(() -> transactions.executeWithoutResult(status -> releases.lock(Duration.ofMillis(50))))
                    .isInstanceOf(ImportGoingOn.class)
                    .hasMessageContaining("An import is going on");
        }
    }

    @Test
    void waitsForNothingElseWithThatLimit() {
        transactions.executeWithoutResult(status -> {
            releases.lock(Duration.ofMillis(50));
            assertThat(template.queryForObject("show lock_timeout", String.class))
                    .isEqualTo("0");
        });
    }
}
