package org.maalestok.statistics.accounts.web;

import java.util.List;
import org.maalestok.statistics.mapping.web.Choice;
import org.maalestok.statistics.mapping.web.Disagreement;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;

/**
 * The form of a scheme.
 *
 * @param coded whether the code is fixed
 * @param basis the edit that the change starts from; 0 for a new one
 * @param conflict what was saved meanwhile in another window
 * @param lists the names of the lists of arts, to choose from while typing
 * @param indicators all that figures can be brought in for
 */
record SchemeEditPage(
        Frame frame,
        Texts t,
        String heading,
        String action,
        String back,
        boolean coded,
        int basis,
        FormErrors errors,
        Disagreement conflict,
        Fields fields,
        List<SumRow> sums,
        List<ListRow> arts,
        List<RuleSet> rules,
        List<String> lists,
        List<Choice> indicators) {

    /** @param legend what it is, for a row that has nothing yet a number */
    record SumRow(int index, String legend, String indicator, List<Choice> classes, String functions, String arts) {}

    record ListRow(int index, String legend, String name, String add, String subtract) {}

    /** @param of {@code file} or {@code extract} */
    record RuleSet(String of, String legend, List<RuleFields.Asked> asked, String balance) {}

    /** What is wrong with a field; empty when nothing is. */
    String error(String field) {
        return errors.of(field);
    }
}
