package org.maalestok.opendata.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maalestok.opendata.parquet.Column.Kind;

class ParquetFileTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("text", Kind.TEXT, true),
            new Column("number", Kind.NUMBER, true),
            new Column("time", Kind.TIME, false));

    /** Random rows, more than one group of them, come back as they were. */
    @Test
    void whatIsWrittenIsRead() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var expected = new ArrayList<String>();
        var out = new ByteArrayOutputStream();
        var file = new ParquetFile(out, COLUMNS);
        for (int i = 0; i < 150_000; i++) {
            String text = random.nextInt(3) == 0 ? null : "æ".repeat(random.nextInt(4)) + random.nextInt(1000);
            Double number =
                    random.nextInt(50) < i % 50 ? null : random.nextGaussian() * Math.pow(10, random.nextInt(12));
            if (text == null) {
                file.nothing(0);
            } else {
                file.text(0, text);
            }
            if (number == null) {
                file.nothing(1);
            } else {
                file.number(1, number);
            }
            file.time(2, i * 1000L);
            file.endRow();
            expected.add(text + " " + number + " " + i);
        }
        file.finish(Map.of("seed", String.valueOf(seed)));
        assertThat(read(out.toByteArray(), 3)).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    void aFileWithoutRowsIsAFile() throws IOException {
        var out = new ByteArrayOutputStream();
        new ParquetFile(out, COLUMNS).finish(Map.of());
        assertThat(read(out.toByteArray(), 0)).isEmpty();
    }

    /** What programs make columns of numbers of, with as many digits as the other formats have. */
    @Test
    void numbersAreDoubles() throws IOException {
        var out = new ByteArrayOutputStream();
        var file = new ParquetFile(out, COLUMNS.subList(1, 2));
        file.number(0, -2 / 3d);
        file.endRow();
        file.finish(Map.of());
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(out.toByteArray())));
                var row = reader.rowReader()) {
            assertThat(reader.getFileSchema().getColumns().getFirst().type()).hasToString("DOUBLE");
            row.next();
            assertThat(row.getDouble(0)).isEqualTo(-0.6666666666666666);
        }
    }

    private static List<String> read(byte[] bytes, int groups) throws IOException {
        var rows = new ArrayList<String>();
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)));
                var row = reader.rowReader()) {
            assertThat(reader.getFileMetaData().rowGroups()).hasSize(groups);
            while (row.hasNext()) {
                row.next();
                rows.add((row.isNull(0) ? null : row.getString(0)) + " "
                        + (row.isNull(1) ? null : Double.valueOf(row.getDouble(1))) + " "
                        + row.getTimestamp(2).getEpochSecond());
            }
        }
        return rows;
    }
}
