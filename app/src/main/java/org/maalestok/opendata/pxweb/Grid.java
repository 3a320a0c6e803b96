package org.maalestok.opendata.pxweb;

import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.Observation;
import org.maalestok.opendata.Cells;
import org.maalestok.opendata.Selection.Part;
import org.maalestok.ui.Language;

/** An answer as rows and columns: in front the variables of the stub, then a column for each combination of the heading, its names joined by a blank. */
final class Grid {

    /** What a figure is with its status. */
    private static final List<String> FIGURE = List.of("value", "status", "remark");

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

    /** The names above all columns; that of the service where nothing is in the heading. Each is made when it is asked for: there may be a million. */
    List<String> header() {
        return new AbstractList<>() {
            @Override
            public String get(int column) {
                return column < stub.size() ? nameOf(stub.get(column)) : columnName(column - stub.size());
            }

            @Override
            public int size() {
                return Math.toIntExact(stub.size() + width());
            }
        };
    }

    /** The same with a column for the status and one for remarks after each of figures; plain names where nothing is in the heading. */
    List<String> headerWithStatus() {
        List<String> plain = header();
        return new AbstractList<>() {
            @Override
            public String get(int column) {
                int behind = column - stub.size();
                if (behind < 0) {
                    return plain.get(column);
                }
                String kind = FIGURE.get(behind % FIGURE.size());
                String name = plain.get(stub.size() + behind / FIGURE.size());
                return heading.isEmpty() ? kind : behind % FIGURE.size() == 0 ? name : name + " " + kind;
            }

            @Override
            public int size() {
                return Math.toIntExact(stub.size() + width() * FIGURE.size());
            }
        };
    }

    private String nameOf(Part part) {
        return options.naming() == FormatOptions.Naming.TEXTS
                ? part.variable().label().in(language)
                : part.variable().code();
    }

    /** The last variable of the heading varies fastest. */
    private String columnName(int column) {
        if (heading.isEmpty()) {
            return cells.selection().table().service().name().in(language);
        }
        var names = new String[heading.size()];
        int rest = column;
        for (int i = names.length - 1; i >= 0; i--) {
            int[] places = heading.get(i).places();
            names[i] = name(heading.get(i), places[rest % places.length]);
            rest /= places.length;
        }
        return String.join(" ", names);
    }

    private List<String> names(Part part) {
        return IntStream.of(part.places()).mapToObj(place -> name(part, place)).toList();
    }

    private String name(Part part, int place) {
        return options.name(part.variable().values().get(place), language);
    }

    void forEachRow(Footnotes footnotes, Sink sink) throws IOException {
        long width = width();
        var names = stub.stream().map(this::names).toList();
        long[] cell = {0};
        cells.forEach((at, observation) -> {
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
