package org.maalestok.keyfigures.quality.web;

import java.util.List;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * The municipality's note beside one of its figures.
 *
 * @param seen the number of the note that stands there, or 0
 * @param words as typed, or as they stand
 * @param said what others have said of the figure
 * @param meanwhile what a colleague did while the reader wrote; empty when nothing
 * @param periods the same indicator's other periods, to write beside those
 * @param hidden that the secretariat hid the last note, and why; empty when it did not
 */
record NotePage(
        Frame frame,
        Texts t,
        String indicator,
        String place,
        String value,
        List<RemarkText> said,
        Fields fields,
        long seen,
        String words,
        FormErrors errors,
        List<String> meanwhile,
        List<Period> periods,
        String hidden,
        List<FigurePage.Past> history,
        String indicatorHref,
        int most) {

    /** The figure, as the form carries it. */
    record Fields(String indicator, String area, String period) {}

    record Period(String period, String href) {}
}
