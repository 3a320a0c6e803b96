package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The tables of uploads and known layouts. Files lie in chunks, so that none has to be in memory whole. */
@Repository
class JdbcUploads {

    private static final int CHUNK = 1024 * 1024;

    private static final String INSERT = """
            insert into statistics.upload (file_name, bytes, uploaded, uploaded_by)
            values (:name, :bytes, :now, :by)
            returning id
            """;

    private static final String SELECT = """
            select id, file_name, bytes, uploaded, uploaded_by, layout, draft, basis, recognised, version, published,
              (select substring(c.bytes from 1 for %d) from statistics.upload_chunk c where c.upload = id and c.number = 0)
                as beginning
            from statistics.upload
            """.formatted(FileKind.LOOKED_AT);

    private static final String SAVE = """
            update statistics.upload
            set layout = :layout::jsonb, draft = :draft::jsonb, basis = :basis, recognised = :recognised, version = version + 1
            where id = :id and version = :version
            """;

    private static final String REMEMBER = """
            insert into statistics.layout (fingerprint, mapping, layout, saved)
            values (:fingerprint, :mapping, :layout::jsonb, :now)
            on conflict (fingerprint, mapping) do update set layout = excluded.layout, saved = excluded.saved
            """;

    private static final String KNOWN = """
            select mapping, layout from statistics.layout
            where fingerprint = :fingerprint
            order by saved desc
            """;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;

    JdbcUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A layout, and the code of the mapping that goes with it. */
    record Known(String mapping, Layout layout) {}

    long add(String name, Path file, String by, Instant now) throws IOException {
        long id = jdbc.sql(INSERT)
                .param("name", name)
                .param("bytes", Files.size(file))
                .param("now", time(now))
                .param("by", by)
                .query(Long.class)
                .single();
        try (InputStream stream = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] chunk = stream.readNBytes(CHUNK); chunk.length > 0; chunk = stream.readNBytes(CHUNK)) {
                jdbc.sql("insert into statistics.upload_chunk values (:id, :number, :bytes)")
                        .param("id", id)
                        .param("number", number++)
                        .param("bytes", chunk)
                        .update();
            }
        }
        return id;
    }

    List<Upload> list() {
        return jdbc.sql(SELECT + " where published is null order by uploaded desc, id desc")
                .query((row, number) -> upload(row))
                .list();
    }

    Optional<Upload> find(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, number) -> upload(row))
                .optional();
    }

    /** Writes the file where it can be read from; the caller deletes it. */
    void writeTo(long id, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            for (int number = 0; ; number++) {
                Optional<byte[]> chunk = jdbc.sql(
                                "select bytes from statistics.upload_chunk where upload = :id and number = :number")
                        .param("id", id)
                        .param("number", number)
                        .query(byte[].class)
                        .optional();
                if (chunk.isEmpty()) {
                    return;
                }
                out.write(chunk.get());
            }
        }
    }

    /** False when somebody else has changed it since. */
    boolean save(Upload upload) {
        return jdbc.sql(SAVE)
                        .param("id", upload.id())
                        .param("version", upload.version())
                        .param(
                                "layout",
                                upload.layout().map(JSON::writeValueAsString).orElse(null))
                        .param("draft", upload.draft().isEmpty() ? null : JSON.writeValueAsString(upload.draft()))
                        .param("basis", upload.basis())
                        .param("recognised", upload.recognised())
                        .update()
                == 1;
    }

    /** The first bytes of a file; none when it is no longer there. */
    byte[] beginning(long id) {
        return jdbc.sql(
                        "select substring(bytes from 1 for :most) from statistics.upload_chunk where upload = :id and number = 0")
                .param("id", id)
                .param("most", FileKind.LOOKED_AT)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    void published(long id, int release) {
        jdbc.sql(
                        "update statistics.upload set published = :release, draft = null, version = version + 1 where id = :id")
                .param("id", id)
                .param("release", release)
                .update();
        jdbc.sql("delete from statistics.upload_chunk where upload = :id")
                .param("id", id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from statistics.upload where id = :id").param("id", id).update();
    }

    void deleteOlderThan(Instant limit) {
        jdbc.sql("delete from statistics.upload where uploaded < :limit")
                .param("limit", time(limit))
                .update();
    }

    void remember(Layout layout, String mapping, Instant now) {
        jdbc.sql(REMEMBER)
                .param("fingerprint", Fingerprint.of(layout))
                .param("mapping", mapping)
                .param("layout", JSON.writeValueAsString(layout))
                .param("now", time(now))
                .update();
    }

    /** What is known for heads like these, the latest first. */
    List<Known> known(String fingerprint) {
        return jdbc.sql(KNOWN)
                .param("fingerprint", fingerprint)
                .query((row, number) ->
                        new Known(row.getString("mapping"), JSON.readValue(row.getString("layout"), Layout.class)))
                .list();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Upload upload(ResultSet row) throws SQLException {
        String draft = row.getString("draft");
        return new Upload(
                row.getLong("id"),
                row.getString("file_name"),
                kind(row.getBytes("beginning")),
                row.getLong("bytes"),
                row.getObject("uploaded", OffsetDateTime.class).toInstant(),
                row.getString("uploaded_by"),
                Optional.ofNullable(row.getString("layout")).map(json -> JSON.readValue(json, Layout.class)),
                draft == null ? Map.of() : JSON.readValue(draft, new TypeReference<Map<String, List<String>>>() {}),
                row.getInt("basis"),
                row.getBoolean("recognised"),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("published", Integer.class)));
    }

    private static FileKind kind(byte @Nullable [] beginning) {
        return beginning == null ? FileKind.SHEET : FileKind.of(beginning);
    }
}
