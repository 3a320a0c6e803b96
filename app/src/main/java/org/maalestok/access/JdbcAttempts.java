package org.maalestok.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of failed sign-ins. Subjects are hashed in the database, where the key lies. */
class JdbcAttempts {

    private static final String HASH =
            "(select encode(sha256(convert_to(key::text || :subject, 'UTF8')), 'hex') from access.throttle_key)";

    private static final String MAKE_ROOM = """
            insert into access.sign_in_attempts (subject, failures, last_at, open_at)
            values (%s, 0, :now, :now)
            on conflict (subject) do nothing
            """.formatted(HASH);

    private static final String LOCK = """
            select failures, last_at, open_at
            from access.sign_in_attempts
            where subject = %s
            for update
            """.formatted(HASH);

    private static final String SAVE = """
            update access.sign_in_attempts
            set failures = :failures, last_at = :last_at, open_at = :open_at
            where subject = %s
            """.formatted(HASH);

    private static final String DELETE = "delete from access.sign_in_attempts where subject = " + HASH;

    private static final String DELETE_OLD = """
            delete from access.sign_in_attempts
            where subject in (
                select subject from access.sign_in_attempts where last_at < :before for update skip locked)
            """;

    private final JdbcClient jdbc;

    JdbcAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The subject's attempts, locked until the transaction ends. */
    Attempts lock(String subject, Instant now) {
        jdbc.sql(MAKE_ROOM).param("subject", subject).param("now", at(now)).update();
        return jdbc.sql(LOCK)
                .param("subject", subject)
                .query((row, number) -> attempts(row))
                .optional()
                .orElseGet(() -> Attempts.none(now));
    }

    void save(String subject, Attempts attempts) {
        jdbc.sql(SAVE)
                .param("subject", subject)
                .param("failures", attempts.failures())
                .param("last_at", at(attempts.lastAt()))
                .param("open_at", at(attempts.openAt()))
                .update();
    }

    void delete(String subject) {
        jdbc.sql(DELETE).param("subject", subject).update();
    }

    int deleteOlderThan(Instant before) {
        return jdbc.sql(DELETE_OLD).param("before", at(before)).update();
    }

    private static Attempts attempts(ResultSet row) throws SQLException {
        return new Attempts(row.getInt("failures"), instant(row, "last_at"), instant(row, "open_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
