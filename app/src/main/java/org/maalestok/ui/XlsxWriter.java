package org.maalestok.ui;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook as a stream, cell after cell and sheet after sheet: nothing is held, however large it gets. Texts stand in their cells, not in a table of
 * their own, and the archive is one that programs can read as it comes.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, SpreadsheetML</a>
 */
public final class XlsxWriter implements Closeable {

    private static final int BOLD = 1;
    private static final int FIRST_FORMAT = 2;
    private static final String XF = "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"0\" borderId=\"0\" xfId=\"0\"%s/>";

    private final ZipOutputStream zip;
    private final Writer out;
    private final List<String> sheets = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Integer> suffixes = new LinkedHashMap<>();
    private int row;
    private int column;
    private boolean rowIsOpen;

    /** @param out is closed with the workbook */
    public XlsxWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 14);
    }

    /** Begins a sheet, with headings that stay in sight or without any. */
    public void begin(String sheet, List<String> headings) throws IOException {
        endSheet();
        sheets.add(sheet);
        row = 0;
        part("xl/worksheets/sheet%d.xml".formatted(sheets.size()));
        out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (!headings.isEmpty()) {
            out.write("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
                    + "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        }
        out.write("<sheetData>");
        if (!headings.isEmpty()) {
            headings(headings);
        }
    }

    /** A row in bold. */
    public void headings(List<String> names) throws IOException {
        for (String name : names) {
            text(name, BOLD);
        }
        endRow();
    }

    /** Leaves the next cell of the row empty. */
    public void nothing() {
        column++;
    }

    public void text(String text) throws IOException {
        text(text, 0);
    }

    private void text(String text, int style) throws IOException {
        cell(style);
        out.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        out.write(escaped(text));
        out.write("</t></is></c>");
    }

    public void number(BigDecimal number) throws IOException {
        number(number, "");
    }

    /** @param suffix is shown behind the number and is no part of it; without quotation marks */
    public void number(BigDecimal number, String suffix) throws IOException {
        cell(suffix.isEmpty() ? 0 : suffixes.computeIfAbsent(suffix, s -> FIRST_FORMAT + suffixes.size()));
        out.write("><v>");
        out.write(number.toPlainString());
        out.write("</v></c>");
    }

    private void cell(int style) throws IOException {
        beginRow();
        out.write("<c r=\"");
        out.write(columnName(column++));
        out.write(Integer.toString(row));
        out.write(style == 0 ? "\"" : "\" s=\"" + style + "\"");
    }

    private void beginRow() throws IOException {
        if (!rowIsOpen) {
            rowIsOpen = true;
            out.write("<row r=\"" + ++row + "\">");
        }
    }

    public void endRow() throws IOException {
        beginRow();
        out.write("</row>\n");
        rowIsOpen = false;
        column = 0;
    }

    /** {@code A}, {@code Z}, {@code AA}. */
    private String columnName(int index) {
        while (columns.size() <= index) {
            int next = columns.size();
            String last = String.valueOf((char) ('A' + next % 26));
            columns.add(next < 26 ? last : columns.get(next / 26 - 1) + last);
        }
        return columns.get(index);
    }

    private void endSheet() throws IOException {
        if (!sheets.isEmpty()) {
            out.write("</sheetData></worksheet>");
            endPart();
        }
    }

    /** Finishes the workbook and closes what it was written to. */
    @Override
    public void close() throws IOException {
        endSheet();
        part("xl/styles.xml", styles());
        part("xl/workbook.xml", workbook());
        part("xl/_rels/workbook.xml.rels", relations());
        part("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        part("[Content_Types].xml", contentTypes());
        out.close();
    }

    private void part(String name, String content) throws IOException {
        part(name);
        out.write(content);
        endPart();
    }

    private void part(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    private void endPart() throws IOException {
        out.flush();
        zip.closeEntry();
    }

    private String styles() {
        var formats = new StringBuilder();
        var cells = new StringBuilder(XF.formatted(0, 0, "") + XF.formatted(0, 1, " applyFont=\"1\""));
        suffixes.forEach((suffix, style) -> {
            int id = 164 + style;
            formats.append(
                    "<numFmt numFmtId=\"%d\" formatCode=\"General&quot; %s&quot;\"/>".formatted(id, escaped(suffix)));
            cells.append(XF.formatted(id, 0, " applyNumberFormat=\"1\""));
        });
        return """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s<fonts count="2">\
                <font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
                <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
                <borders count="1"><border/></borders>\
                <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="%d">%s</cellXfs>\
                <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""".formatted(
                suffixes.isEmpty() ? "" : "<numFmts count=\"%d\">%s</numFmts>".formatted(suffixes.size(), formats),
                FIRST_FORMAT + suffixes.size(),
                cells);
    }

    private String workbook() {
        var list = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(escaped(sheets.get(i)), i + 1, i + 1));
        }
        return """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>%s</sheets></workbook>""".formatted(list);
    }

    private String relations() {
        var list = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            list.append(relation(i, "worksheet", "worksheets/sheet%d.xml".formatted(i)));
        }
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s%s</Relationships>"
                .formatted(list, relation(sheets.size() + 1, "styles", "styles.xml"));
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>"
                .formatted(id, type, target);
    }

    private String contentTypes() {
        String type =
                "<Override PartName=\"/xl/%s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>";
        var list =
                new StringBuilder(type.formatted("workbook", "sheet.main")).append(type.formatted("styles", "styles"));
        for (int i = 1; i <= sheets.size(); i++) {
            list.append(type.formatted("worksheets/sheet" + i, "worksheet"));
        }
        return """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>%s</Types>""".formatted(list);
    }

    /** What XML has no place for falls away. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (c >= ' ' && c < '\uFFFE' || c == '\n' || c == '\t') {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
