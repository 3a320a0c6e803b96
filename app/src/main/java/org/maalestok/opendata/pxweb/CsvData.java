package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.Selection.Part;
import org.maalestok.ui.Language;

/**
 * CSV as PxWebApi writes it: first the variables in the stub, then one column for each combination of the heading, its names joined by a blank. Points in
 * numbers, nothing between thousands, the sign in place of a number that is not there.
 */
final class CsvData {

    private final Cells cells;
    private final FormatOptions options;
    private final Language language;
    private final List<Part> stub;
    private final List<Part> heading;

    CsvData(Cells cells, FormatOptions options, Language language) {
        this.cells = cells;
        this.options = options;
        this.language = language;
        var shown = cells.selection().shown();
        int rows = cells.selection().placement().stub().size();
        this.stub = shown.subList(0, rows);
        this.heading = shown.subList(rows, shown.size());
    }

    void write(Writer out) throws IOException {
        if (options.title()) {
            out.write(quoted(cells.selection().table().title().in(language)));
            out.write("\n");
        }
        writeHeader(out);
        writeRows(out);
        out.flush();
    }

    private void writeHeader(Writer out) throws IOException {
        String before = "";
        for (Part part : stub) {
            out.write(before + quoted(options.naming() == FormatOptions.Naming.TEXTS
                    ? part.variable().label().in(language)
                    : part.variable().code()));
            before = String.valueOf(options.separator());
        }
        if (heading.isEmpty()) {
            out.write(before + quoted(cells.selection().table().service().name().in(language)));
        }
        for (String column : columns()) {
            out.write(before + quoted(column));
            before = String.valueOf(options.separator());
        }
        out.write("\n");
    }

    private List<String> columns() {
        List<String> columns = heading.isEmpty() ? List.of() : List.of("");
        for (Part part : heading) {
            columns = columns.stream()
                    .flatMap(begun -> names(part).stream().map(name -> begun.isEmpty() ? name : begun + " " + name))
                    .toList();
        }
        return columns;
    }

    private List<String> names(Part part) {
        return java.util.stream.IntStream.of(part.places())
                .mapToObj(place -> options.name(part.variable().values().get(place), language))
                .toList();
    }

    private void writeRows(Writer out) throws IOException {
        long width = heading.stream().mapToLong(part -> part.places().length).reduce(1, Math::multiplyExact);
        var names = stub.stream().map(this::names).toList();
        long[] index = {0};
        cells.forEach((at, indicator, observation) -> {
            if (index[0] % width == 0) {
                for (int i = 0; i < names.size(); i++) {
                    out.write(quoted(names.get(i).get(at[i])));
                    out.write(options.separator());
                }
            } else {
                out.write(options.separator());
            }
            out.write(text(observation));
            index[0]++;
            if (index[0] % width == 0) {
                out.write("\n");
            }
        });
    }

    private static String text(Observation observation) {
        return observation instanceof Observation.Measured measured
                ? measured.value().toPlainString()
                : quoted(ObservationText.sign(observation));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
