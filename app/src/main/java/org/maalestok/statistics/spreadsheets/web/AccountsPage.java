package org.maalestok.statistics.spreadsheets.web;

import java.util.List;
import org.maalestok.statistics.mapping.web.Choice;
import org.maalestok.statistics.mapping.web.Disagreement;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * How accounts are added up to figures.
 *
 * @param lead what the file was recognised as
 * @param conflict what was chosen meanwhile in another window
 * @param schemes those that there are
 * @param hint what the data set is called when nothing is typed
 * @param dataSet the code of the data set that the figures shall be
 */
record AccountsPage(
        Frame frame,
        Texts t,
        String lead,
        String action,
        int version,
        FormErrors errors,
        Disagreement conflict,
        List<Choice> schemes,
        String hint,
        String dataSet) {}
