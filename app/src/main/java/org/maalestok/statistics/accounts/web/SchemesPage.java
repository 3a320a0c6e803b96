package org.maalestok.statistics.accounts.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/** All schemes. @param discarded whether one that was never in use has just been given up */
record SchemesPage(Frame frame, Texts t, boolean discarded, List<Row> schemes) {

    /**
     * @param sums how many key figures it makes
     * @param state since when it is in use, and by whom; or that it never was
     * @param draft who is changing it; empty when nobody is
     */
    record Row(String code, String title, String href, String sums, String state, String draft) {}
}
