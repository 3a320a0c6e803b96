package org.maalestok.keyfigures.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.maalestok.keyfigures.exchange.CellState;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads observations as they stood right after a release. */
@Repository
class JdbcFigures {

    private static final int FETCHED_AT_ONCE = 10_000;
    private static final int IN_BINARY_FROM_THE_FIRST = -1;

    private static final String CELLS = """
            select indicator_id, area_id, period, state, flags, value, symbol
            from keyfigures.observation
            where indicator_id = any(?)
            and from_release <= ?
            and to_release > ?
            """;

    /** The same as they would stand if the difference that this transaction has found were published. */
    private static final String TRIED_CELLS = """
            select indicator_id, area_id, period, state, flags, value, symbol
            from keyfigures.observation o
            where indicator_id = any(?)
            and to_release = 2147483647
            and not exists (
                select
                from difference d
                where d.indicator_id = o.indicator_id and d.area_id = o.area_id and d.period = o.period
                and d.closes = o.from_release
            )
            union all
            select indicator_id, area_id, period, state, flags, value, symbol
            from difference
            where indicator_id = any(?)
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
    private final TransactionTemplate reading;

    JdbcFigures(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.template = template;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** The cells of all these indicators by one query, which is read through a cursor: only inside a transaction does the driver not gather all first. */
    Map<Integer, SlabBuilder> read(Collection<Integer> indicatorIds, int release) {
        var builders = new HashMap<Integer, SlabBuilder>();
        indicatorIds.forEach(id -> builders.put(id, new SlabBuilder()));
        reading.executeWithoutResult(status -> template.query(
                connection -> {
                    boolean tried = release == FreshFigures.TRIED;
                    var statement = connection.prepareStatement(tried ? TRIED_CELLS : CELLS);
                    statement.setFetchSize(FETCHED_AT_ONCE);
                    statement.unwrap(PGStatement.class).setPrepareThreshold(IN_BINARY_FROM_THE_FIRST);
                    var ids = connection.createArrayOf("int4", indicatorIds.toArray());
                    statement.setArray(1, ids);
                    if (tried) {
                        statement.setArray(2, ids);
                    } else {
                        statement.setInt(2, release);
                        statement.setInt(3, release);
                    }
                    return statement;
                },
                rs -> {
                    add(rs, builders);
                }));
        return builders;
    }

    private static void add(ResultSet rs, Map<Integer, SlabBuilder> builders) throws SQLException {
        var builder = builders.get(rs.getInt(1));
        if (builder == null) {
            return;
        }
        int state = rs.getInt(4);
        if (state == CellState.NUMBER.code()) {
            builder.addNumber(rs.getInt(2), rs.getInt(3), rs.getBigDecimal(6), rs.getInt(5));
        } else {
            builder.addReason(rs.getInt(2), rs.getInt(3), state, rs.getString(7));
        }
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
