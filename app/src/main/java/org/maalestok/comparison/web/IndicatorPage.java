package org.maalestok.comparison.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Figure;
import org.maalestok.ui.chart.SmallMultiples;
import org.maalestok.ui.chart.Svg;

/**
 * One key figure: the answer, then the pictures, then the table.
 *
 * @param frame around the page
 * @param texts the page's words
 * @param name of the indicator
 * @param answer the page in a sentence or two; empty when there is nothing to answer about
 * @param verdict beside the answer, or null
 * @param basis what the verdict rests on, with its numbers; empty without one
 * @param notice that older figures are shown, or not what the address asks for; empty when all is as one would expect
 * @param preview what is said above the page of a draft; null for a published one
 * @param retired that the indicator is in no list any more, and why; empty for one that is
 * @param peers with whom, in words
 * @param peersNote why these; empty when they are the usual ones
 * @param peersHref where peers are picked, or null without a marked municipality
 * @param finder the form for marking a municipality, or null when one is marked
 * @param trend the line over time, or null when there is only one period
 * @param notes what must be known about the series: mergers, breaks, missing years
 * @param multiples a small trend for each, when they are few
 * @param trendTable the figures of the trend
 * @param period the period of ranking, map and distribution
 * @param periods the periods that can be picked
 * @param ranking or null when nobody has a figure
 * @param map or null without outlines
 * @param mapLegend the classes of the map
 * @param distribution or null when nobody has a figure
 * @param definition label and text
 * @param table all figures, areas by periods
 * @param remarks what was said of the figures
 * @param ownNotes where the reader writes a note on their own municipality's figure, or null
 * @param files the figures as files
 * @param fixed address that will always show these figures
 * @param relations where the figure is held against others
 * @param overTime the figure over time against others, or null without a marked municipality
 * @param units the figures of units, or null for a draft
 * @param telling how amounts are told, or null for what isn't money
 * @param use lines for programs and other pages
 */
record IndicatorPage(
        Frame frame,
        Texts texts,
        String name,
        String answer,
        @Nullable VerdictTag verdict,
        String basis,
        String notice,
        @Nullable Preview preview,
        String retired,
        String peers,
        String peersNote,
        @Nullable String peersHref,
        @Nullable Finder finder,
        @Nullable Figure trend,
        List<String> notes,
        List<SmallMultiples.Panel> multiples,
        Table trendTable,
        String period,
        List<PeriodLink> periods,
        @Nullable Figure ranking,
        @Nullable Figure map,
        @Nullable Svg mapLegend,
        @Nullable Figure distribution,
        List<Definition> definition,
        Table table,
        List<Remarks.Line> remarks,
        @Nullable String ownNotes,
        Files files,
        String fixed,
        String relations,
        @Nullable String overTime,
        @Nullable String units,
        @Nullable TellingForm telling,
        Use use) {

    /**
     * Above the page of a draft.
     *
     * @param words what it is, and whether it can be published
     * @param edit where it is edited
     * @param review where it is published
     * @param mark this page with a municipality marked, or null where one is or where nobody has figures
     * @param marked the name of that municipality
     */
    record Preview(
            String words,
            String edit,
            String review,
            @Nullable String mark,
            String marked) {}

    /**
     * Where the page's figures are as files.
     *
     * @param csv of all periods
     * @param csvOfPeriod of the period of ranking, map and distribution
     * @param what the files hold, in a few sentences; empty where there is no figure
     */
    record Files(String csv, String xlsx, String csvOfPeriod, String xlsxOfPeriod, String what) {}

    record PeriodLink(String period, String href, boolean chosen) {}

    record Definition(String label, String text, @Nullable String href) {}

    /** The form that finds a municipality to mark on this page. */
    record Finder(String action, String indicator) {}

    /** @param caption name and unit */
    record Table(String caption, List<String> heads, List<Row> rows) {

        /** Whether a column holds words and no numbers, so that it is read from the left; the first is always of heads. */
        boolean isOfWords(int column) {
            return column == 0
                    || rows.stream()
                            .anyMatch(row -> column <= row.cells().size()
                                    && row.cells().get(column - 1).isWords());
        }

        /** As many as a reader scrolls through without losing the rest of the page: a telephone shows some fifteen at a time. */
        private static final int MOST_OPEN_ROWS = 40;

        /** Whether the table is so long that it is opened by whoever wants it. */
        boolean folds() {
            return rows.size() > MOST_OPEN_ROWS;
        }
    }

    record Row(String head, boolean own, List<Cell> cells) {}

    /**
     * @param text as shown
     * @param state style class for a cell without a number or with a caveat; empty for a plain number
     * @param spoken for a screen reader where the text is only a sign; empty otherwise
     * @param mark the number of what was said of the figure; empty when nothing was
     * @param isWords whether it holds words where others hold numbers
     */
    record Cell(String text, String state, String spoken, String mark, boolean isWords) {

        /** Words: a verdict, a place, a trend. */
        static Cell words(String text) {
            return new Cell(text, "", "", "", true);
        }

        static Cell of(String text, String state, String spoken) {
            return new Cell(text, state, spoken, "", false);
        }

        Cell marked(String number) {
            return number.isEmpty() ? this : new Cell(text, state, spoken, number, isWords);
        }
    }
}
