package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.Observation;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.Selection.Part;
import org.maalestok.ui.Language;

/** An answer as rows and columns: in front the variables of the stub, then a column for each combination of the heading, its names joined by a blank. */
final class Grid {

    private final Cells cells;
    private final FormatOptions options;
    private final Language language;
    private final List<Part> stub;
    private final List<Part> heading;

    /** Takes the rows one after the other, each cell as it comes. */
    interface Sink {

        /** @param names of the stub's values */
        void begin(List<String> names) throws IOException;

        /** @param status the sign in place of the number, or what stands beside it */
        void accept(Observation observation, String status) throws IOException;

        void end() throws IOException;
    }

    Grid(Cells cells, FormatOptions options, Language language) {
        this.cells = cells;
        this.options = options;
        this.language = language;
        var shown = cells.selection().shown();
        int rows = cells.selection().placement().stub().size();
        this.stub = shown.subList(0, rows);
        this.heading = shown.subList(rows, shown.size());
    }

    String title() {
        return cells.selection().table().title().in(language);
    }

    /** How many cells stand in a row behind the stub. */
    long width() {
        return heading.stream().mapToLong(part -> part.places().length).reduce(1, Math::multiplyExact);
    }

    long height() {
        return cells.selection().size() / width();
    }

    int stubWidth() {
        return stub.size();
    }

    /** The names above all columns; that of the service where nothing is in the heading. */
    List<String> header() {
        var header = new ArrayList<String>();
        stub.forEach(part -> header.add(
                options.naming() == FormatOptions.Naming.TEXTS
                        ? part.variable().label().in(language)
                        : part.variable().code()));
        header.addAll(
                heading.isEmpty()
                        ? List.of(cells.selection().table().service().name().in(language))
                        : columns());
        return header;
    }

    private List<String> columns() {
        List<String> columns = List.of("");
        for (Part part : heading) {
            columns = columns.stream()
                    .flatMap(begun -> names(part).stream().map(name -> begun.isEmpty() ? name : begun + " " + name))
                    .toList();
        }
        return columns;
    }

    private List<String> names(Part part) {
        return IntStream.of(part.places())
                .mapToObj(place -> options.name(part.variable().values().get(place), language))
                .toList();
    }

    void forEachRow(Footnotes footnotes, Sink sink) throws IOException {
        long width = width();
        var names = stub.stream().map(this::names).toList();
        long[] cell = {0};
        cells.forEach((at, indicator, observation) -> {
            if (cell[0] % width == 0) {
                sink.begin(IntStream.range(0, names.size())
                        .mapToObj(i -> names.get(i).get(at[i]))
                        .toList());
            }
            sink.accept(observation, footnotes.statusOf(cell[0], observation));
            if (++cell[0] % width == 0) {
                sink.end();
            }
        });
    }
}
