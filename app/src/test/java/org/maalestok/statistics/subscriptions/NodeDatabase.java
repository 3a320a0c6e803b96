package org.maalestok.statistics.subscriptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.maalestok.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database as the first node finds it. */
final class NodeDatabase {

    private NodeDatabase() {}

    /** Three municipalities to load, the indicators {@code no.a} and {@code no.b}, and the scheduler's table. */
    static DataSource fresh() {
        DataSource database = TestDatabase.fresh();
        prepare(database);
        return database;
    }

    private static void prepare(DataSource database) {
        var jdbc = JdbcClient.create(database);
        jdbc.sql(migration("/db/migration/__root/V2__scheduled_tasks.sql")).update();
        jdbc.sql("insert into keyfigures.service_group values ('g', 0, 'G', 'G', 'G')")
                .update();
        jdbc.sql("insert into keyfigures.service values ('s', 'g', 0, 'S', 'S', 'S')")
                .update();
        Stream.of("no.a", "no.b").forEach(code -> jdbc.sql("""
            insert into keyfigures.indicator
            values (:id, :code, :id, 's', 'resource_input', 'flow', 'NOK', 0, 'neutral', false, null, null, null,
                'Målestok', 'T1', 'none', 'us', date '2030-01-01', '{}', :words::jsonb)
            """)
                .param("id", code.charAt(3) - 'a' + 1)
                .param("code", code)
                .param(
                        "words",
                        Stream.of("nb", "da", "en")
                                .map(language -> """
                                    "%s": {"name": "%2$s", "short": "%2$s", "description": "", "why": "", "caveat": ""}
                                    """.formatted(language, code))
                                .collect(Collectors.joining(",", "{", "}")))
                .update());
    }

    private static String migration(String resource) {
        try (var in = NodeDatabase.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path areaFiles() {
        try {
            Path folder = Files.createTempDirectory("areas");
            Files.writeString(folder.resolve("areas.csv"), """
                code,kind,name,name_da,name_nb,name_en,from,to
                NO,country,Norge,Norge,Norge,Norway,,
                NO-3911,municipality,Færder,,,,,
                NO-3901,municipality,Horten,,,,,
                NO-3905,municipality,Tønsberg,,,,,
                """);
            Files.writeString(folder.resolve("changes.csv"), "date,old_code,new_code\n");
            Files.writeString(folder.resolve("memberships.csv"), "group,member,from,to\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
