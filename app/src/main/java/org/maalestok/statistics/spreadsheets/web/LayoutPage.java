package org.maalestok.statistics.spreadsheets.web;

import java.util.List;
import org.maalestok.statistics.mapping.web.Choice;
import org.maalestok.statistics.mapping.web.Disagreement;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * How a file is read: its first rows as they are, what each column is about, and the first figures as they are understood.
 *
 * @param saved whether the layout has just been saved
 * @param problems what is still missing, each with the field that can say it
 * @param conflict what somebody else has changed meanwhile; empty when nobody has
 * @param refusal why the figures cannot be read in this way; empty when they can
 * @param letters the heads of the columns of {@link #rows}: A, B, C
 */
record LayoutPage(
        Frame frame,
        Texts t,
        String fileName,
        String action,
        String delete,
        String next,
        int version,
        boolean saved,
        Fields fields,
        List<Problem> problems,
        Disagreement conflict,
        boolean isText,
        List<Choice> sheets,
        List<Choice> encodings,
        List<Choice> delimiters,
        List<Choice> decimals,
        List<Choice> sections,
        boolean hasHidden,
        List<Letter> letters,
        List<RawRow> rows,
        List<ColumnCard> columns,
        String refusal,
        List<Figure> figures) {

    /** @param field the id of the field that it is about */
    record Problem(String field, String words) {}

    /** @param hidden whether the workbook hides the column */
    record Letter(String name, boolean hidden) {}

    /** @param kind {@code head}, {@code data} or {@code aside}: what the row is taken for
     * @param hidden whether the workbook hides it */
    record RawRow(long number, String kind, String words, boolean hidden, List<String> cells) {}

    /**
     * @param name "Kolonne C: Folketall"
     * @param samples "1 693 · 7 415 · 3 021"
     */
    record ColumnCard(
            int index,
            String name,
            String samples,
            boolean hidden,
            List<Choice> roles,
            boolean figures,
            String period,
            String contents,
            String area) {}

    /** A figure as it is understood. */
    record Figure(String area, String period, String contents, String value, String place) {}
}
