package org.maalestok.statistics.spreadsheets.web;

import java.util.List;
import org.maalestok.statistics.mapping.web.Disagreement;
import org.maalestok.statistics.mapping.web.MappingRows;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What the figures of a file mean.
 *
 * @param refusals why the file cannot be read as its layout says; none when it can
 * @param recognised the areas that need no question: "98 av 99 områder er kjent igjen"
 * @param begun the form as it stands before anything is typed, to be sent with it
 * @param conflict what was saved meanwhile in another window
 */
record MappingStepPage(
        Frame frame,
        Texts t,
        String fileName,
        String action,
        String layout,
        int version,
        String begun,
        List<String> refusals,
        String recognised,
        Disagreement conflict,
        MappingRows form) {}
