package org.maalestok.keyfigures.releases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.maalestok.keyfigures.Change;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.exchange.CellState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody looks at first in a comparison that {@link JdbcObservations#compare} has made; in the same transaction. */
@Repository
class JdbcLargestChanges {

    // A number that is gone comes before all numbers that differ; of those the ones that differ by the largest share.
    private static final String LARGEST = """
        select *
        from (
            select indicator_id, area_id, period,
                old.state as old_state, old.flags as old_flags, old.value as old_value, old.symbol as old_symbol,
                new.state as new_state, new.flags as new_flags, new.value as new_value, new.symbol as new_symbol,
                coalesce(case when new.state is null then old.source_area else new.source_area end, '') as source_area,
                row_number() over (
                    partition by indicator_id, new.state is null
                    order by (old.state = 1 and new.state > 1) desc,
                        abs(new.value - old.value) / nullif(abs(old.value), 0) desc nulls last,
                        area_id, period desc
                ) as place
            from difference new
            join keyfigures.observation old using (indicator_id, area_id, period)
            where old.from_release = new.closes
        ) ranked
        where place <= 10
        order by indicator_id, new_state is null, place
        """;

    // A number in the place of a sign is what everybody waits for; a sign in the place of a number is a revision.
    private static final String COUNT_REVISED = """
        select count(*)
        from difference new
        join keyfigures.observation old using (indicator_id, area_id, period)
        where old.from_release = new.closes
        and old.state = 1
        and (new.state > 1 or abs(new.value - old.value) * 100 > abs(old.value) * :percent)
        """;

    private final JdbcClient jdbc;

    JdbcLargestChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Change> list() {
        return jdbc.sql(LARGEST).query(JdbcLargestChanges::change).list();
    }

    /** How many numbers are others by more than so many per cent of what stood, or are none any more. */
    long countRevised(int percent) {
        return jdbc.sql(COUNT_REVISED)
                .param("percent", percent)
                .query(Long.class)
                .single();
    }

    private static Change change(ResultSet rs, int row) throws SQLException {
        boolean withdrawn = rs.getObject("new_state") == null;
        return new Change(
                withdrawn ? Change.Kind.WITHDRAWN : Change.Kind.CHANGED,
                rs.getInt("indicator_id"),
                rs.getInt("area_id"),
                Period.ofCode(rs.getInt("period")),
                observation(rs, "old_"),
                withdrawn ? Observation.NONE : observation(rs, "new_"),
                rs.getString("source_area"));
    }

    private static Observation observation(ResultSet rs, String prefix) throws SQLException {
        return CellState.figure(
                rs.getInt(prefix + "state"),
                rs.getInt(prefix + "flags"),
                rs.getBigDecimal(prefix + "value"),
                rs.getString(prefix + "symbol"));
    }
}
