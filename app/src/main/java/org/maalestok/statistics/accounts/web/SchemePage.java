package org.maalestok.statistics.accounts.web;

import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.mapping.web.Change;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * One scheme, as it is in use and as it was.
 *
 * @param m the words of changes
 * @param news what has just happened to it; empty when nothing has
 * @param inUse empty when it never was
 * @param retired whether it was taken out of use
 * @param retiredBy the same in words, with who and when
 * @param basis the edit that somebody sees
 * @param draft who is changing it; empty when nobody is
 */
record SchemePage(
        Frame frame,
        Texts t,
        Texts m,
        String title,
        String news,
        Optional<SchemeWords> inUse,
        boolean retired,
        String retiredBy,
        int basis,
        String retire,
        String draft,
        String edit,
        String check,
        List<Version> history) {

    /**
     * @param note what is to be said of it where there are no changes to show
     * @param changes against the version before; empty for the first, and for what was no new version
     */
    record Version(String heading, String note, List<Change> changes) {}
}
