package org.maalestok.statistics.spreadsheets.web;

import java.util.List;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * Where a spreadsheet is uploaded, and those that nobody has finished.
 *
 * @param errors why the file was not taken
 * @param deleted whether one has just been deleted
 */
record SpreadsheetsPage(Frame frame, Texts t, FormErrors errors, boolean deleted, List<Row> uploads) {

    /**
     * @param name of the file
     * @param href where the work on it goes on
     * @param when "22. november 2026 kl. 09.15, Sofie Sekretær"
     * @param size "54 kB"
     * @param delete where the form that deletes it goes
     */
    record Row(String name, String href, String when, String size, String delete) {}
}
