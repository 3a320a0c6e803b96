package org.maalestok.comparison.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.maalestok.ui.XlsxWriter;

/**
 * What a page shows, as a file: CSV by RFC 4180 in UTF-8 with a decimal point and English headings, so that programs read it alike in every language; or a
 * spreadsheet with real numbers, and the page's sentences on a sheet of their own.
 *
 * @param name of the file, without its ending
 * @param headings of the columns
 * @param rows a {@link String} or a {@link BigDecimal} for each column; an empty text where there is nothing
 * @param sentences what the page says of it all; there may be none
 */
record TableFile(String name, List<String> headings, List<List<Object>> rows, List<String> sentences) {

    private static final int DECIMALS = 6;

    TableFile(String name, List<String> headings, List<List<Object>> rows) {
        this(name, headings, rows, List.of());
    }

    /** One row of several parts. */
    @SafeVarargs
    static List<Object> row(List<Object>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    /** A number that was worked out, with more decimals than any figure is measured with. */
    static BigDecimal number(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    void csv(HttpServletResponse response) throws IOException {
        begin(response, "text/csv;charset=UTF-8", "csv");
        try (var csv = CsvWriter.builder().build(response.getOutputStream(), StandardCharsets.UTF_8)) {
            csv.writeRecord(headings);
            for (List<Object> row : rows) {
                csv.writeRecord(row.stream().map(TableFile::text).toList());
            }
        }
    }

    private static String text(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : harmless(cell.toString());
    }

    /**
     * Words that anybody may have typed, such as the name of a selection in the address, for a CSV file. A spreadsheet would work out what begins as a formula does; an
     * apostrophe before it makes it words.
     */
    static String harmless(String words) {
        return !words.isEmpty() && "=+-@".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    void xlsx(HttpServletResponse response) throws IOException {
        begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        try (var workbook = new XlsxWriter(response.getOutputStream())) {
            workbook.begin("figures", headings);
            for (List<Object> row : rows) {
                for (Object cell : row) {
                    write(workbook, cell);
                }
                workbook.endRow();
            }
            if (!sentences.isEmpty()) {
                workbook.begin("notes", List.of());
                for (String sentence : sentences) {
                    workbook.text(sentence);
                    workbook.endRow();
                }
            }
        }
    }

    private static void write(XlsxWriter workbook, Object cell) throws IOException {
        if (cell instanceof BigDecimal number) {
            workbook.number(number);
        } else if (cell.toString().isEmpty()) {
            workbook.nothing();
        } else {
            workbook.text(cell.toString());
        }
    }

    private void begin(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(name, ending));
    }
}
