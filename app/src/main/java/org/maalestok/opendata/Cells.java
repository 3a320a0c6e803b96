package org.maalestok.opendata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * @param tables the figures of each selected indicator, in the order of the selection
 */
public record Cells(Selection selection, List<FigureTable> tables) {

    /** Takes the cells in the order of the answer. */
    @FunctionalInterface
    public interface Sink {

        /**
         * @param at for each shown variable the index in its part; used again for the next cell
         * @param indicator what is measured
         * @param observation what is known of it
         */
        void accept(int[] at, Indicator indicator, Observation observation) throws IOException;
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
        void visit(long cell, int[] at, FigureTable table, Area area, Period period) throws IOException;
    }

    /** Row by row: the last shown variable varies fastest. */
    public void forEach(Sink sink) throws IOException {
        visit((cell, at, table, area, period) -> sink.accept(at, table.indicator(), table.at(area.id(), period)));
    }

    /** What was said of any of the cells, in their order: of few, so all of it is held. */
    public List<Said> listSaid() throws IOException {
        var said = new ArrayList<Said>();
        if (tables.stream().anyMatch(FigureTable::hasRemarks)) {
            visit((cell, at, table, area, period) -> {
                List<Remark> remarks = table.remarksAt(area.id(), period);
                if (!remarks.isEmpty()) {
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
        int[] regions = selection.parts().get(0).places();
        int[] times = selection.parts().get(2).places();
        OpenTable of = selection.table();
        long size = selection.size();
        for (long cell = 0; cell < size; cell++) {
            visitor.visit(
                    cell,
                    at,
                    tables.get(index(at, order[1])),
                    of.regions().get(regions[index(at, order[0])]),
                    of.periods().get(times[index(at, order[2])]));
            advance(at, shown);
        }
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
