package org.maalestok.statistics.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook written part by part, with all the oddities that real ones have:
 * {@code new Workbook().sheet("Tal", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Kommune</t></is></c></row>")}. Style 1 is a percentage, style 2 a
 * date.
 */
final class Workbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS =
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();

    Workbook() {
        parts.put(
                "xl/styles.xml",
                HEAD + "<styleSheet " + MAIN
                        + "><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
    }

    Workbook sheet(String name, String rows) {
        return sheet(name, "", "", rows, "");
    }

    Workbook hiddenSheet(String name, String rows) {
        return sheet(name, " state=\"hidden\"", "", rows, "");
    }

    /** @param before what stands before the rows, such as {@code cols}; after what stands behind them, such as {@code mergeCells} */
    Workbook sheet(String name, String attributes, String before, String rows, String after) {
        int number = sheets.size() + 1;
        sheets.add("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"%s/>".formatted(name, number, number, attributes));
        parts.put(
                "xl/worksheets/sheet" + number + ".xml",
                HEAD + "<worksheet " + MAIN + ">" + before + "<sheetData>" + rows + "</sheetData>" + after
                        + "</worksheet>");
        return this;
    }

    Workbook part(String path, String text) {
        parts.put(path, text);
        return this;
    }

    /** A row of texts and numbers from column A on; what looks like XML of a cell is taken as it is, with {@code %s} for its address. */
    static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String address = CellReference.letters(i) + number;
            if (cells[i].startsWith("<c")) {
                row.append(cells[i].formatted(address));
            } else if (cells[i].matches("-?\\d+(\\.\\d+)?")) {
                row.append("<c r=\"%s\"><v>%s</v></c>".formatted(address, cells[i]));
            } else if (!cells[i].isEmpty()) {
                row.append("<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, cells[i]));
            }
        }
        return row.append("</row>").toString();
    }

    byte[] bytes() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "xl/workbook.xml",
                HEAD + "<workbook " + MAIN + " " + RELATIONS + "><sheets>" + String.join("", sheets)
                        + "</sheets></workbook>");
        all.put("xl/_rels/workbook.xml.rels", HEAD + "<Relationships>" + relations() + "</Relationships>");
        all.putAll(parts);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String relations() {
        var relations = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            relations.append("<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(i, i));
        }
        return relations.toString();
    }
}
