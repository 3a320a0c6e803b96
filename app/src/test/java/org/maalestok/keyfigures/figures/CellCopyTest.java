package org.maalestok.keyfigures.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maalestok.TestDatabase;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Quality;

class CellCopyTest {

    private static final int INDICATOR = 5;
    private static final List<String> NASTY = List.of(
            "0",
            "0.00",
            "-0.5",
            "10000",
            "100000000",
            "12.50",
            "0.0001",
            "0.00010",
            "999999999999999999",
            "-999999999999999999",
            "1000000000000000000",
            "123456789012345678901234567890",
            "0.333333333333333333333333333333",
            "100000000000000000",
            "99990000.0001");

    @Test
    void readsEveryNumberAsTheDatabaseHasIt() throws SQLException {
        List<BigDecimal> numbers =
                Stream.concat(NASTY.stream().map(BigDecimal::new), random()).toList();
        try (var connection = TestDatabase.fresh().getConnection()) {
            create(connection);
            for (int i = 0; i < numbers.size(); i++) {
                insert(connection, i, 1, numbers.get(i), null);
            }
            var table = read(connection).build(SlabTest.indicator());

            for (int i = 0; i < numbers.size(); i++) {
                assertThat(table.at(i, Period.year(2024))).isEqualTo(laidOut(numbers.get(i)));
            }
        }
    }

    @Test
    void readsReasonsWithTheirSymbolsAndNothingFromNothing() throws SQLException {
        try (var connection = TestDatabase.fresh().getConnection()) {
            create(connection);
            assertThat(read(connection).build(SlabTest.indicator()).periods()).isEmpty();

            insert(connection, 1, 4, null, "•");
            insert(connection, 2, 2, null, null);
            var table = read(connection).build(SlabTest.indicator());

            assertThat(table.at(1, Period.year(2024))).isEqualTo(new Observation.Suppressed("•"));
            assertThat(table.at(2, Period.year(2024))).isEqualTo(new Observation.Missing(".."));
        }
    }

    /** As the builder keeps any decimal. */
    private static Observation laidOut(BigDecimal number) {
        var builder = new SlabBuilder();
        builder.add(1, Period.year(2024).code(), new Measured(number, Quality.FINAL));
        return builder.build(SlabTest.indicator()).at(1, Period.year(2024));
    }

    private static Stream<BigDecimal> random() {
        var random = new Random(1);
        return IntStream.range(0, 1_000)
                .mapToObj(i -> new BigDecimal(new BigInteger(i % 90, random), random.nextInt(19)))
                .map(number -> random.nextBoolean() ? number : number.negate());
    }

    private static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table cell (indicator_id int, area_id int, period int, state smallint,"
                    + " flags smallint, value numeric, symbol text)");
        }
    }

    private static void insert(Connection connection, int area, int state, BigDecimal value, String symbol)
            throws SQLException {
        try (var statement = connection.prepareStatement("insert into cell values (?, ?, ?, ?, 0, ?, ?)")) {
            statement.setInt(1, INDICATOR);
            statement.setInt(2, area);
            statement.setInt(3, Period.year(2024).code());
            statement.setInt(4, state);
            statement.setBigDecimal(5, value);
            statement.setString(6, symbol);
            statement.execute();
        }
    }

    private static SlabBuilder read(Connection connection) throws SQLException {
        var builder = new SlabBuilder();
        new CellCopy().read(connection, "select " + CellCopy.COLUMNS + " from cell", Map.of(INDICATOR, builder));
        return builder;
    }
}
