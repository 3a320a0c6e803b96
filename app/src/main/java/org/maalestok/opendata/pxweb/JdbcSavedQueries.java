package org.maalestok.opendata.pxweb;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcSavedQueries {

    private final JdbcClient jdbc;

    JdbcSavedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String id, String table, String body) {
        jdbc.sql("""
                insert into opendata.saved_query (query_id, table_id, body)
                values (:id, :table, :body)
                on conflict (query_id) do update set asked = excluded.asked
                where saved_query.asked < excluded.asked""").param("id", id).param("table", table).param("body", body).update();
    }

    /** Asking for a query keeps it alive; it is written down once a day. */
    Optional<String> find(String id) {
        jdbc.sql("""
                update opendata.saved_query
                set asked = current_date
                where query_id = :id and asked < current_date""").param("id", id).update();
        return jdbc.sql("select body from opendata.saved_query where query_id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** @return how many there were that nobody had asked for since that day */
    int forget(LocalDate unaskedSince) {
        return jdbc.sql("delete from opendata.saved_query where asked < :day")
                .param("day", unaskedSince)
                .update();
    }
}
