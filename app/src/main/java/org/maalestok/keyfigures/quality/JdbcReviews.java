package org.maalestok.keyfigures.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.exchange.CellState;
import org.maalestok.keyfigures.quality.ReleaseReview.Biggest;
import org.maalestok.keyfigures.quality.ReleaseReview.Missing;
import org.maalestok.keyfigures.quality.ReleaseReview.Withdrawn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what releases did, and keeps it. */
@Repository
class JdbcReviews {

    private static final String KEEP_BIGGEST = """
            insert into keyfigures.release_biggest (release_number, place, indicator_id, changed, area_id, period)
            select :release, row_number() over (order by i.changed desc, i.indicator_id),
                i.indicator_id, i.changed, largest.area_id, largest.period
            from (
                select indicator_id, changed
                from keyfigures.release_indicator
                where release_number = :release and changed > 0
                order by changed desc, indicator_id
                limit :limit
            ) i
            cross join lateral (
                select new.area_id, new.period
                from keyfigures.observation new
                join keyfigures.observation old
                    on old.indicator_id = new.indicator_id and old.area_id = new.area_id and old.period = new.period
                    and old.to_release = :release
                where new.indicator_id = i.indicator_id
                and new.from_release = :release
                and new.value is not null
                and old.value is not null
                order by abs(new.value - old.value) / nullif(abs(old.value), 0) desc nulls last, new.area_id, new.period
                limit 1
            ) largest
            """;

    /** Not where one of the two figures is held back, or was until the source gave another: nobody is told of these. */
    private static final String BIGGEST = """
            select b.*,
                old.state as old_state, old.flags as old_flags, old.value as old_value, old.symbol as old_symbol,
                new.state, new.flags, new.value, new.symbol
            from keyfigures.release_biggest b
            join keyfigures.observation new using (indicator_id, area_id, period)
            join keyfigures.observation old using (indicator_id, area_id, period)
            where b.release_number = :release
            and new.from_release = :release
            and old.to_release = :release
            and not exists (
                select
                from keyfigures.remark held
                where held.kind = 'held_back'
                and (held.ended is null or held.ended_how = 'new_figure')
                and held.indicator_id = b.indicator_id
                and held.area_id = b.area_id
                and held.period = b.period
                and held.value in (old.value, new.value)
            )
            order by b.place
            """;

    /**
     * An indicator at a time, along the key: the figures of thousands of them would not fit into memory. A release answers for the periods of
     * its own data set alone; whoever has the newer figure from elsewhere lacks none.
     */
    private static final String MISSING = """
            select i.indicator_id, newest.before, newest.newest, array_agg(had.area_id order by had.area_id) as area_ids
            from keyfigures.release_indicator i
            join keyfigures.release r on r.number = i.release_number
            cross join lateral (
                select max(period) as newest, keyfigures.period_before(max(period)) as before
                from keyfigures.observation
                where indicator_id = i.indicator_id
                and data_set_id = r.data_set_id
                and from_release <= :release
                and to_release > :release
            ) newest
            join keyfigures.observation had
                on had.indicator_id = i.indicator_id and had.period = newest.before
                and had.data_set_id = r.data_set_id
                and had.from_release <= :release and had.to_release > :release
                and had.state = 1
            left join keyfigures.observation has
                on has.indicator_id = had.indicator_id and has.area_id = had.area_id and has.period = newest.newest
                and has.from_release <= :release and has.to_release > :release
            where i.release_number = :release
            and coalesce(has.state, 0) not in (1, 4)
            group by i.indicator_id, newest.before, newest.newest
            """;

    private static final String KEEP_MISSING = """
            insert into keyfigures.release_missing (release_number, indicator_id, before, newest, area_ids)
            values (?, ?, ?, ?, ?)
            """;

    private static final String KEPT_MISSING = """
            select indicator_id, before, newest, area_ids
            from keyfigures.release_missing
            where release_number = :release
            order by cardinality(area_ids) desc, indicator_id
            limit :limit
            """;

    private static final String WITHDRAWN = """
            select indicator_id, withdrawn
            from keyfigures.release_indicator
            where release_number = :release and withdrawn > 0
            order by withdrawn desc, indicator_id
            limit :limit
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcReviews(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    boolean isKept(int release) {
        return jdbc.sql("select exists (select from keyfigures.release_review where release_number = ?)")
                .param(release)
                .query(Boolean.class)
                .single();
    }

    /** Begins to keep what a release did; false when somebody else has done so, whose work is awaited. */
    boolean begin(int release) {
        return jdbc.sql("insert into keyfigures.release_review values (?, now()) on conflict do nothing")
                        .param(release)
                        .update()
                > 0;
    }

    void keepBiggest(int release, int limit) {
        jdbc.sql(KEEP_BIGGEST).param("release", release).param("limit", limit).update();
    }

    List<Biggest> listBiggest(int release) {
        return jdbc.sql(BIGGEST)
                .param("release", release)
                .query(JdbcReviews::biggest)
                .list();
    }

    private static Biggest biggest(ResultSet rs, int row) throws SQLException {
        return new Biggest(
                rs.getInt("indicator_id"),
                rs.getInt("changed"),
                rs.getInt("area_id"),
                Period.ofCode(rs.getInt("period")),
                CellState.figure(
                        rs.getInt("old_state"),
                        rs.getInt("old_flags"),
                        rs.getBigDecimal("old_value"),
                        rs.getString("old_symbol")),
                CellState.figure(
                        rs.getInt("state"), rs.getInt("flags"), rs.getBigDecimal("value"), rs.getString("symbol")));
    }

    /** Of every indicator that the release touched; areas of any kind, whether they are still there or not. */
    List<Missing> findMissing(int release) {
        return jdbc.sql(MISSING)
                .param("release", release)
                .query(JdbcReviews::missing)
                .list();
    }

    void keepMissing(int release, List<Missing> missing) {
        template.batchUpdate(KEEP_MISSING, missing, 1000, (statement, one) -> {
            statement.setInt(1, release);
            statement.setInt(2, one.indicatorId());
            statement.setInt(3, one.before().code());
            statement.setInt(4, one.newest().code());
            statement.setArray(
                    5,
                    statement.getConnection().createArrayOf("int", one.areaIds().toArray()));
        });
    }

    List<Missing> listMissing(int release, int limit) {
        return jdbc.sql(KEPT_MISSING)
                .param("release", release)
                .param("limit", limit)
                .query(JdbcReviews::missing)
                .list();
    }

    private static Missing missing(ResultSet rs, int row) throws SQLException {
        return new Missing(
                rs.getInt("indicator_id"),
                Period.ofCode(rs.getInt("before")),
                Period.ofCode(rs.getInt("newest")),
                List.of((Integer[]) rs.getArray("area_ids").getArray()));
    }

    List<Withdrawn> listWithdrawn(int release, int limit) {
        return jdbc.sql(WITHDRAWN)
                .param("release", release)
                .param("limit", limit)
                .query((rs, row) -> new Withdrawn(rs.getInt(1), rs.getInt(2)))
                .list();
    }
}
