package org.maalestok.comparison.web;

import java.util.List;
import org.maalestok.comparison.web.FindingItem.Voice;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * Where a municipality's people say something about a finding.
 *
 * @param frame around the page
 * @param t the page's words
 * @param title what is done here
 * @param about the figure with its place; empty until one is chosen
 * @param fields what the form carries
 * @param choices key figures to choose from; empty when one is given
 * @param label of the words
 * @param hint of the words
 * @param words as typed, or as they stand
 * @param published whether everybody may read it
 * @param errors what is to be corrected
 * @param meanwhile what a colleague did while the reader wrote; empty when nothing
 * @param standing the number of what stands there; 0 for nothing
 * @param past earlier versions, the newest first
 * @param back the findings page
 * @param most how many characters there is room for
 */
record ContributionPage(
        Frame frame,
        Texts t,
        String title,
        String about,
        Fields fields,
        List<Option> choices,
        String label,
        String hint,
        String words,
        boolean published,
        FormErrors errors,
        String meanwhile,
        long standing,
        List<Voice> past,
        String back,
        int most) {

    /** @param seen the number of what stood there when the person began; 0 for nothing */
    record Fields(String area, String service, String kind, String indicator, String period, long seen) {}
}
