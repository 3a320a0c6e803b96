package org.maalestok.statistics.spreadsheets.web;

import java.util.List;
import org.maalestok.statistics.mapping.web.MappingRows;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * What the figures of a file mean.
 *
 * @param refusal why the file cannot be read as its layout says; empty when it can
 * @param recognised the areas that need no question: "98 av 99 områder er kjent igjen"
 * @param conflict what somebody else has changed meanwhile; empty when nobody has
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
        List<LayoutPage.Difference> conflict,
        MappingRows form) {}
