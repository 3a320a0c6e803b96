package org.maalestok.keyfigures.catalogue;

import java.time.OffsetDateTime;
import java.util.List;
import org.maalestok.keyfigures.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the news off the releases and the versions of definitions. */
@Component
class JdbcNews implements News {

    private static final String TOUCHED = """
            select indicator_id, changed, withdrawn
            from keyfigures.release_indicator
            where release_number = :release and changed + withdrawn > 0
            order by indicator_id
            limit :limit
            """;

    private static final String NEWCOMERS = """
            select indicator_id, min(valid_from) as came, max(valid_from) as defined
            from keyfigures.indicator_version
            group by indicator_id
            order by came desc, indicator_id
            limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Touched> listTouched(int release, int limit) {
        return jdbc.sql(TOUCHED)
                .param("release", release)
                .param("limit", limit)
                .query(Touched.class)
                .list();
    }

    @Override
    public List<Newcomer> listNewcomers(int limit) {
        return jdbc.sql(NEWCOMERS)
                .param("limit", limit)
                .query((row, n) -> new Newcomer(
                        row.getInt("indicator_id"),
                        row.getObject("came", OffsetDateTime.class).toInstant(),
                        row.getObject("defined", OffsetDateTime.class).toInstant()))
                .list();
    }
}
