package org.maalestok.statistics.subscriptions.web;

import java.util.List;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * Which cells of a subscription's table become which figures.
 *
 * @param trouble why the table could not be read; empty when it could
 * @param rows one for each combination of categories
 * @param more a sentence when there are more combinations than are shown; else empty
 * @param indicators to choose from: code and name
 * @param theirs whether somebody else has saved in the meantime; their version is {@code theirsForm}
 */
record MappingPage(
        Frame frame,
        Texts t,
        String action,
        String code,
        MappingForm form,
        FormErrors errors,
        String trouble,
        List<Option> dimensions,
        List<Option> times,
        List<Option> countries,
        List<Row> rows,
        String more,
        List<Option> indicators,
        List<SubscriptionFormPage.Difference> theirs,
        String back) {

    /** @param where the combination in the source's codes */
    record Row(String label, String where, String indicator, List<Option> factors, String error) {}
}
