package org.maalestok.statistics.spreadsheets.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * Which mapping a table goes with.
 *
 * @param error what has to be corrected; empty when nothing has
 * @param choices the mappings that are remembered
 */
record TablePage(
        Frame frame,
        Texts t,
        String fileName,
        String action,
        int version,
        String error,
        List<LayoutPage.Choice> choices) {}
