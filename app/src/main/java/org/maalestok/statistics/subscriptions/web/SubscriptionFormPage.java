package org.maalestok.statistics.subscriptions.web;

import java.util.List;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * The form of a subscription, new or to be changed.
 *
 * @param action where it is sent
 * @param trouble why the table's variables could not be read; empty when they could
 * @param large by how many per cent a figure is revised that counts as revised by much
 * @param theirs what somebody else has changed in the meantime; empty when nobody has
 * @param back where to go instead
 */
record SubscriptionFormPage(
        Frame frame,
        Texts t,
        String heading,
        String action,
        SubscriptionForm form,
        FormErrors errors,
        String trouble,
        List<Variable> variables,
        List<Option> sources,
        List<Option> mappings,
        List<Option> every,
        List<Option> weekdays,
        List<Option> zones,
        List<Option> publishing,
        List<String> rules,
        int large,
        List<Difference> theirs,
        String back) {

    /**
     * A variable of the table.
     *
     * @param id of its field
     * @param field the name of its fields
     * @param hint what may be written
     * @param ticks its categories, when they are few enough to be ticked; empty when codes are typed
     * @param typed the codes that were typed
     * @param known categories to look up when codes are typed, code and words
     */
    record Variable(
            String id,
            String field,
            String label,
            String hint,
            List<Option> ticks,
            String typed,
            List<SourceTablePage.Category> known,
            String more) {}

    /** @param field what it is about; both versions follow */
    record Difference(String field, String theirs, String yours) {}
}
