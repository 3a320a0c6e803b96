package org.maalestok.statistics.spreadsheets.web;

import org.maalestok.statistics.mapping.web.Disagreement;
import org.maalestok.statistics.mapping.web.MappingRows;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What the figures of a file mean.
 *
 * @param refusal why the file cannot be read as its layout says; empty when it can
 * @param recognised the areas that need no question: "98 av 99 områder er kjent igjen"
 * @param conflict what was saved meanwhile in another window
 */
record MappingStepPage(
        Frame frame,
        Texts t,
        String fileName,
        String action,
        String layout,
        int version,
        String refusal,
        String recognised,
        Disagreement conflict,
        MappingRows form) {}
