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
 * @param summary the errors, each with the name of its row
 * @param conflict what was saved meanwhile in another window
 * @param open whether what is told of the data set is folded out
 * @param lists the names of the lists of arts, to choose from while typing
 * @param indicators all that figures can be brought in for
 * @param functions all functions with their numbers and names
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
        FormErrors summary,
        Disagreement conflict,
        Fields fields,
        boolean open,
        List<SumRow> sums,
        List<SumRow> moreSums,
        List<ListRow> arts,
        List<ListRow> moreArts,
        List<RuleSet> rules,
        List<String> lists,
        List<Choice> indicators,
        List<String> functions) {

    /**
     * @param legend what it is, for a row that has nothing yet a number
     * @param words what it says, for who has it folded in
     * @param open whether it is folded out, as something in it is wrong
     */
    record SumRow(
            int index,
            String legend,
            String words,
            boolean open,
            String indicator,
            List<Choice> classes,
            String functions,
            String arts) {}

    record ListRow(int index, String legend, String words, boolean open, String name, String add, String subtract) {}

    /** @param of {@code file} or {@code extract} */
    record RuleSet(
            String of, String legend, String words, boolean open, List<RuleFields.Asked> asked, String balance) {}

    /** What the data set is called in the reader's language, as far as somebody has typed it. */
    String title() {
        return fields.get(SchemePages.titleField(t.language()));
    }

    /** Whether the rows for new key figures are folded out. */
    boolean opensSums() {
        return sums.isEmpty() || moreSums.stream().anyMatch(SumRow::open);
    }

    boolean opensArts() {
        return arts.isEmpty() || moreArts.stream().anyMatch(ListRow::open);
    }

    /** What is wrong with a field; empty when nothing is. */
    String error(String field) {
        return errors.of(field);
    }
}
