package org.maalestok.keyfigures.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads observations as they stood right after a release. */
@Repository
class JdbcFigures {

    private static final String CELLS = """
            select %s
            from keyfigures.observation
            where indicator_id = any('{%s}')
            and from_release <= %d
            and to_release > %d
            """;

    /** The same as they would stand if the difference that this transaction has found were published. */
    private static final String TRIED_CELLS = """
            select %1$s
            from keyfigures.observation o
            where indicator_id = any('{%2$s}')
            and to_release = 2147483647
            and not exists (
                select
                from difference d
                where d.indicator_id = o.indicator_id and d.area_id = o.area_id and d.period = o.period
                and d.closes = o.from_release
            )
            union all
            select %1$s
            from difference
            where indicator_id = any('{%2$s}')
            and state is not null
            """;

    private static final String DATA_SETS = """
            select distinct d.code
            from keyfigures.observation o
            join keyfigures.data_set d using (data_set_id)
            where o.indicator_id = any(?)
            and o.from_release <= ?
            and o.to_release > ?
            """;

    private final JdbcTemplate template;

    JdbcFigures(JdbcTemplate template) {
        this.template = template;
    }

    /** The cells of all these indicators by one query, which is read as it comes: {@code docs/benchmarks/pages.md} has how much faster than a result set. */
    Map<Integer, SlabBuilder> read(Collection<Integer> indicatorIds, int release) {
        var builders = new HashMap<Integer, SlabBuilder>();
        indicatorIds.forEach(id -> builders.put(id, new SlabBuilder()));
        String select = select(indicatorIds, release);
        template.execute((ConnectionCallback<Object>) connection -> {
            new CellCopy().read(connection, select, builders);
            return builders;
        });
        return builders;
    }

    private static String select(Collection<Integer> indicatorIds, int release) {
        String ids = indicatorIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        return release == FreshFigures.TRIED
                ? TRIED_CELLS.formatted(CellCopy.COLUMNS, ids)
                : CELLS.formatted(CellCopy.COLUMNS, ids, release, release);
    }

    /** The codes of the data sets that held these indicators right after a release. */
    Set<String> dataSets(Collection<Integer> indicatorIds, int release) {
        return new TreeSet<>(template.queryForList(
                DATA_SETS,
                String.class,
                indicatorIds.stream().mapToInt(Integer::intValue).toArray(),
                release,
                release));
    }
}
