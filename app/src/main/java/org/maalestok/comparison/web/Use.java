package org.maalestok.comparison.web;

import java.util.List;
import java.util.stream.Stream;
import org.maalestok.ui.UseLines.Line;

/**
 * How somebody takes a page's figures along: lines to copy. {@code use.jte} writes them.
 *
 * @param tables first the page's own file, where it has one; then one for each open table that figures of the page are in
 * @param embeds lines that put the page's charts on other pages; none where there is no such chart
 */
record Use(List<Table> tables, List<Line> embeds) {

    static final Use NONE = new Use(List.of(), List.of());

    /**
     * @param title of the table
     * @param address of the figures as CSV
     * @param lines the same for each tool
     */
    record Table(String title, String address, List<Line> lines) {}

    boolean isEmpty() {
        return tables.isEmpty() && embeds.isEmpty();
    }

    /** Whether there are so many tables that each is folded by itself. */
    boolean isLong() {
        return tables.size() > 2;
    }

    Use and(Use more) {
        return new Use(
                Stream.concat(tables.stream(), more.tables.stream()).toList(),
                Stream.concat(embeds.stream(), more.embeds.stream()).toList());
    }

    Use withEmbeds(List<Line> lines) {
        return new Use(tables, lines);
    }
}
