package org.maalestok.statistics.spreadsheets.web;

import java.util.List;
import org.maalestok.statistics.mapping.web.Choice;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * Which mapping a table goes with.
 *
 * @param lead what the file was recognised as
 * @param newMapping where one is made beside this table
 * @param facts what is in it
 * @param errors what has to be corrected
 * @param choices the mappings that are remembered
 */
record TablePage(
        Frame frame,
        Texts t,
        String lead,
        String action,
        String newMapping,
        int version,
        FormErrors errors,
        List<PreviewPage.Fact> facts,
        List<Choice> choices) {}
