package org.maalestok.statistics.mapping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The tables of mappings: one row for each, one for each of its versions. */
@Repository
class JdbcMappings implements Mappings {

    private static final String SELECT = """
            select v.mapping, v.version, v.saved, v.saved_by
            from statistics.mapping_version v
            join statistics.mapping m using (code)
            """;
    private static final String LATEST = SELECT + " where m.version = v.version";

    private static final String TAKE_TURN = "select version from statistics.mapping where code = :code for update";
    private static final String ADD = "insert into statistics.mapping values (:code, 1) on conflict do nothing";
    private static final String RENEW = "update statistics.mapping set version = :version where code = :code";
    private static final String KEEP = """
            insert into statistics.mapping_version (code, version, mapping, saved, saved_by)
            values (:code, :version, :mapping::jsonb, :saved, :by)
            """;

    /** Who saved it when nobody was signed in: a command. */
    private static final String NOBODY = "Målestok";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Access access;
    private final Clock clock = Clock.systemUTC();

    JdbcMappings(JdbcClient jdbc, TransactionTemplate transactions, Access access) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.access = access;
    }

    @Override
    public List<Mapping> list() {
        return jdbc.sql(LATEST + " order by code")
                .query((row, number) -> stored(row).mapping())
                .list();
    }

    @Override
    public Optional<Stored> find(String code) {
        return jdbc.sql(LATEST + " and code = :code")
                .param("code", code)
                .query((row, number) -> stored(row))
                .optional();
    }

    @Override
    public List<Stored> listVersions(String code) {
        return jdbc.sql(SELECT + " where code = :code order by v.version desc")
                .param("code", code)
                .query((row, number) -> stored(row))
                .list();
    }

    @Override
    public Outcome save(Mapping mapping, int basis) {
        Outcome outcome = transactions.execute(status -> saveInTurn(mapping, basis));
        if (outcome == null) {
            throw new IllegalStateException("A transaction gave no outcome");
        }
        return outcome;
    }

    private Outcome saveInTurn(Mapping mapping, int basis) {
        int version = takeTurn(mapping.code());
        if (version != basis) {
            return new ChangedMeanwhile(find(mapping.code()).orElseThrow());
        }
        if (version > 0 && find(mapping.code()).orElseThrow().mapping().equals(mapping)) {
            return new Saved(version);
        }
        return write(mapping, version + 1);
    }

    /** The present version, with the row locked until the transaction ends; 0 for a new one, which then has a row without content yet. */
    private int takeTurn(String code) {
        boolean added = jdbc.sql(ADD).param("code", code).update() == 1;
        int version =
                jdbc.sql(TAKE_TURN).param("code", code).query(Integer.class).single();
        return added ? 0 : version;
    }

    private Saved write(Mapping mapping, int version) {
        jdbc.sql(RENEW).param("code", mapping.code()).param("version", version).update();
        jdbc.sql(KEEP)
                .param("code", mapping.code())
                .param("version", version)
                .param("mapping", JSON.writeValueAsString(mapping))
                .param("saved", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", access.currentUser().map(User::name).orElse(NOBODY))
                .update();
        return new Saved(version);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Instant saved = row.getObject("saved", OffsetDateTime.class).toInstant();
        Mapping mapping = JSON.readValue(row.getString("mapping"), Mapping.class);
        return new Stored(mapping, row.getInt("version"), saved, row.getString("saved_by"));
    }
}
