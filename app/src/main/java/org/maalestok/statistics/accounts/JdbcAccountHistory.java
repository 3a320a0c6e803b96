package org.maalestok.statistics.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            select year, quarter, lines from statistics.account_read
            where region in (:regions) and (year, case quarter when 0 then 5 else quarter end) < (:year, case :quarter when 0 then 5 else :quarter end)
            order by year desc, case quarter when 0 then 5 else quarter end desc
            limit 1
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
    public Optional<Size> findBefore(Set<String> regions, int year, int quarter) {
        return jdbc.sql(BEFORE)
                .param("regions", regions)
                .param("year", year)
                .param("quarter", quarter)
                .query((row, number) -> new Size(row.getInt("year"), row.getInt("quarter"), row.getLong("lines")))
                .optional();
    }
}
