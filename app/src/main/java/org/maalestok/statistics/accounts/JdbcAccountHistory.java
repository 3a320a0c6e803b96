package org.maalestok.statistics.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of published accounts. */
@Repository
class JdbcAccountHistory implements AccountHistory {

    private static final String KEEP = """
            insert into statistics.account_read (region, year, quarter, lines, published)
            select region, year, quarter, lines, :now from unnest(:regions::text[], :years::int[], :quarters::int[], :lines::bigint[]) as s (region, year, quarter, lines)
            on conflict (region, year, quarter) do update set lines = excluded.lines, published = excluded.published
            """;
    private static final String BEFORE = """
            with asked as (
                select n, region, year, case quarter when 0 then 5 else quarter end as quarter
                from unnest(:n::int[], :regions::text[], :years::int[], :quarters::int[]) as a (n, region, year, quarter)
            )
            select distinct on (asked.n) asked.n, known.year, known.quarter, known.lines
            from asked
            join statistics.account_read known on known.region = asked.region
                and (known.year, case known.quarter when 0 then 5 else known.quarter end) < (asked.year, asked.quarter)
            order by asked.n, known.year desc, case known.quarter when 0 then 5 else known.quarter end desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    JdbcAccountHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(List<Statement> statements) {
        jdbc.sql(KEEP)
                .param("regions", statements.stream().map(Statement::region).toArray(String[]::new))
                .param("years", statements.stream().map(Statement::year).toArray(Integer[]::new))
                .param("quarters", statements.stream().map(Statement::quarter).toArray(Integer[]::new))
                .param("lines", statements.stream().map(Statement::lines).toArray(Long[]::new))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @Override
    public Map<Asked, Size> findBefore(Collection<Asked> asked) {
        List<Asked> all = List.copyOf(asked);
        var rows = new ArrayList<Row>();
        for (int n = 0; n < all.size(); n++) {
            for (String region : all.get(n).regions()) {
                rows.add(new Row(n, region, all.get(n)));
            }
        }
        var found = new HashMap<Asked, Size>();
        jdbc.sql(BEFORE)
                .param("n", rows.stream().map(Row::n).toArray(Integer[]::new))
                .param("regions", rows.stream().map(Row::region).toArray(String[]::new))
                .param("years", rows.stream().map(it -> it.asked().year()).toArray(Integer[]::new))
                .param("quarters", rows.stream().map(it -> it.asked().quarter()).toArray(Integer[]::new))
                .query(row -> {
                    found.put(
                            all.get(row.getInt("n")),
                            new Size(row.getInt("year"), row.getInt("quarter"), row.getLong("lines")));
                });
        return found;
    }

    /** One of the numbers that an account may stand under. */
    private record Row(int n, String region, Asked asked) {}
}
