package org.maalestok.statistics.mapping.web;

import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * The form of a mapping.
 *
 * @param coded whether the code is fixed
 * @param via the use from whose page somebody came; empty for none
 * @param basis the version that the change starts from; 0 for a new one
 * @param trouble that the table's source does not answer; empty when it does, and when there is no table
 * @param more a sentence when the table has more combinations than are shown; else empty
 * @param conflict another version that was saved meanwhile
 */
record MappingEditPage(
        Frame frame,
        Texts t,
        String action,
        boolean coded,
        String via,
        int basis,
        String heading,
        String lead,
        String trouble,
        String more,
        Disagreement conflict,
        MappingRows form,
        String back) {}
