package org.maalestok.keyfigures;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Importing five million observations against a bare COPY of the same rows into the same table, primary key in place, on a server that writes
 * durably. Run by {@code app/bench/import [RUNS]}; results are kept in {@code docs/benchmarks/import.md}.
 */
final class ImportBenchmark {

    private static final String FIRST_IMPORT = "first import";
    private static final String IMPORT_AGAIN = "next import, 1 % changed";
    private static final String BARE_COPY = "bare COPY";
    private static final int AREAS = 357;

    private final DataSource database;
    private final Path folder;
    private final GeneratedFigures generated;

    private ImportBenchmark(DataSource database, Path folder, GeneratedFigures generated) {
        this.database = database;
        this.folder = folder;
        this.generated = generated;
    }

    static void main(String[] arguments) throws IOException, SQLException {
        Locale.setDefault(Locale.ROOT);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        var codes = IntStream.rangeClosed(1, AREAS)
                .mapToObj(i -> "NO-%04d".formatted(i))
                .toList();
        var folder = Files.createTempDirectory("import-benchmark");
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            migrate(server.getPostgresDatabase());
            new ImportBenchmark(server.getPostgresDatabase(), folder, new GeneratedFigures(1_401, codes, 2016, 10, 1))
                    .run(runs);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/keyfigures")
                .load()
                .migrate();
    }

    private void run(int runs) throws IOException, SQLException {
        var areas = new AreasFixture();
        generated.areaCodes().forEach(code -> areas.with(code, code));
        var figures = KeyFiguresFixture.on(database, areas)
                .catalogue(generated.codes().toArray(String[]::new));
        describeMachine(figures.jdbc());
        Path first = generated.writeFigures(folder.resolve("first.csv"), 0);
        Path next = generated.writeFigures(folder.resolve("next.csv"), 10);
        Path bare = writeForCopy(folder.resolve("bare.txt"), figures);
        double[] ratios = new double[runs];
        for (int i = 0; i < runs; i++) {
            empty(figures.jdbc());
            double copy = time(BARE_COPY, () -> copy(bare));
            empty(figures.jdbc());
            double imported = time(FIRST_IMPORT, () -> bring(figures, first));
            time(IMPORT_AGAIN, () -> bring(figures, next));
            ratios[i] = copy / imported;
            System.out.printf("ratio %.2f, used memory %d MB%n", ratios[i], usedMegabytes());
        }
        Arrays.sort(ratios);
        System.out.printf("median ratio %.2f%n", ratios[runs / 2]);
        figures.close();
    }

    private static void describeMachine(JdbcClient jdbc) {
        System.out.printf(
                "%s, %d processors, heap at most %d MB, Java %s%n%s%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version(),
                jdbc.sql("select version()").query(String.class).single());
        for (String setting : new String[] {
            "fsync", "synchronous_commit", "full_page_writes", "wal_level", "shared_buffers", "max_wal_size"
        }) {
            System.out.printf(
                    "%s %s%n",
                    setting, jdbc.sql("show " + setting).query(String.class).single());
        }
    }

    /** The rows as the importer writes them, in COPY's text format. */
    private Path writeForCopy(Path file, KeyFiguresFixture figures) throws IOException {
        try (var rows = new PrintWriter(Files.newBufferedWriter(file))) {
            generated.forEach(0, (indicator, area, year, value, status) -> {
                int state = value.equals("..") ? 2 : value.equals(":") ? 4 : 1;
                rows.append(String.valueOf(indicator + 1)).append('\t');
                rows.append(String.valueOf(area + 1)).append('\t');
                rows.append(String.valueOf(Period.year(year).code())).append("\t1\t1\t");
                rows.append(String.valueOf(state)).append('\t');
                rows.append(status.isEmpty() ? "0" : "1").append('\t');
                rows.append(state == 1 ? value : "\\N").append("\t\\N\n");
            });
        }
        return file;
    }

    private static void empty(JdbcClient jdbc) {
        jdbc.sql(
                        "truncate keyfigures.observation, keyfigures.release_indicator, keyfigures.extent, keyfigures.release, keyfigures.data_set cascade")
                .update();
        jdbc.sql("checkpoint").update();
    }

    private void copy(Path file) throws IOException, SQLException {
        try (var connection = database.getConnection();
                var rows = Files.newInputStream(file)) {
            long copied = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                            copy keyfigures.observation
                                (indicator_id, area_id, period, from_release, data_set_id, state, flags, value, symbol)
                            from stdin
                            """, rows, 1 << 16);
            checkRows(copied);
        }
    }

    private void bring(KeyFiguresFixture figures, Path file) {
        var outcome = figures.figureImport().importFile(file, false, Progress.NONE);
        if (!(outcome instanceof ImportOutcome.Published published)) {
            throw new IllegalStateException(outcome.toString());
        }
        checkRows(published.release().counts().rows());
    }

    private void checkRows(long rows) {
        if (rows != generated.rows()) {
            throw new IllegalStateException("%d rows instead of %d".formatted(rows, generated.rows()));
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, SQLException;
    }

    private double time(String what, Work work) throws IOException, SQLException {
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%-26s %6.1f s %,12.0f rows/s%n", what, seconds, generated.rows() / seconds);
        return seconds;
    }

    private static long usedMegabytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
