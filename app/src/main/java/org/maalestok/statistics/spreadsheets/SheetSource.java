package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maalestok.statistics.formats.TableRefused;

/** Whom a sheet names as the source of its figures. */
final class SheetSource {

    private static final int LONGEST = 200;
    private static final Pattern NAMED =
            Pattern.compile("(?:kilde|source)\\s*:\\s*(\\S.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SheetSource() {}

    /** What stands behind <i>Kilde:</i> in the first row that has one text and begins so, wherever it is in the sheet; empty when none does. */
    static String of(Grid grid, Layout layout) throws IOException, TableRefused {
        var found = new ArrayList<String>();
        grid.read(layout.sheet(), row -> {
            List<String> texts = row.cells().stream()
                    .filter(cell -> !cell.isEmpty())
                    .map(GridCell::words)
                    .distinct()
                    .limit(2)
                    .toList();
            Matcher named = NAMED.matcher(texts.size() == 1 ? texts.getFirst() : "");
            if (named.matches() && named.group(1).length() <= LONGEST) {
                found.add(named.group(1).strip());
            }
            return found.isEmpty();
        });
        return found.isEmpty() ? "" : found.getFirst();
    }
}
