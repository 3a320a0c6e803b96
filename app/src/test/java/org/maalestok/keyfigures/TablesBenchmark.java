package org.maalestok.keyfigures;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.quality.ReleaseReview;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reading tables with 3 000 indicators × 357 areas × 10 years loaded: how long from the database, how long from memory, and how much memory all of
 * them take. Run by {@code app/bench/tables}; results are kept in {@code docs/benchmarks/import.md}.
 */
final class TablesBenchmark {

    private static final int AREAS = 357;
    private static final int ON_A_PAGE = 60;
    private static final int TIMES = 200;

    private final KeyFiguresFixture figures;
    private final List<Indicator> indicators;

    private TablesBenchmark(KeyFiguresFixture figures) {
        this.figures = figures;
        this.indicators = figures.keyFigures().catalogue().listIndicators();
    }

    static void main() throws IOException {
        Locale.setDefault(Locale.ROOT);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try (var server = EmbeddedPostgres.builder().start()) {
            var database = server.getPostgresDatabase();
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration/keyfigures")
                    .load()
                    .migrate();
            // One connection that stays, as a pool would give.
            var connection = new SingleConnectionDataSource(server.getJdbcUrl("postgres", "postgres"), true);
            var codes = IntStream.rangeClosed(1, AREAS)
                    .mapToObj(i -> "NO-%04d".formatted(i))
                    .toList();
            var areas = new AreasFixture();
            codes.forEach(code -> areas.with(code, code));
            try (var figures = KeyFiguresFixture.on(connection, areas)) {
                load(figures, GeneratedFigures.fullSize(codes));
                new TablesBenchmark(figures).run();
            }
        }
    }

    private static void load(KeyFiguresFixture figures, GeneratedFigures generated) throws IOException {
        figures.catalogue(generated.codes().toArray(String[]::new));
        var file = generated.writeFigures(Files.createTempFile("generated", ".csv"), 0);
        long begin = System.nanoTime();
        figures.figureImport().importFile(file, false, Progress.NONE);
        System.out.printf("%,d rows imported in %.1f s%n", generated.rows(), millisSince(begin) / 1000);
        Files.delete(file);
    }

    private void run() {
        long before = usedMegabytes();
        double[] single = measure(TIMES, i -> figures.keyFigures().table(indicators.get(i), AsOf.LATEST));
        print("one table from the database", single);
        double[] page = measure(10, i -> figures.keyFigures().tables(page(i + 10), AsOf.LATEST));
        print(ON_A_PAGE + " tables from the database, one query", page);
        long begin = System.nanoTime();
        figures.keyFigures().tables(indicators, AsOf.LATEST);
        System.out.printf("%-48s %8.0f ms%n", "all others from the database", millisSince(begin));
        System.out.printf("all %d tables take %d MB%n", indicators.size(), usedMegabytes() - before);
        print(ON_A_PAGE + " tables from memory", measure(TIMES, i -> figures.keyFigures()
                .tables(page(i % 40), AsOf.LATEST)));
        print("60 × 357 × 10 cells from memory", measure(TIMES, i -> readCells(page(i % 40))));
        print("the indicators of an area", measure(TIMES, i -> figures.keyFigures()
                .listIndicatorsOf(1 + i)));
        print("the first 100 changes of 10 million", measure(TIMES, i -> figures.keyFigures()
                .listChanges(1, 50_000 * i, 100)));
        var reviews = figures.get(ReleaseReview.class);
        begin = System.nanoTime();
        reviews.of(1);
        System.out.printf("%-48s %8.0f ms%n", "what a release of everything did, found once", millisSince(begin));
        print("the same when it is kept", measure(TIMES, i -> reviews.of(1)));
    }

    private List<Indicator> page(int number) {
        return indicators.subList(number * ON_A_PAGE, (number + 1) * ON_A_PAGE);
    }

    private void readCells(List<Indicator> page) {
        long known = 0;
        for (var table : figures.keyFigures().tables(page, AsOf.LATEST).values()) {
            for (int area : table.areaIds()) {
                for (var period : table.periods()) {
                    known += table.at(area, period) instanceof Observation.Measured ? 1 : 0;
                }
            }
        }
        if (known == 0) {
            throw new IllegalStateException("No numbers");
        }
    }

    @FunctionalInterface
    private interface Work {
        void run(int i);
    }

    private static double[] measure(int times, Work work) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.run(i);
            millis[i] = millisSince(begin);
        }
        Arrays.sort(millis);
        return millis;
    }

    private static void print(String what, double[] millis) {
        System.out.printf(
                "%-48s %8.2f ms median %8.2f ms 90 %%%n",
                what, millis[millis.length / 2], millis[millis.length * 9 / 10]);
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static long usedMegabytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
