package org.maalestok.municipalities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real areas of the starter data, in memory or in a database; it is 1 September 2026. */
public final class StarterAreas {

    static final Clock CLOCK =
            Clock.fixed(LocalDate.of(2026, 9, 1).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private StarterAreas() {}

    /** The areas, loaded into this database. */
    public static Areas loadedInto(DataSource database) {
        var areas = areasIn(database);
        new AreaFiles(storeIn(database), areas).load(folder());
        return areas;
    }

    /** Areas that answer from whatever this database holds. */
    static CurrentAreas areasIn(DataSource database) {
        return new CurrentAreas(storeIn(database), CLOCK);
    }

    static JdbcAreas storeIn(DataSource database) {
        return new JdbcAreas(
                JdbcClient.create(database), new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    /** The areas in memory only. */
    public static Areas inMemory() {
        return inMemory(book());
    }

    static Areas inMemory(AreaBook book) {
        var areas = areasIn(unused());
        areas.replace(book);
        return areas;
    }

    /** A database that is never asked. */
    static DataSource unused() {
        return new DriverManagerDataSource("jdbc:postgresql:unused");
    }

    static AreaBook book() {
        try (var areas = Files.newBufferedReader(folder().resolve("areas.csv"));
                var changes = Files.newBufferedReader(folder().resolve("changes.csv"));
                var memberships = Files.newBufferedReader(folder().resolve("memberships.csv"))) {
            return AreaFiles.read(areas, changes, memberships);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code starter/areas}, looked for upwards from where the tests run. */
    static Path folder() {
        return starter().resolve("areas");
    }

    static Path starter() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("starter").resolve("areas"))) {
                return at.resolve("starter");
            }
        }
        throw new IllegalStateException(
                "There is no folder starter/areas above " + Path.of("").toAbsolutePath());
    }
}
