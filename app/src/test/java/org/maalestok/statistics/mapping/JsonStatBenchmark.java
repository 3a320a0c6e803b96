package org.maalestok.statistics.mapping;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.maalestok.keyfigures.AreasFixture;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.KeyFiguresFixture;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.formats.JsonStatReader;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Ten million cells of JSON-stat, all the way into a database that writes durably, against a bare parse of the body and a bare COPY of the same rows. Run by
 * {@code app/bench/jsonstat [RUNS]}; results are kept in {@code docs/benchmarks/import.md}.
 */
final class JsonStatBenchmark {

    private static final GeneratedBody BODY =
            new GeneratedBody(357, Integer.getInteger("contents", 2_802), 2016, 10, 1);

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final DataSource database;
    private final Path folder;
    private final Areas areas;

    private JsonStatBenchmark(DataSource database, Path folder) {
        this.database = database;
        this.folder = folder;
        var all = new AreasFixture();
        IntStream.range(0, BODY.regions())
                .mapToObj(GeneratedBody::region)
                .forEach(code -> all.with("NO-" + code, code));
        this.areas = all;
    }

    static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        var folder = Files.createTempDirectory("jsonstat-benchmark");
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .locations("classpath:db/migration/keyfigures")
                    .load()
                    .migrate();
            new JsonStatBenchmark(server.getPostgresDatabase(), folder).run(runs);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void run(int runs) throws Exception {
        var figures = KeyFiguresFixture.on(database, areas)
                .catalogue(IntStream.range(0, BODY.contents())
                        .mapToObj(GeneratedBody::indicator)
                        .toArray(String[]::new));
        Path body = BODY.writeJsonStat(folder.resolve("body.json"));
        Path rows = BODY.writeForCopy(folder.resolve("rows.txt"));
        System.out.printf(
                "%s, %d processors, heap at most %d MB, Java %s, %s%n%,d cells, %d MB of JSON-stat%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version(),
                figures.jdbc().sql("show server_version").query(String.class).single(),
                BODY.cells(),
                Files.size(body) >> 20);
        for (int i = 0; i < runs; i++) {
            double parsed = time("bare parse", () -> parse(body));
            time("reader alone", () -> read(body));
            empty(figures.jdbc());
            double copied = time("bare COPY", () -> copy(rows));
            empty(figures.jdbc());
            double imported = time("reader, mapping, import", () -> bring(figures, body));
            System.out.printf(
                    "import / COPY %.2f, import / (parse + COPY) %.2f, used memory %d MB%n",
                    imported / copied, imported / (parsed + copied), usedMegabytes());
        }
        figures.close();
    }

    private static void empty(JdbcClient jdbc) {
        jdbc.sql("truncate keyfigures.observation, keyfigures.release_indicator, keyfigures.extent,"
                        + " keyfigures.release, keyfigures.data_set cascade")
                .update();
        jdbc.sql("checkpoint").update();
    }

    private static void parse(Path body) throws IOException {
        long scalars = 0;
        try (var stream = Files.newInputStream(body);
                var parser = new JsonFactory().createParser(ObjectReadContext.empty(), stream)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                scalars += token.isScalarValue() ? 1 : 0;
            }
        }
        check(scalars > BODY.cells(), scalars);
    }

    private static void read(Path body) throws IOException, TableRefused {
        var counting = new Counting();
        try (var stream = Files.newInputStream(body)) {
            new JsonStatReader().read(stream, "body", counting);
        }
        check(counting.cells == BODY.cells(), counting.cells);
    }

    private static final class Counting implements TableSink {
        private long cells;

        @Override
        public void begin(SourceTable table) {}

        @Override
        public void accept(SourceCell cell) {
            cells++;
        }
    }

    private void copy(Path rows) throws IOException, SQLException {
        try (var connection = database.getConnection();
                var stream = Files.newInputStream(rows)) {
            long copied = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                copy keyfigures.observation
                    (indicator_id, area_id, period, from_release, data_set_id, state, flags, value, symbol)
                from stdin
                """, stream, 1 << 16);
            check(copied == BODY.cells(), copied);
        }
    }

    private void bring(KeyFiguresFixture figures, Path body) throws Exception {
        var mapping = MappingFixture.norwegian();
        IntStream.range(0, BODY.contents())
                .forEach(i ->
                        mapping.measure(GeneratedBody.indicator(i), "ContentsCode=" + GeneratedBody.content(i), "1"));
        var mapped = new MappedFile[1];
        time("  reader and mapping", () -> {
            try (var stream = Files.newInputStream(body)) {
                mapped[0] = new FileMapper(areas, folder)
                        .apply(mapping.build(), LocalDate.now(), sink -> new JsonStatReader()
                                .read(stream, "body", sink));
            }
        });
        System.out.printf("  exchange file %d MB%n", Files.size(mapped[0].file()) >> 20);
        var steps = new long[] {System.nanoTime(), 0};
        time("  import", () -> {
            var outcome = figures.figureImport().importFile(mapped[0].file(), false, (step, read, bytes, of) -> {
                if (bytes == of && steps[1] == 0) {
                    steps[1] = System.nanoTime();
                }
            });
            check(outcome instanceof ImportOutcome.Published, 0);
        });
        System.out.printf("  of which checking %.1f s%n", (steps[1] - steps[0]) / 1e9);
        Files.delete(mapped[0].file());
    }

    private static void check(boolean good, long found) {
        if (!good) {
            throw new IllegalStateException("%d instead of %d".formatted(found, BODY.cells()));
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static double time(String what, Work work) throws Exception {
        long begin = System.nanoTime();
        long busy = MACHINE.getProcessCpuTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%-26s %6.1f s %,12.0f cells/s, %5.1f s of processor time in Java, load %.0f%n",
                what,
                seconds,
                BODY.cells() / seconds,
                (MACHINE.getProcessCpuTime() - busy) / 1e9,
                MACHINE.getSystemLoadAverage());
        return seconds;
    }

    private static long usedMegabytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
