package org.maalestok.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of accounts and memberships. */
class JdbcAccounts {

    private static final String SELECT = """
            select id, email, name, secretariat, password_hash, password_changed, disabled is not null as disabled,
                array(select municipality || ' ' || role
                      from access.membership m where m.account = a.id order by municipality) as memberships
            from access.account a
            where %s
            """;
    private static final String BY_ID = SELECT.formatted("id = :id");
    private static final String BY_EMAIL = SELECT.formatted("lower(email) = lower(:email)");

    private static final String INSERT = """
            insert into access.account (email, name, password_hash, password_changed, secretariat, created)
            values (:email, :name, :hash, :now, :secretariat, :now)
            on conflict do nothing
            returning id
            """;

    private static final String JOIN = """
            insert into access.membership (account, municipality, role, since)
            values (:account, :municipality, :role, :now)
            on conflict (account, municipality) do update set role = excluded.role
            """;

    private static final String LEAVE =
            "delete from access.membership where account = :account and municipality = :municipality";

    private static final String DISABLE =
            "update access.account set disabled = :now where id = :id and disabled is null";

    private static final String CHANGE_PASSWORD =
            "update access.account set password_hash = :hash, password_changed = :now where id = :id";

    private static final String RENEW_HASH = "update access.account set password_hash = :hash where id = :id";

    private final JdbcClient jdbc;

    JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(long id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .query((row, number) -> account(row))
                .optional();
    }

    Optional<Account> find(Email email) {
        return jdbc.sql(BY_EMAIL)
                .param("email", email.value())
                .query((row, number) -> account(row))
                .optional();
    }

    /** The number of the new account; empty when the address is taken. */
    Optional<Long> insert(Email email, String name, String hash, boolean secretariat, Instant now) {
        return jdbc.sql(INSERT)
                .param("email", email.value())
                .param("name", name)
                .param("hash", hash)
                .param("secretariat", secretariat)
                .param("now", at(now))
                .query(Long.class)
                .optional();
    }

    void join(long account, Membership membership, Instant now) {
        jdbc.sql(JOIN)
                .param("account", account)
                .param("municipality", membership.municipality())
                .param("role", membership.role().name())
                .param("now", at(now))
                .update();
    }

    boolean leave(long account, String municipality) {
        return jdbc.sql(LEAVE)
                        .param("account", account)
                        .param("municipality", municipality)
                        .update()
                > 0;
    }

    boolean disable(long id, Instant now) {
        return jdbc.sql(DISABLE).param("id", id).param("now", at(now)).update() > 0;
    }

    void changePassword(long id, String hash, Instant now) {
        jdbc.sql(CHANGE_PASSWORD)
                .param("id", id)
                .param("hash", hash)
                .param("now", at(now))
                .update();
    }

    /** The same password, hashed at today's strength: sessions go on. */
    void renewHash(long id, String hash) {
        jdbc.sql(RENEW_HASH).param("id", id).param("hash", hash).update();
    }

    private static Account account(ResultSet row) throws SQLException {
        var user = new User(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                row.getBoolean("secretariat"),
                memberships((String[]) row.getArray("memberships").getArray()));
        Instant passwordChanged =
                row.getObject("password_changed", OffsetDateTime.class).toInstant();
        return new Account(user, row.getString("password_hash"), passwordChanged, row.getBoolean("disabled"));
    }

    private static List<Membership> memberships(String[] codesAndRoles) {
        return Arrays.stream(codesAndRoles)
                .map(text -> text.split(" "))
                .map(parts -> new Membership(parts[0], Membership.Role.valueOf(parts[1])))
                .toList();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
