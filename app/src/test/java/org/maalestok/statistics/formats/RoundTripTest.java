package org.maalestok.statistics.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Refusal.Kind;

/** A table that is written in a format and read again is the same, cell by cell, signs and letters included. */
class RoundTripTest {

    enum Format {
        JSON_STAT(JsonStatWriter::new, new JsonStatReader()),
        PX(RoundTripTest::px, new PxTableReader()),
        CSV(CsvTableWriter::new, CsvTableReader.withDefaults());

        final Function<OutputStream, TableWriter> writer;
        final TableReader reader;

        Format(Function<OutputStream, TableWriter> writer, TableReader reader) {
            this.writer = writer;
            this.reader = reader;
        }

        /** Hands the same cells to the sink and to a file of this format, and reads that. */
        ReadCells through(TableReader source, byte[] body) throws IOException, TableRefused {
            var file = new ByteArrayOutputStream();
            try (var writing = writer.apply(file)) {
                source.read(new ByteArrayInputStream(body), "source", writing);
                writing.finish();
            }
            return ReadCells.of(reader, new ByteArrayInputStream(file.toByteArray()));
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void randomTablesComeBack(Format format) throws Exception {
        for (int seed = 0; seed < 150; seed++) {
            var table = new RandomTables(new Random(seed)).table();
            var original = new ReadCells();
            new RandomTables(new Random(seed + 1000)).fill(table, original);
            var file = new ByteArrayOutputStream();
            try (var writing = format.writer.apply(file)) {
                new RandomTables(new Random(seed + 1000)).fill(table, writing);
                writing.finish();
            }

            var read = ReadCells.of(format.reader, new ByteArrayInputStream(file.toByteArray()));

            assertThat(List.copyOf(read.cells().entrySet()))
                    .as("seed %d%n%s", seed, file)
                    .isEqualTo(List.copyOf(original.cells().entrySet()));
            if (format != Format.CSV) {
                assertThat(read.table()).as("seed %d", seed).isEqualTo(table);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void cellsMayComeInAnyOrderAndSomeNotAtAll(Format format) throws Exception {
        var table = new SourceTable("", "", "t", List.of(dimension("A", 2), dimension("B", 3)), "", List.of());
        var file = new ByteArrayOutputStream();
        try (var writing = format.writer.apply(file)) {
            writing.begin(table);
            writing.accept(cell(1, 2, "5"));
            writing.accept(cell(0, 1, "7"));
            writing.finish();
        }

        var cells = new ArrayList<>(ReadCells.of(format.reader, new ByteArrayInputStream(file.toByteArray()))
                .cells()
                .entrySet());
        cells.removeIf(entry -> entry.getValue().equals("[]"));

        assertThat(cells).hasToString("[A0|B1=7, A1|B2=5]");
    }

    @Test
    void aCellThatComesTwiceIsRefused() throws Exception {
        try (var writing = new CsvTableWriter(new ByteArrayOutputStream())) {
            writing.begin(new SourceTable("", "", "t", List.of(dimension("A", 2)), "", List.of()));
            writing.accept(cell(1, -1, "5"));
            assertThat(Assertions.catchThrowableOfType(TableRefused.class, () -> writing.accept(cell(1, -1, "5")))
                            .refusal()
                            .kind())
                    .isEqualTo(Kind.DUPLICATE);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void tablesOfManyPagesComeBack(Format format) throws Exception {
        var table = new SourceTable(
                "", "", "t", List.of(dimension("A", 97), dimension("B", 31), dimension("C", 7)), "", List.of());
        var original = new ReadCells();
        new RandomTables(new Random(7)).fill(table, original);
        var file = new ByteArrayOutputStream();
        try (var writing = format.writer.apply(file)) {
            new RandomTables(new Random(7)).fill(table, writing);
            writing.finish();
        }

        assertThat(ReadCells.of(format.reader, new ByteArrayInputStream(file.toByteArray()))
                        .cells())
                .isEqualTo(original.cells());
    }

    private static TableWriter px(OutputStream file) {
        return new PxTableWriter(file, new PxAbout("", "-", "-", true, 1, Map.of(), new PxNotes(List.of(), Map.of())));
    }

    private static SourceCell cell(int first, int second, String number) {
        var cell = new SourceCell(second < 0 ? 1 : 2);
        cell.at[0] = first;
        if (second >= 0) {
            cell.at[1] = second;
        }
        DecimalText.read(number, '.', cell);
        return cell;
    }

    private static Dimension dimension(String code, int size) {
        var categories = new ArrayList<Category>();
        for (int i = 0; i < size; i++) {
            categories.add(new Category(code + i, code + i));
        }
        return new Dimension(code, code, Dimension.Role.OTHER, categories);
    }
}
