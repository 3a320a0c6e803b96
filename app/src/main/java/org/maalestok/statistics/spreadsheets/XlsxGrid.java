package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.TableRefused;

/**
 * A workbook (ECMA-376), {@code .xlsx} or {@code .xlsm}; macros are not looked at. The XML of a sheet is read here rather than through fastexcel's reader,
 * which tells neither merged cells nor hidden columns and has no limits: a second reading for those would be the larger half of the work.
 */
final class XlsxGrid implements Grid {

    private static final int MOST_PARTS = 5_000;

    private final String name;
    private final ZipFile zip;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final SharedTexts texts;
    private final Styles styles;
    private final Map<String, Shape> shapes = new HashMap<>();
    private boolean from1904;

    /** A sheet and the file in the archive that it is in. */
    private record Part(Sheet sheet, String path) {}

    private XlsxGrid(ZipFile zip, String name) throws IOException, TableRefused, XMLStreamException {
        this.zip = zip;
        this.name = name;
        if (zip.size() > MOST_PARTS) {
            throw Refusals.of(Kind.TOO_LARGE, name, "", zip.size() + " parts", "at most " + MOST_PARTS);
        }
        workbook();
        texts = SharedTexts.read(zip, "xl/sharedStrings.xml", name);
        styles = readStyles();
    }

    static XlsxGrid open(Path file, String name) throws IOException, TableRefused {
        ZipFile zip = unzip(file, name);
        try {
            return new XlsxGrid(zip, name);
        } catch (XMLStreamException e) {
            zip.close();
            throw broken(name, e);
        } catch (ZipException e) {
            zip.close();
            throw unpacked(name, e);
        } catch (IOException | TableRefused | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile unzip(Path file, String name) throws IOException, TableRefused {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw Refusals.of(
                    Kind.CUT_OFF, name, "", "an archive that cannot be unpacked", "the whole workbook, sent again");
        }
    }

    private void workbook() throws IOException, TableRefused, XMLStreamException {
        ZipEntry entry = zip.getEntry("xl/workbook.xml");
        if (entry == null) {
            throw Refusals.of(Kind.OTHER_FORMAT, name, "", "an archive that is not a workbook", "an .xlsx file");
        }
        Map<String, String> targets = targets();
        try (var xml = SheetXml.open(zip, entry, name)) {
            while (xml.next()) {
                if (xml.opens("workbookPr")) {
                    from1904 = xml.isTrue("date1904");
                } else if (xml.opens("sheet")) {
                    if (parts.size() >= MOST_PARTS) {
                        throw xml.tooMany("sheets", MOST_PARTS);
                    }
                    boolean hidden = xml.attribute("state")
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("hidden");
                    String path = targets.getOrDefault(xml.attribute("id"), "");
                    parts.put(xml.attribute("name"), new Part(new Sheet(xml.attribute("name"), hidden), path));
                }
            }
        }
        parts.values()
                .removeIf(part ->
                        zip.getEntry(part.path()) == null || !part.path().contains("worksheets/"));
        if (parts.isEmpty()) {
            throw Refusals.of(Kind.OTHER_FORMAT, name, "", "a workbook without sheets", "a sheet with figures");
        }
    }

    private Map<String, String> targets() throws IOException, TableRefused, XMLStreamException {
        var targets = new HashMap<String, String>();
        ZipEntry entry = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (entry != null) {
            try (var xml = SheetXml.open(zip, entry, name)) {
                while (xml.next()) {
                    if (xml.opens("Relationship")) {
                        if (targets.size() >= MOST_PARTS) {
                            throw xml.tooMany("parts", MOST_PARTS);
                        }
                        String target = xml.attribute("Target");
                        targets.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                }
            }
        }
        return targets;
    }

    private Styles readStyles() throws IOException, TableRefused, XMLStreamException {
        ZipEntry entry = zip.getEntry("xl/styles.xml");
        if (entry == null) {
            return Styles.none();
        }
        try (var xml = SheetXml.open(zip, entry, name)) {
            return Styles.read(xml);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Sheet> sheets() {
        return parts.values().stream().map(Part::sheet).toList();
    }

    @Override
    public Shape shape(String sheet) throws IOException, TableRefused {
        Shape known = shapes.get(sheet);
        if (known == null) {
            var reader = new XlsxRows(this, sheet, List.of());
            scan(sheet, reader, row -> true);
            known = reader.shape();
            shapes.put(sheet, known);
        }
        return known;
    }

    @Override
    public void read(String sheet, RowSink rows) throws IOException, TableRefused {
        scan(sheet, new XlsxRows(this, sheet, shape(sheet).merged()), rows);
    }

    private void scan(String sheet, XlsxRows reader, RowSink rows) throws IOException, TableRefused {
        Part part = parts.get(sheet);
        if (part == null) {
            var names = new ArrayList<>(parts.keySet());
            throw Refusals.of(Kind.UNKNOWN_CATEGORY, name, "", "no sheet \"" + sheet + "\"", "one of " + names);
        }
        try (var xml = SheetXml.open(zip, zip.getEntry(part.path()), name)) {
            reader.read(xml, rows);
        } catch (XMLStreamException e) {
            throw broken(name, e);
        } catch (ZipException e) {
            throw unpacked(name, e);
        }
    }

    SharedTexts texts() {
        return texts;
    }

    Styles styles() {
        return styles;
    }

    boolean isFrom1904() {
        return from1904;
    }

    /** An XML fault; or what the archive had to say against being read, which the XML reader wraps. */
    private static TableRefused broken(String name, XMLStreamException e) {
        if (e.getNestedException() instanceof ZipException zip) {
            return unpacked(name, zip);
        }
        return Refusals.of(
                Kind.MALFORMED, name, "", "XML that breaks off or breaks its rules", "a workbook that opens");
    }

    private static TableRefused unpacked(String name, ZipException e) {
        return e instanceof SheetXml.TooMuch
                ? Refusals.of(
                        Kind.TOO_LARGE, name, "", "a sheet that swells when it is unpacked", "at most 768 MB unpacked")
                : Refusals.of(
                        Kind.CUT_OFF, name, "", "an archive that cannot be unpacked", "the whole workbook, sent again");
    }

    @Override
    public String place(String sheet, long row, int column) {
        return "cell %s of sheet \"%s\"".formatted(new CellReference(row, column), sheet);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
