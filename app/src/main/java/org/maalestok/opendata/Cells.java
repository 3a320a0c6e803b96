package org.maalestok.opendata;

import java.util.List;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Observation;

/**
 * The cells of a selection, to be read one by one as an answer is written.
 *
 * @param selection which
 * @param tables the figures of each selected indicator, in the order of the selection
 */
public record Cells(Selection selection, List<FigureTable> tables) {

    /** @param region @param content @param time places in the parts of the selection */
    public Observation at(int region, int content, int time) {
        OpenTable table = selection.table();
        int area =
                table.regions().get(selection.parts().get(0).places()[region]).id();
        return tables.get(content)
                .at(area, table.periods().get(selection.parts().get(2).places()[time]));
    }
}
