package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.maalestok.statistics.formats.TableRefused;

/** What people have written above the heads of a sheet. */
final class SheetTitle {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    /** What programs call a sheet that nobody has named: {@code Sheet1}, {@code Ark 2}, {@code Blad1}. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:(?:sheet|worksheet|ark|regneark|blad|tabelle|taulukko)[ _]?\\d*)?", Pattern.CASE_INSENSITIVE);

    private SheetTitle() {}

    /** Whether a sheet's name says nothing of what is in it; also where it has none. */
    static boolean isNoName(String sheet) {
        return NO_NAME.matcher(sheet.strip()).matches();
    }

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
