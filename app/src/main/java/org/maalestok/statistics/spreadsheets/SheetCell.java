package org.maalestok.statistics.spreadsheets;

import java.util.List;

/**
 * A figure of a sheet, and all that the sheet says of it.
 *
 * @param area as it stands there
 * @param time as it stands there
 * @param contents what is measured
 * @param others one for each column that is {@link Layout.Role#OTHER}
 * @param value the figure itself
 * @param row where it is, counted from 1
 * @param column where it is, counted from 0
 * @param areaColumn where its area is; its own column when the head says it
 * @param timeColumn where its period is; its own column when the head says it
 */
record SheetCell(
        String area,
        String time,
        String contents,
        List<String> others,
        GridCell value,
        long row,
        int column,
        int areaColumn,
        int timeColumn) {}
