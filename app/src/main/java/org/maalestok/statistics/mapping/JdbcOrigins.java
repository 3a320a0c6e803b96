package org.maalestok.statistics.mapping;

import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of the files that releases were made from. */
@Repository
class JdbcOrigins {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    JdbcOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by empty when nobody was signed in */
    record Kept(String fileName, String by, List<LeftOut> leftOut) {}

    void add(int release, Kept kept) {
        jdbc.sql("insert into statistics.release_origin values (:release, :file, :by, :leftOut::jsonb)")
                .param("release", release)
                .param("file", kept.fileName())
                .param("by", kept.by())
                .param("leftOut", JSON.writeValueAsString(kept.leftOut()))
                .update();
    }

    Optional<Kept> find(int release) {
        return jdbc.sql("select file_name, published_by, left_out from statistics.release_origin where release = ?")
                .param(release)
                .query((row, number) -> new Kept(
                        row.getString("file_name"),
                        row.getString("published_by"),
                        JSON.readValue(row.getString("left_out"), new TypeReference<List<LeftOut>>() {})))
                .optional();
    }
}
