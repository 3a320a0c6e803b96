package org.maalestok.statistics.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subscriptions and all their versions. */
@Repository
class JdbcSubscriptions {

    private static final String SELECT = """
            select v.*
            from statistics.subscription s
            join statistics.subscription_version v on v.subscription = s.id
            """;

    private static final String INSERT_VERSION = """
            insert into statistics.subscription_version
            values (:id, :version, :saved, :by, :title, :source, :table, :selection, :mapping, :schedule, :publishing, :limit, :active, :revised)
            """;

    private final JdbcClient jdbc;

    JdbcSubscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredSubscription> list() {
        return jdbc.sql(SELECT + "where v.version = s.version order by lower(v.title), s.id")
                .query(JdbcSubscriptions::stored)
                .list();
    }

    Optional<StoredSubscription> find(int id) {
        return jdbc.sql(SELECT + "where v.version = s.version and s.id = ?")
                .param(id)
                .query(JdbcSubscriptions::stored)
                .optional();
    }

    /** All versions, the newest first. */
    List<StoredSubscription> history(int id) {
        return jdbc.sql(SELECT + "where s.id = ? order by v.version desc")
                .param(id)
                .query(JdbcSubscriptions::stored)
                .list();
    }

    Optional<Integer> findStarter(String starter) {
        return jdbc.sql("select id from statistics.subscription where starter = ?")
                .param(starter)
                .query(Integer.class)
                .optional();
    }

    /** @param starter the file of the starter data; empty for one that a person made */
    int add(Optional<String> starter) {
        return jdbc.sql("insert into statistics.subscription (version, starter) values (0, ?) returning id")
                .param(starter.orElse(null))
                .query(Integer.class)
                .single();
    }

    /** Adds the version after the basis; false when somebody else has done so already. */
    boolean advance(int id, int basis) {
        return jdbc.sql("update statistics.subscription set version = version + 1 where id = ? and version = ?")
                        .params(id, basis)
                        .update()
                == 1;
    }

    void addVersion(StoredSubscription stored) {
        Subscription what = stored.subscription();
        jdbc.sql(INSERT_VERSION)
                .param("id", stored.id())
                .param("version", stored.version())
                .param("saved", stored.saved().atOffset(ZoneOffset.UTC))
                .param("by", stored.by())
                .param("title", what.title())
                .param("source", what.source())
                .param("table", what.table())
                .param("selection", what.selection().toString())
                .param("mapping", what.mapping())
                .param("schedule", what.schedule().toString())
                .param("publishing", what.publishing().name())
                .param("limit", what.withdrawnLimit())
                .param("active", what.active())
                .param("revised", what.revisedLimit())
                .update();
    }

    private static StoredSubscription stored(ResultSet rs, int row) throws SQLException {
        return new StoredSubscription(
                rs.getInt("subscription"),
                rs.getInt("version"),
                instant(rs, "saved"),
                rs.getString("saved_by"),
                new Subscription(
                        rs.getString("title"),
                        rs.getString("source"),
                        rs.getString("source_table"),
                        Selection.parse(rs.getString("selection")),
                        rs.getString("mapping"),
                        Schedule.parse(rs.getString("schedule")),
                        Subscription.Publishing.valueOf(rs.getString("publishing")),
                        rs.getBigDecimal("withdrawn_limit"),
                        rs.getBigDecimal("revised_limit"),
                        rs.getBoolean("active")));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
