package org.maalestok.statistics.spreadsheets;

/**
 * One cell as it stands in the file.
 *
 * @param kind what the file says that it is; a CSV file knows text only
 * @param text as a person reads it: a number with a decimal point and no thousands separators, a date as {@code 2024-05-01}; a formula itself where its
 *     value is not in the file
 */
public record GridCell(Kind kind, String text) {

    public static final GridCell EMPTY = new GridCell(Kind.EMPTY, "");

    /** What a cell can be. */
    public enum Kind {
        EMPTY,
        TEXT,
        /** A number that the file stores as one. */
        NUMBER,
        /** A number that is shown with a percent sign; {@link #text} is in per cent. */
        PERCENT,
        DATE,
        BOOLEAN,
        /** {@code #N/A}, {@code #DIV/0!}. */
        ERROR,
        /** A formula that was never computed. */
        FORMULA,
        /** A number with more digits than its format can hold; {@link #text} as it stands in the file. */
        INEXACT
    }

    static GridCell text(String text) {
        return text.isEmpty() ? EMPTY : new GridCell(Kind.TEXT, text);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY || text.isBlank();
    }

    /** The text without the blanks around it, no-break ones included, and with single blanks within. */
    public String words() {
        return Words.plain(text);
    }
}
