package org.maalestok.ui.chart;

import java.util.BitSet;
import java.util.List;

/** Many values as short vertical strokes in a single path; strokes that would fall on each other are drawn once. */
final class Rug {

    private Rug() {}

    static void draw(Pen pen, List<Item> items, Scale x, double top, double bottom) {
        var halves = new BitSet();
        for (var item : items) {
            if (!item.isOwn() && item.reading() instanceof Reading.Known known) {
                halves.set((int) Math.round(x.at(known.value()) * 2));
            }
        }
        boolean begun = false;
        for (int at = halves.nextSetBit(0); at >= 0; at = halves.nextSetBit(at + 1)) {
            if (begun) {
                pen.jump(at / 2.0, top);
            } else {
                pen.move(at / 2.0, top);
                begun = true;
            }
            pen.down(bottom);
        }
        if (begun) {
            pen.end("rug");
        }
    }
}
