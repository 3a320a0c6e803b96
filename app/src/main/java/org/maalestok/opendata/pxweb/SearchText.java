package org.maalestok.opendata.pxweb;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.maalestok.opendata.OpenTable;
import org.maalestok.ui.Language;

/** The words of a table that a search looks in: its title, subject and the names of its key figures. */
record SearchText(String words) {

    static SearchText of(OpenTable table, Language language) {
        String contents = table.contents().stream()
                .map(content -> content.name().in(language) + " " + content.code())
                .collect(Collectors.joining(" "));
        return new SearchText(String.join(
                        " ",
                        table.id(),
                        table.title().in(language),
                        table.service().group().name().in(language),
                        contents)
                .toLowerCase(Locale.ROOT));
    }

    boolean hasAll(List<String> wanted) {
        return wanted.stream().allMatch(words::contains);
    }
}
