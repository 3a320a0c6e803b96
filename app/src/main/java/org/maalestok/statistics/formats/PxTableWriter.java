package org.maalestok.statistics.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Refusal.Kind;

/**
 * Writes PX (AXIS-VERSION 2013, UTF-8). The format has room for six signs besides the hyphen; the usual four keep their places, others take what is left,
 * and one more is refused. What stands beside numbers becomes {@code DATANOTECELL}.
 *
 * @see <a href="https://www.scb.se/en/services/statistical-programs-for-px-files/px-file-format/">PX file format</a>
 */
public final class PxTableWriter extends TableWriter {

    private static final List<String> USUAL = List.of(".", "..", "...", ":");
    private static final int MOST_SIGNS = 6;
    /** What the format allows for numbers as they are stored, and as they are shown. */
    private static final int MOST_DECIMALS = 15;

    private static final int MOST_SHOWN = 6;
    private static final String HYPHEN = "-";

    private final OutputStream stream;
    private final PxAbout about;
    private final Set<String> signs = new LinkedHashSet<>();
    private boolean complete = true;
    private int decimals;

    /** @param stream stays open */
    public PxTableWriter(OutputStream stream) {
        this(stream, PxAbout.NOTHING);
    }

    /** @param stream stays open */
    public PxTableWriter(OutputStream stream, PxAbout about) {
        this.stream = stream;
        this.about = about;
    }

    @Override
    public void accept(SourceCell cell) throws IOException, TableRefused {
        super.accept(cell);
        if (cell.isNumber) {
            decimals = Math.max(decimals, cell.scale);
        } else {
            signs.add(cell.status);
        }
    }

    @Override
    void write(SourceTable table) throws IOException, TableRefused {
        forEachCell((number, cell) -> complete &= cell.isNumber || signs.contains(cell.status));
        if (!complete) {
            signs.add("");
        }
        var stored = stored(table);
        var names = names(table);
        Writer px = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        writeHeader(px, table, names);
        for (var entry : stored.entrySet()) {
            if (!entry.getKey().equals(HYPHEN)) {
                line(px, "DATASYMBOL" + entry.getValue().length(), quoted(table, entry.getKey()));
            }
        }
        writeCellNotes(px, table);
        writeData(px, table, stored);
        px.flush();
    }

    /** How each sign is written among the cells: as many dots as its number says. */
    private Map<String, String> stored(SourceTable table) throws TableRefused {
        var stored = new LinkedHashMap<String, String>();
        var free = new ArrayDeque<Integer>();
        for (int i = MOST_SIGNS; i > 0; i--) {
            boolean usual = i <= USUAL.size() && signs.contains(USUAL.get(i - 1));
            if (usual) {
                stored.put(USUAL.get(i - 1), ".".repeat(i));
            } else {
                free.add(i);
            }
        }
        for (String sign : signs) {
            if (sign.equals(HYPHEN)) {
                stored.put(sign, HYPHEN);
            } else if (!stored.containsKey(sign)) {
                if (free.isEmpty()) {
                    throw refused(table, Kind.TOO_LARGE, String.join(" ", signs), String.valueOf(MOST_SIGNS));
                }
                stored.put(sign, ".".repeat(free.remove()));
            }
        }
        return stored;
    }

    /** Variables are called by their label where no other has the same one. */
    private static List<String> names(SourceTable table) {
        var labels = table.dimensions().stream().map(Dimension::label).toList();
        boolean different = labels.stream().distinct().count() == labels.size();
        return table.dimensions().stream()
                .map(dimension -> plain(different ? dimension.label() : dimension.code()))
                .toList();
    }

    private void writeHeader(Writer px, SourceTable table, List<String> names) throws IOException, TableRefused {
        int shown = shownDecimals(table);
        line(px, "CHARSET", "\"ANSI\"");
        line(px, "AXIS-VERSION", "\"2013\"");
        line(px, "CODEPAGE", "\"utf-8\"");
        if (!about.language().isEmpty()) {
            text(px, "LANGUAGE", about.language());
        }
        line(px, "DECIMALS", String.valueOf(Math.min(Math.max(decimals, mostDecimals(table)), MOST_DECIMALS)));
        line(px, "SHOWDECIMALS", String.valueOf(shown));
        text(px, "MATRIX", table.code().isEmpty() ? "TABLE" : table.code());
        if (!about.summable()) {
            line(px, "AGGREGALLOWED", "NO");
        }
        text(px, "SUBJECT-CODE", about.subjectCode());
        text(px, "SUBJECT-AREA", about.subject());
        text(px, "TITLE", table.title().isEmpty() ? "-" : table.title());
        text(px, "CONTENTS", table.title().isEmpty() ? "-" : table.title());
        text(px, "UNITS", "-");
        int rows = names.size() - about.heading();
        if (rows > 0) {
            line(px, "STUB", list(table, names.subList(0, rows)));
        }
        if (about.heading() > 0) {
            line(px, "HEADING", list(table, names.subList(rows, names.size())));
        }
        for (int i = 0; i < names.size(); i++) {
            writeVariable(px, table, table.dimensions().get(i), names.get(i), shown);
        }
        if (!table.updated().isEmpty()) {
            text(px, "LAST-UPDATED", table.updated());
        }
        if (!table.source().isEmpty()) {
            text(px, "SOURCE", table.source());
        }
        for (String note : table.notes()) {
            text(px, "NOTE", note);
        }
    }

