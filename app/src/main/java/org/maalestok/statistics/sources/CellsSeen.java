package org.maalestok.statistics.sources;

import java.util.BitSet;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;

/** Which cells of a table have come, one bit each, so that none comes twice: for sources that deliver rows in any order. */
final class CellsSeen {

    /** 125 MB of bits. */
    private static final long MOST = 1_000_000_000;

    private final SourceTable table;
    private final Call call;
    private final BitSet seen = new BitSet();

    CellsSeen(SourceTable table, Call call) {
        this.table = table;
        this.call = call;
    }

    /** @throws TableRefused when the cell was there before, or the table is too large for anybody to know */
    void add(SourceCell cell) throws TableRefused {
        long number = 0;
        for (int i = 0; i < cell.at.length; i++) {
            number = number * table.dimensions().get(i).categories().size() + cell.at[i];
            if (number >= MOST) {
                throw call.refuse(Kind.TOO_LARGE, "", "%d".formatted(number), "≤ %d".formatted(MOST));
            }
        }
        if (seen.get((int) number)) {
            throw call.refuse(Kind.DUPLICATE, "", place(cell), "");
        }
        seen.set((int) number);
    }

    private String place(SourceCell cell) {
        var codes = new StringBuilder();
        for (int i = 0; i < cell.at.length; i++) {
            Dimension dimension = table.dimensions().get(i);
            codes.append(i == 0 ? "" : ", ")
                    .append(dimension.categories().get(cell.at[i]).code());
        }
        return codes.toString();
    }
}
