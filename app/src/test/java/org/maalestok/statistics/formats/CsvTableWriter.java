package org.maalestok.statistics.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Writes a row for each cell that came (RFC 4180, UTF-8, decimal point): the categories' codes, {@code value} with the number or the sign for why there is none,
 * and {@code status} with what stands beside a number. A sign that might be taken for a number stands in {@code status} too. Labels and notes have no place.
 */
public final class CsvTableWriter extends TableWriter {

    private static final int LONGEST_SIGN = 40;

    private final OutputStream stream;

    /** @param stream stays open */
    public CsvTableWriter(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    void write(SourceTable table) throws IOException, TableRefused {
        Writer csv = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        csv.write(table.dimensions().stream()
                .map(dimension -> field(dimension.code()) + ",")
                .collect(Collectors.joining("", "", "value,status\r\n")));
        var codes = table.dimensions().stream()
                .map(dimension -> dimension.categories().stream()
                        .map(category -> field(category.code()))
                        .toList())
                .toList();
        forEachThere((number, cell) -> {
            for (int i = 0; i < cell.at.length; i++) {
                csv.write(codes.get(i).get(cell.at[i]));
                csv.write(',');
            }
            boolean inValue = !cell.isNumber && isPlainSign(cell.status);
            csv.write(cell.isNumber ? cell.number().toPlainString() : inValue ? field(cell.status) : "");
            csv.write(',');
            csv.write(inValue ? "" : field(cell.status));
            csv.write("\r\n");
        });
        csv.flush();
    }

    private static boolean isPlainSign(String sign) {
        return sign.length() <= LONGEST_SIGN && sign.chars().noneMatch(Character::isDigit);
    }

    private static String field(String text) {
        boolean quoted = text.chars().anyMatch(letter -> ",;\t\"\r\n\uFEFF".indexOf(letter) >= 0);
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