    /** As many as the contents with fewest have: {@code PRECISION} can only say that one has more. */
    private int shownDecimals(SourceTable table) {
        return Math.min(
                contents(table)
                        .mapToInt(Category::decimals)
                        .filter(it -> it >= 0)
                        .min()
                        .orElse(decimals),
                MOST_SHOWN);
    }

    private static int mostDecimals(SourceTable table) {
        return Math.min(contents(table).mapToInt(Category::decimals).max().orElse(0), MOST_SHOWN);
    }

    private static Stream<Category> contents(SourceTable table) {
        return table.dimensions().stream()
                .filter(dimension -> dimension.role() == Dimension.Role.CONTENTS)
                .flatMap(dimension -> dimension.categories().stream());
    }

    private void writeVariable(Writer px, SourceTable table, Dimension dimension, String name, int shown)
            throws IOException, TableRefused {
        String of = "(" + quoted(table, name) + ")";
        var codes = dimension.categories().stream().map(Category::code).toList();
        line(px, "VARIABLECODE" + of, quoted(table, dimension.code()));
        line(
                px,
                "VALUES" + of,
                list(
                        table,
                        dimension.categories().stream()
                                .map(it -> plain(it.label()))
                                .toList()));
        line(px, "CODES" + of, list(table, codes));
        switch (dimension.role()) {
            case TIME -> writeTimes(px, of, codes);
            case AREA -> line(px, "VARIABLE-TYPE" + of, "\"G\"");
            case CONTENTS -> writeContents(px, table, dimension, name, shown);
            case OTHER -> line(px, "VARIABLE-TYPE" + of, "\"V\"");
        }
        String standIn = about.standIns().get(dimension.code());
        if (standIn != null) {
            text(px, "ELIMINATION" + of, standIn);
        }
    }

    private static void writeTimes(Writer px, String of, List<String> codes) throws IOException {
        line(px, "VARIABLE-TYPE" + of, "\"T\"");
        var times = PxTimes.of(codes);
        if (times.isPresent()) {
            line(
                    px,
                    "TIMEVAL" + of,
                    codes.stream()
                            .map(code -> ",\"" + PxTimes.written(code) + "\"")
                            .collect(Collectors.joining(
                                    "", "TLIST(" + times.get().scale() + ")", "")));
        }
    }

    private static void writeContents(Writer px, SourceTable table, Dimension dimension, String name, int shown)
            throws IOException, TableRefused {
        text(px, "CONTVARIABLE", name);
        for (Category category : dimension.categories()) {
            String label = quoted(table, plain(category.label()));
            line(px, "UNITS(" + label + ")", quoted(table, plain(category.unit())));
            int precision = Math.min(category.decimals(), MOST_SHOWN);
            if (precision > shown) {
                line(px, "PRECISION(" + quoted(table, name) + "," + label + ")", String.valueOf(precision));
            }
        }
    }

    private void writeCellNotes(Writer px, SourceTable table) throws IOException, TableRefused {
        forEachThere((number, cell) -> {
            if (cell.isNumber && !cell.status.isEmpty()) {
                var codes = new ArrayList<String>();
                for (int i = 0; i < cell.at.length; i++) {
                    codes.add(table.dimensions()
                            .get(i)
                            .categories()
                            .get(cell.at[i])
                            .code());
                }
                line(px, "DATANOTECELL(" + list(table, codes) + ")", quoted(table, cell.status));
            }
        });
    }

    /** A line for each row of the table; the format wants a blank at its end, too. */
    private void writeData(Writer px, SourceTable table, Map<String, String> stored) throws IOException, TableRefused {
        var dimensions = table.dimensions();
        long width = dimensions.subList(dimensions.size() - about.heading(), dimensions.size()).stream()
                .mapToLong(dimension -> dimension.categories().size())
                .reduce(1, Math::multiplyExact);
        px.write("DATA=\n");
        forEachCell((number, cell) -> {
            px.write(cell.isNumber ? cell.number().toPlainString() : "\"" + stored.get(cell.status) + "\"");
            px.write((number + 1) % width == 0 ? " \n" : " ");
        });
        px.write(";\n");
    }

    private static void line(Writer px, String keyword, String value) throws IOException {
        px.write(keyword + "=" + value + ";\n");
    }

    private static void text(Writer px, String keyword, String value) throws IOException {
        px.write(keyword + "=\"" + plain(value) + "\";\n");
    }

    private static String list(SourceTable table, List<String> values) throws TableRefused {
        var texts = new ArrayList<String>(values.size());
        for (String value : values) {
            texts.add(quoted(table, value));
        }
        return texts.stream().collect(Collectors.joining(","));
    }

    /** The format has no way to write a quotation mark: in a code it is refused. */
    private static String quoted(SourceTable table, String text) throws TableRefused {
        if (text.indexOf('"') >= 0) {
            throw refused(table, Kind.MALFORMED, text, "");
        }
        return "\"" + text + "\"";
    }

    /** In a label it becomes another one. */
    private static String plain(String text) {
        return text.replace('"', '\u201D');
    }
}
