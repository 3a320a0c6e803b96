package org.maalestok.statistics.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.maalestok.statistics.formats.Dimension.Category;

/**
 * Writes PX (AXIS-VERSION 2013, UTF-8). The format has room for six signs besides the hyphen; the usual four keep their places, others take what is left,
 * and one more is refused. What stands beside numbers becomes {@code DATANOTECELL}, what was said
 * of a cell {@code CELLNOTE}.
 *
 * @see <a href="https://www.scb.se/en/services/statistical-programs-for-px-files/px-file-format/">PX file format</a>
 */
public final class PxTableWriter extends TableWriter {

    private final OutputStream stream;
    private final PxAbout about;
    private final PxSigns signs = new PxSigns();
    private boolean complete = true;
    private int decimals;

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
        forEachCell((number, cell) -> complete &= cell.isNumber || signs.has(cell.status));
        if (!complete) {
            signs.add("");
        }
        var stored = signs.stored(table);
        Writer px = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        var statements = new PxStatements(px, table);
        new PxHeading(statements, table, about, decimals).write();
        for (var entry : stored.entrySet()) {
            if (!entry.getKey().equals(PxSigns.HYPHEN)) {
                statements.line("DATASYMBOL" + entry.getValue().length(), statements.quoted(entry.getKey()));
            }
        }
        writeCellNotes(statements, table);
        writeData(px, table, stored);
        px.flush();
    }

    private void writeCellNotes(PxStatements px, SourceTable table) throws IOException, TableRefused {
        forEachThere((number, cell) -> {
            if (cell.isNumber && !cell.status.isEmpty()) {
                px.line("DATANOTECELL(" + px.list(names(table, cell, Category::code)) + ")", px.quoted(cell.status));
            }
            String note = about.notes().cells().get(number);
            if (note != null) {
                var labels = names(table, cell, category -> PxStatements.plain(category.label()));
                px.note("CELLNOTE(" + px.list(labels) + ")", note);
            }
        });
    }

    /** Of the cell's categories. */
    private static List<String> names(SourceTable table, SourceCell cell, Function<Category, String> name) {
        var names = new ArrayList<String>();
        for (int i = 0; i < cell.at.length; i++) {
            names.add(name.apply(table.dimensions().get(i).categories().get(cell.at[i])));
        }
        return names;
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
}
