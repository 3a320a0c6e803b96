package org.maalestok.comparison.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.maalestok.keyfigures.Release;

/**
 * A table as a file to take along. CSV is RFC 4180 in UTF-8 with a decimal point, so that programs read it alike in every language; the spreadsheet
 * has real numbers.
 *
 * @param name of the file, without its ending
 * @param headings in English, for programs
 * @param rows texts and {@link BigDecimal}s; an empty text is an empty cell
 */
record TableFile(String name, List<String> headings, List<List<Object>> rows) {

    private static final int DECIMALS = 6;

    /** One row of several parts. */
    @SafeVarargs
    static List<Object> row(List<Object>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    /** The last cells of a row: {@code source}, {@code licence} and {@code release}. */
    static List<Object> sources(List<Release> releases) {
        return List.of(
                releases.stream().map(one -> one.dataSet().source()).distinct().collect(Collectors.joining("; ")),
                releases.stream().map(one -> one.dataSet().licence()).distinct().collect(Collectors.joining("; ")),
                releases.stream().map(one -> String.valueOf(one.number())).collect(Collectors.joining(" ")));
    }

    /** A number that was worked out, with more decimals than any figure is measured with. */
    static BigDecimal number(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    void csv(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", disposition("csv"));
        try (var csv = CsvWriter.builder().build(response.getOutputStream(), StandardCharsets.UTF_8)) {
            csv.writeRecord(headings);
            for (List<Object> row : rows) {
                csv.writeRecord(row.stream().map(TableFile::plain).toList());
            }
        }
    }

    private static String plain(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }

    void xlsx(HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", disposition("xlsx"));
        try (var workbook = new Workbook(response.getOutputStream(), "Malestok", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("figures");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row + 1, rows.get(row));
            }
        }
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof BigDecimal number) {
                sheet.value(row, column, number);
            } else if (!cells.get(column).equals("")) {
                sheet.value(row, column, cells.get(column).toString());
            }
        }
    }

    private String disposition(String extension) {
        return "attachment; filename=\"%s.%s\"".formatted(name, extension);
    }
}
