package org.maalestok.municipalities;

import java.util.List;
import org.maalestok.municipalities.outline.OutlineSet;
import org.maalestok.municipalities.outline.TopoJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outlines in the database, a row for a country and a day. */
@Repository
class JdbcOutlines {

    private static final String READ = """
            select topology from municipalities.outlines order by country, valid_from
            """;

    private static final String REPLACE = """
            insert into municipalities.outlines (country, valid_from, topology) values (:country, :from, :topology)
            on conflict (country, valid_from) do update set topology = excluded.topology
            """;

    private final JdbcClient jdbc;

    JdbcOutlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All sets, those of a country earliest first. */
    List<OutlineSet> read() {
        return jdbc.sql(READ).query(String.class).list().stream()
                .map(TopoJson::read)
                .toList();
    }

    void replace(OutlineSet set) {
        jdbc.sql(REPLACE)
                .param("country", set.country())
                .param("from", set.from())
                .param("topology", TopoJson.write(set))
                .update();
    }
}
