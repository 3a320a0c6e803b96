package org.maalestok.opendata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.municipalities.Area;
import org.maalestok.opendata.Selection.Part;

/**
 * The cells of a selection, to be read one by one as an answer is written, so that a large answer takes no more memory than a small one.
 *
 * @param selection which
 * @param figures of each selected indicator, by its code
 */
public record Cells(Selection selection, Map<String, FigureTable> figures) {

    /** Takes the cells in the order of the answer. */
    @FunctionalInterface
    public interface Sink {

        /**
         * @param at for each shown variable the index in its part; used again for the next cell
         * @param observation what is known of it
         */
        void accept(int[] at, Observation observation) throws IOException;
    }

    /**
     * What people have said of a figure.
     *
     * @param cell its number in the order of the answer, from 0
     * @param remarks at least one
     */
    public record Said(long cell, Area area, Indicator indicator, Period period, List<Remark> remarks) {}

    @FunctionalInterface
    private interface Visitor {
        void visit(long cell, int[] at, @Nullable FigureTable table, Area area, Period period) throws IOException;
    }

    /** Row by row: the last shown variable varies fastest. */
    public void forEach(Sink sink) throws IOException {
        visit((cell, at, table, area, period) ->
                sink.accept(at, table == null ? Observation.NONE : table.at(area.id(), period)));
    }

    /** What was said of any of the cells, in their order: of few, so all of it is held. */
    public List<Said> listSaid() throws IOException {
        var said = new ArrayList<Said>();
        if (figures.values().stream().anyMatch(FigureTable::hasRemarks)) {
            visit((cell, at, table, area, period) -> {
                List<Remark> remarks = table == null ? List.of() : table.remarksAt(area.id(), period);
                if (table != null && !remarks.isEmpty()) {
                    said.add(new Said(cell, area, table.indicator(), period, remarks));
                }
            });
        }
        return said;
    }

    private void visit(Visitor visitor) throws IOException {
        List<Part> shown = selection.shown();
        int[] at = new int[shown.size()];
        int[] order = selection.parts().stream().mapToInt(shown::indexOf).toArray();
        int last = order.length - 1;
        int[] regions = selection.parts().getFirst().places();
        int[] times = selection.parts().getLast().places();
        OpenTable of = selection.table();
        @Nullable FigureTable[] tables = tables();
        int[] sizes = selection.parts().stream()
                .mapToInt(part -> part.places().length)
                .toArray();
        long size = selection.size();
        for (long cell = 0; cell < size; cell++) {
            int table = 0;
            for (int i = 1; i < last; i++) {
                table = table * sizes[i] + index(at, order[i]);
            }
            visitor.visit(
                    cell,
                    at,
                    tables[table],
                    of.regions().get(regions[index(at, order[0])]),
                    of.periods().get(times[index(at, order[last])]));
            advance(at, shown);
        }
    }

    /** The figures of each selected content for each selected group, the content varying fastest; null where nobody measures it. */
    private @Nullable FigureTable[] tables() {
        var groups = List.of(List.<String>of());
        for (Part part : selection.parts().subList(1, selection.parts().size() - 2)) {
            groups = groups.stream()
                    .flatMap(before -> IntStream.of(part.places()).mapToObj(place -> Stream.concat(
                                    before.stream(),
                                    Stream.of(
                                            part.variable().values().get(place).code()))
                            .toList()))
                    .toList();
        }
        return groups.stream()
                .flatMap(group -> selection.contents().map(content -> content.find(group)))
                .map(indicator ->
                        indicator.map(Indicator::code).map(figures::get).orElse(null))
                .toArray(FigureTable[]::new);
    }

    /** The index in a part; the only one where the variable is not shown. */
    private static int index(int[] at, int order) {
        return order < 0 ? 0 : at[order];
    }

    private static void advance(int[] at, List<Part> shown) {
        for (int i = at.length - 1; i >= 0; i--) {
            if (++at[i] < shown.get(i).places().length) {
                return;
            }
            at[i] = 0;
        }
    }
}
