package org.maalestok.opendata.pxweb;

import java.util.Locale;
import java.util.stream.Collectors;
import org.maalestok.opendata.OpenTable;
import org.maalestok.ui.Language;

/**
 * The words of a table that a search looks in.
 *
 * @param title in lower case
 * @param words the title, the subject, and the names and codes of its key figures
 */
record SearchText(String title, String words) {

    static SearchText of(OpenTable table, Language language) {
        String contents = table.contents().stream()
                .map(content -> content.name().in(language) + " " + content.code())
                .collect(Collectors.joining(" "));
        return new SearchText(
                lower(table.id() + " " + table.title().in(language)),
                lower(String.join(
                        " ",
                        table.id(),
                        table.title().in(language),
                        table.service().group().name().in(language),
                        contents)));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
