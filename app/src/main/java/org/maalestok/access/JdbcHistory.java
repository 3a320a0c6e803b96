package org.maalestok.access;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of access: who did what to whose account, and when. */
class JdbcHistory {

    /** What can have happened. The names stand in the database. */
    enum Event {
        ACCOUNT_CREATED,
        ACCOUNT_DISABLED,
        MUNICIPALITY_JOINED,
        MUNICIPALITY_LEFT,
        SIGNED_IN,
        SIGNED_OUT,
        SIGN_IN_REFUSED,
        SIGN_IN_SLOWED_DOWN,
        PASSWORD_CHANGED,
        PASSWORD_RESET
    }

    private static final String INSERT = """
            insert into access.event (at, what, who, about, detail)
            values (:at, :what, :who, :about, :detail)
            """;

    private final JdbcClient jdbc;

    JdbcHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param who null for the command line and for people who are not signed in
     * @param about null when somebody tried an address that has no account
     */
    void add(Instant at, Event what, @Nullable Long who, @Nullable Long about, @Nullable String detail) {
        jdbc.sql(INSERT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("what", what.name())
                .param("who", who)
                .param("about", about)
                .param("detail", detail)
                .update();
    }

    int deleteOlderThan(Instant before) {
        return jdbc.sql("delete from access.event where at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
