package org.maalestok.statistics.spreadsheets;

import java.util.Optional;

/**
 * {@code C7}: column and row of a cell.
 *
 * @param row counted from 1
 * @param column counted from 0
 */
record CellReference(long row, int column) {

    private static final int LETTERS = 26;
    private static final int LONGEST = 10;

    static Optional<CellReference> parse(String text) {
        int i = 0;
        int column = 0;
        while (i < text.length() && text.charAt(i) >= 'A' && text.charAt(i) <= 'Z' && i < 4) {
            column = column * LETTERS + text.charAt(i) - 'A' + 1;
            i++;
        }
        if (i == 0 || i == text.length() || text.length() - i > LONGEST) {
            return Optional.empty();
        }
        long row = 0;
        for (int j = i; j < text.length(); j++) {
            int digit = text.charAt(j) - '0';
            if (digit < 0 || digit > 9) {
                return Optional.empty();
            }
            row = row * 10 + digit;
        }
        return row == 0 ? Optional.empty() : Optional.of(new CellReference(row, column - 1));
    }

    /** The letters of a column that is counted from 0: {@code A}, {@code AB}. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    @Override
    public String toString() {
        return letters(column) + row;
    }
}
