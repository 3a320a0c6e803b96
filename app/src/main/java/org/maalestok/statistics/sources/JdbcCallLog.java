package org.maalestok.statistics.sources;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row for each source, so that all nodes together call no more often than it stands. The database's clock counts; the nodes' may differ. */
final class JdbcCallLog implements CallLog {

    /** The call is allowed when the one {@code most} calls ago is old enough. A row is locked while it is looked at, so that of two at once one comes second. */
    private static final String TAKE = """
            insert into statistics.source_calls as known (source, calls)
            values (:source, array[clock_timestamp()])
            on conflict (source) do update
            set calls = (clock_timestamp() || known.calls)[1 : greatest(:most, 100)]
            where known.calls[:most] is null
            or known.calls[:most] <= clock_timestamp() - :millis * interval '1 millisecond'
            """;

    private static final String WAIT = """
            select ceil(extract(epoch from calls[:most] + :millis * interval '1 millisecond' - clock_timestamp()) * 1000)
            from statistics.source_calls
            where source = :source
            """;

    /** When the wait has passed between the two statements. */
    private static final long SHORTEST_MILLIS = 1;

    private final JdbcClient jdbc;
    private final String source;

    JdbcCallLog(JdbcClient jdbc, String source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    @Override
    public Duration tryTake(int most, Duration length) {
        boolean taken = statement(TAKE, most, length).update() == 1;
        return taken ? Duration.ZERO : Duration.ofMillis(Math.max(SHORTEST_MILLIS, waitMillis(most, length)));
    }

    private long waitMillis(int most, Duration length) {
        return statement(WAIT, most, length).query(Long.class).optional().orElse(SHORTEST_MILLIS);
    }

    private JdbcClient.StatementSpec statement(String sql, int most, Duration length) {
        return jdbc.sql(sql).param("source", source).param("most", most).param("millis", length.toMillis());
    }
}
