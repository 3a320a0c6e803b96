package org.maalestok.opendata;

import java.io.IOException;
import java.util.List;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
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

    /** Row by row: the last shown variable varies fastest. */
    public void forEach(Sink sink) throws IOException {
        List<Part> shown = selection.shown();
        int[] at = new int[shown.size()];
        var reader = new Reader(shown);
        long size = selection.size();
        for (long cell = 0; cell < size; cell++) {
            int content = reader.place(at, 1);
            FigureTable table = tables.get(content);
            sink.accept(at, table.indicator(), reader.read(at, table));
            advance(at, shown);
        }
    }

    private static void advance(int[] at, List<Part> shown) {
        for (int i = at.length - 1; i >= 0; i--) {
            if (++at[i] < shown.get(i).places().length) {
                return;
            }
            at[i] = 0;
        }
    }

    /** Knows which shown variable is which of the table's. */
    private final class Reader {

        private final int[] position = {-1, -1, -1};

        Reader(List<Part> shown) {
            for (int variable = 0; variable < position.length; variable++) {
                position[variable] = shown.indexOf(selection.parts().get(variable));
            }
        }

        /** The index in the part of this variable; an eliminated one has a single value. */
        int place(int[] at, int variable) {
            return position[variable] < 0 ? 0 : at[position[variable]];
        }

        Observation read(int[] at, FigureTable table) {
            OpenTable of = selection.table();
            int region = selection.parts().get(0).places()[place(at, 0)];
            int time = selection.parts().get(2).places()[place(at, 2)];
            return table.at(of.regions().get(region).id(), of.periods().get(time));
        }
    }
}
