package org.maalestok.keyfigures.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.figures.FreshFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the figures that releases changed when they were old already. It is read from the figures' own history, so that it is the same whenever it is asked. A data
 * set's first release changes nothing: it may bring many years at once, of which the old ones are as unchanged as those that were there.
 */
@Repository
class JdbcLateChanges {

    /** Most indicators have had one release; for them nothing more is read. */
    private static final String AFTER_THE_FIRST = """
            with first as (select data_set_id, min(number) as number from keyfigures.release group by data_set_id)
            select distinct ri.indicator_id
            from keyfigures.release_indicator ri
            join keyfigures.release r on r.number = ri.release_number
            join first f using (data_set_id)
            where r.number > f.number and ri.indicator_id = any(:indicators)
            """;

    private static final String TOUCHED = """
            select indicator_id, period, data_set_id, from_release as release
            from keyfigures.observation
            where indicator_id = any(:indicators)
            union
            select indicator_id, period, data_set_id, to_release
            from keyfigures.observation
            where indicator_id = any(:indicators) and to_release < 2147483647
            """;

    /** What is tried comes after every release. */
    private static final String TRIED = """
            union
            select indicator_id, period, data_set_id, 2147483647
            from difference
            where indicator_id = any(:indicators)
            """;

    private static final String LATE = """
            with touched as (%s),
            first as (select data_set_id, min(number) as number from keyfigures.release group by data_set_id),
            begun as (select indicator_id, period, min(release) as release from touched group by indicator_id, period),
            late as (
                select t.indicator_id, t.period, t.release
                from touched t
                join first f using (data_set_id)
                where t.release > f.number
                and :looksBack <= (
                    select count(*)
                    from begun b
                    where b.indicator_id = t.indicator_id and b.period > t.period and b.release <= t.release
                )
            )
            select distinct o.indicator_id, o.area_id, o.period
            from late l
            join keyfigures.observation o using (indicator_id, period)
            where l.release < 2147483647 and l.release in (o.from_release, o.to_release)
            """;

    private static final String LATE_TRIED = """
            union
            select d.indicator_id, d.area_id, d.period
            from late l
            join difference d using (indicator_id, period)
            where l.release = 2147483647
            """;

    private final JdbcClient jdbc;

    JdbcLateChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By indicator; those without any are left out.
     *
     * @param indicatorIds of imported indicators
     * @param looksBack so many of the last periods were not old
     * @param release as things stand after it; {@link FreshFigures#TRIED} with the difference that the present transaction has found
     */
    Map<Integer, LateChanges> find(Collection<Integer> indicatorIds, int looksBack, int release) {
        boolean tried = release == FreshFigures.TRIED;
        List<Integer> asked = tried ? List.copyOf(indicatorIds) : afterTheFirst(indicatorIds);
        if (asked.isEmpty()) {
            return Map.of();
        }
        var cells = new HashMap<Integer, List<Cell>>();
        jdbc.sql(tried ? LATE.formatted(TOUCHED + TRIED) + LATE_TRIED : LATE.formatted(TOUCHED))
                .param("indicators", asked.toArray(Integer[]::new))
                .param("looksBack", looksBack)
                .query(rs -> {
                    var cell = new Cell(rs.getInt(1), rs.getInt(2), Period.ofCode(rs.getInt(3)));
                    cells.computeIfAbsent(cell.indicatorId(), id -> new ArrayList<>())
                            .add(cell);
                });
        return cells.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> LateChanges.of(entry.getValue())));
    }

    private List<Integer> afterTheFirst(Collection<Integer> indicatorIds) {
        return jdbc.sql(AFTER_THE_FIRST)
                .param("indicators", indicatorIds.toArray(Integer[]::new))
                .query(Integer.class)
                .list();
    }
}
