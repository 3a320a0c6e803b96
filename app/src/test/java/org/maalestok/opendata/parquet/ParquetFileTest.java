package org.maalestok.opendata.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
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
            new Column("number", Kind.DECIMAL, true),
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
            BigDecimal number = random.nextInt(50) < i % 50
                    ? null
                    : new BigDecimal(new BigInteger(random.nextInt(90), random), random.nextInt(11))
                            .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
            if (text == null) {
                file.nothing(0);
            } else {
                file.text(0, text);
            }
            if (number == null) {
                file.nothing(1);
            } else {
                file.decimal(1, number);
            }
            file.time(2, i * 1000L);
            file.endRow();
            expected.add(text + " " + (number == null ? null : plain(number)) + " " + i);
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

    @Test
    void quotientsAreRoundedAndWhatIsTooLargeIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        var file = new ParquetFile(out, COLUMNS.subList(1, 2));
        file.decimal(0, BigDecimal.TWO.divide(BigDecimal.valueOf(-3), 30, RoundingMode.HALF_EVEN));
        file.endRow();
        file.finish(Map.of());
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(out.toByteArray())));
                var row = reader.rowReader()) {
            row.next();
            assertThat(row.getDecimal(0)).isEqualTo("-0.6666666667");
        }
        assertThatThrownBy(() -> file.decimal(0, BigDecimal.TEN.pow(40)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("decimal(38,10)");
    }

    private static List<String> read(byte[] bytes, int groups) throws IOException {
        var rows = new ArrayList<String>();
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)));
                var row = reader.rowReader()) {
            assertThat(reader.getFileMetaData().rowGroups()).hasSize(groups);
            while (row.hasNext()) {
                row.next();
                rows.add((row.isNull(0) ? null : row.getString(0)) + " "
                        + (row.isNull(1) ? null : plain(row.getDecimal(1))) + " "
                        + row.getTimestamp(2).getEpochSecond());
            }
        }
        return rows;
    }

    private static String plain(BigDecimal number) {
        return number.setScale(Column.SCALE, RoundingMode.UNNECESSARY).toPlainString();
    }
}
