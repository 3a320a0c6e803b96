package org.maalestok.statistics.accounts.web;

import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.mapping.web.Change;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * The draft of a scheme: what it would be, what is different, what it makes of an account, and taking it into use.
 *
 * @param m the words of changes
 * @param saved who saved it when
 * @param notice why it was not taken into use; empty when nobody tried
 * @param faults what is to be corrected, each at its field in the form
 * @param cautions what is probably not meant, though it can be taken into use
 * @param retired that it is out of use now, by whom and since when; empty when it is not
 * @param words what it would be; empty while something is to be corrected
 * @param isFirst whether nothing is in use yet
 * @param changes against what is in use
 * @param file why an account was not taken in; empty when none was refused
 * @param uploads accounts that are there already, to try it on
 * @param trial what it made of one; empty while none is chosen
 * @param basis the edit that somebody sees
 */
record SchemeCheckPage(
        Frame frame,
        Texts t,
        Texts m,
        String saved,
        String notice,
        FormErrors faults,
        List<String> cautions,
        String retired,
        Optional<SchemeWords> words,
        boolean isFirst,
        List<Change> changes,
        FormErrors file,
        List<Uploaded> uploads,
        Optional<Tried> trial,
        int basis,
        String address,
        String edit) {

    /** @param href this page with that file tried */
    record Uploaded(String words, String href, boolean chosen) {}

    /**
     * @param file what was tried
     * @param refused why no figures came of it, or none to compare with; empty when some did
     * @param rows the figures, beside those of the scheme in use
     * @param more a sentence where more figures came of it than are shown; else empty
     * @param kinds how many kinds of lines are in no figure
     * @param leftOut the first of them, those with most lines
     */
    record Tried(String file, List<String> refused, List<Row> rows, String more, int kinds, List<String> leftOut) {}

    /** @param before what the scheme in use makes of it; where it makes none, why */
    record Row(String area, String indicator, String period, String before, String after, String difference) {}
}
