/**
 * Files that somebody uploads, told apart by {@link org.maalestok.statistics.spreadsheets.FileKind}: tables and accounts go straight to the mapper or the scheme
 * ({@link org.maalestok.statistics.spreadsheets.Way}), all others are sheets.
 *
 * <p>Sheets are files of rows as people make them: CSV and XLSX from a spreadsheet or a management information system, JSON rows as a statistics portal hands
 * them out.
 *
 * <p>The way of such a file: {@link org.maalestok.statistics.spreadsheets.Grid} gives its rows, whatever the format was;
 * {@link org.maalestok.statistics.spreadsheets.Layout} says which of them are heads and what each column is about, guessed by {@code LayoutGuess} and
 * corrected by a person; {@link org.maalestok.statistics.spreadsheets.SheetDelivery} hands the cells over to the mapper. Layout and mapping are
 * remembered under a {@link org.maalestok.statistics.spreadsheets.Fingerprint} of the heads, so that next year's file goes straight to the preview.
 */
@NullMarked
package org.maalestok.statistics.spreadsheets;

import org.jspecify.annotations.NullMarked;
