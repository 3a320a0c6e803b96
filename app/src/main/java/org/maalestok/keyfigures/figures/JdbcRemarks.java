package org.maalestok.keyfigures.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.exchange.CellState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what people have said of figures, and which figures the rules ask about without an answer. */
@Repository
class JdbcRemarks {

    private static final String SELECT = """
            select remark_id, kind, indicator_id, area_id, period, words, writer_name, writer_role, written,
                state, flags, value, symbol, new_value, rules
            from keyfigures.remark
            where indicator_id = any(:indicators)
            and %1$s
            union all
            select -asked.first, 'not_checked', asked.indicator_id, asked.area_id, asked.period, '', asked.rules, 'check', r.published,
                0, 0, null, null, null, '{}'
            from (
                select min(s.suspect_id) as first, s.indicator_id, s.area_id, s.period, max(s.release_number) as release_number,
                    coalesce(string_agg(s.rule::text, ', ' order by s.rule) filter (where s.rule > 0), '') as rules
                from keyfigures.suspect s
                where s.indicator_id = any(:indicators)
                and %2$s
                and not exists (
                    select
                    from keyfigures.remark d
                    where d.indicator_id = s.indicator_id and d.area_id = s.area_id and d.period = s.period
                    and d.kind <> 'note'
                    and (d.kind <> 'confirmed' or s.rule = any(d.rules))
                    and (d.kind <> 'corrected' or s.value is distinct from d.new_value)
                    and %1$s
                )
                group by s.indicator_id, s.area_id, s.period
            ) asked
            join keyfigures.release r on r.number = asked.release_number
            order by remark_id
            """;

    private static final String NOW = SELECT.formatted("ended is null", "s.closed_by is null");

    private static final String AS_OF = SELECT.formatted(
            "at_release < :release and (ended is null or ended_at_release >= :release)",
            "s.release_number <= :release and (s.closed_by is null or s.closed_by > :release)");

    /** What a release put on the list stands there right after it; what people say holds from the next release on. */
    private static final String CHANGED = """
            select indicator_id, max(changed) as changed, max(at_release) as at_release
            from (
                select indicator_id, changed, greatest(at_release, coalesce(ended_at_release, 0)) as at_release
                from keyfigures.remark
                where changed > :after
                union all
                select indicator_id, changed, coalesce(closed_by, release_number) - 1
                from keyfigures.suspect
                where changed > :after
            ) news
            group by indicator_id
            """;

    /** Those of which nobody has ever decided that they may be shown. */
    private static final String HELD_BACK = """
            select indicator_id, area_id, period, state, flags, value, symbol
            from keyfigures.remark
            where kind = 'held_back'
            and (ended is null or ended_how = 'new_figure')
            and indicator_id = any(:indicators)
            """;

    private final JdbcClient jdbc;

    JdbcRemarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds now, by indicator. */
    Map<Integer, List<StoredRemark>> now(Collection<Integer> indicatorIds) {
        return byIndicator(jdbc.sql(NOW).param("indicators", indicatorIds.toArray(Integer[]::new)));
    }

    /** What held right after a release. */
    Map<Integer, List<StoredRemark>> asOf(Collection<Integer> indicatorIds, int release) {
        return byIndicator(jdbc.sql(AS_OF)
                .param("indicators", indicatorIds.toArray(Integer[]::new))
                .param("release", release));
    }

    private static Map<Integer, List<StoredRemark>> byIndicator(JdbcClient.StatementSpec query) {
        return query.query(JdbcRemarks::remark).list().stream()
                .collect(Collectors.groupingBy(StoredRemark::indicatorId));
    }

    private static StoredRemark remark(ResultSet rs, int row) throws SQLException {
        return new StoredRemark(
                rs.getLong("remark_id"),
                Remark.Kind.valueOf(rs.getString("kind").toUpperCase(Locale.ROOT)),
                rs.getInt("indicator_id"),
                rs.getInt("area_id"),
                rs.getInt("period"),
                rs.getString("words"),
                rs.getString("writer_name"),
                Remark.Role.valueOf(rs.getString("writer_role").toUpperCase(Locale.ROOT)),
                rs.getObject("written", OffsetDateTime.class).toInstant(),
                figure(rs),
                rs.getBigDecimal("new_value"),
                Stream.of((Integer[]) rs.getArray("rules").getArray()).sorted().toList());
    }

    private static Observation figure(ResultSet rs) throws SQLException {
        return CellState.figure(
                rs.getInt("state"), rs.getInt("flags"), rs.getBigDecimal("value"), rs.getString("symbol"));
    }

    /** Where a figure stands, in any release. */
    record Place(int indicatorId, int areaId, Period period) {}

    /** By place, the sources' figures that are held back, and those that were until the source gave another one. */
    Map<Place, List<Observation>> heldBack(Collection<Integer> indicatorIds) {
        var held = new HashMap<Place, List<Observation>>();
        jdbc.sql(HELD_BACK)
                .param("indicators", indicatorIds.toArray(Integer[]::new))
                .query(rs -> {
                    var place = new Place(
                            rs.getInt("indicator_id"), rs.getInt("area_id"), Period.ofCode(rs.getInt("period")));
                    held.computeIfAbsent(place, key -> new ArrayList<>()).add(figure(rs));
                });
        return held;
    }

    /** The number of the latest beginning or ending of a remark or a question; 0 before the first. */
    long latestChange() {
        return jdbc.sql("select keyfigures.next_change() - 1").query(Long.class).single();
    }

    /**
     * When something was last said, or taken back, of an indicator.
     *
     * @param change the number of the beginning or ending
     * @param atRelease the latest release at that moment
     */
    record Said(long change, int atRelease) {}

    /** By indicator, for what was said after the change with this number. */
    Map<Integer, Said> saidAfter(long change) {
        var said = new HashMap<Integer, Said>();
        jdbc.sql(CHANGED).param("after", change).query(rs -> {
            said.put(rs.getInt(1), new Said(rs.getLong(2), rs.getInt(3)));
        });
        return said;
    }
}
