package org.maalestok.statistics.spreadsheets.web;

import java.util.List;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * How accounts are added up to figures.
 *
 * @param lead what the file was recognised as
 * @param schemes those that there are
 * @param dataSet the code of the data set that the figures shall be
 */
record AccountsPage(
        Frame frame,
        Texts t,
        String lead,
        String action,
        int version,
        FormErrors errors,
        List<LayoutPage.Choice> schemes,
        String dataSet) {}
