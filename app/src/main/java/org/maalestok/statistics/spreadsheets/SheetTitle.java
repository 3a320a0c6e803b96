package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.maalestok.statistics.formats.TableRefused;

/** What people have written above the heads of a sheet. */
final class SheetTitle {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    private SheetTitle() {}

    /** The first line above the heads that is one text, merged over however many cells; empty when there is none. */
    static String of(Grid grid, Layout layout) throws IOException, TableRefused {
        var found = new ArrayList<String>();
        int heads = layout.firstHead() == 0 ? layout.firstData() : layout.firstHead();
        grid.read(layout.sheet(), row -> {
            if (row.number() >= heads || !found.isEmpty()) {
                return false;
            }
            List<String> texts = row.cells().stream()
                    .filter(cell -> !cell.isEmpty())
                    .map(GridCell::words)
                    .distinct()
                    .toList();
            if (texts.size() == 1 && isTitle(texts.getFirst())) {
                found.add(texts.getFirst());
            }
            return true;
        });
        return found.isEmpty() ? "" : found.getFirst();
    }

    private static boolean isTitle(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().filter(Character::isLetter).count() >= SHORTEST;
    }
}
