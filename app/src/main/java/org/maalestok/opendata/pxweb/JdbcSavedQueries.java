package org.maalestok.opendata.pxweb;

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
                on conflict do nothing""").param("id", id).param("table", table).param("body", body).update();
    }

    Optional<String> find(String id) {
        return jdbc.sql("select body from opendata.saved_query where query_id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }
}
