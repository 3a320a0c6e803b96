package org.maalestok.statistics.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.statistics.mapping.web.Choice;
import org.maalestok.statistics.mapping.web.Disagreement;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.IndicatorField;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes the page with the form of a scheme. */
@Component
class SchemeEditPages {

    /** So many empty rows stand below those that are filled in; saving gives new ones. */
    private static final int BLANK_ROWS = 3;

    private final Catalogue catalogue;

    SchemeEditPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The form as somebody has it before them.
     *
     * @param code in the address; {@code new} for one that has none yet
     * @param basis the edit that the change starts from; 0 for a new one
     */
    record State(String code, int basis, Fields fields, FormErrors errors, Disagreement conflict) {}

    View page(State state, HttpServletRequest request, Texts t) {
        boolean isNew = state.code().equals(SchemeForm.NEW);
        String heading = t.get(isNew ? "schemes.new" : "edit.title");
        boolean wrong = state.conflict().isThere();
        String title =
                wrong ? t.get("error.prefix") + " " + heading : state.errors().title(heading, t.language());
        String path = "admin/accounts/" + state.code() + "/edit";
        Frame list = SchemePages.frame(request, t, title, path);
        String back = isNew ? list.href("admin/accounts") : SchemePages.address(t.language(), state.code(), "");
        Frame frame = isNew ? list : list.via(state.code(), back);
        Fields fields = state.fields();
        var page = new SchemeEditPage(
                frame,
                t,
                heading,
                SchemePages.address(t.language(), state.code(), "edit"),
                back,
                !isNew,
                state.basis(),
                state.errors(),
                state.conflict(),
                fields,
                sums(fields, t),
                lists(fields, t),
                Stream.of("file", "extract").map(it -> rules(it, fields, t)).toList(),
                fields.list("artsName").stream().filter(it -> !it.isBlank()).toList(),
                IndicatorField.choices(catalogue, t.language()).stream()
                        .filter(it -> isMoney(it))
                        .toList());
        return new JteView("statistics/accounts/web/edit.jte", page);
    }

    private boolean isMoney(Choice choice) {
        return IndicatorField.find(choice.value(), catalogue).stream()
                .anyMatch(it -> it.unit().equals(SumFields.UNIT));
    }

    private static SchemeEditPage.RuleSet rules(String of, Fields fields, Texts t) {
        return new SchemeEditPage.RuleSet(
                of, t.get("rules." + of), RuleFields.asked(of, fields, t), fields.get(of + "Balance"));
    }

    private List<SchemeEditPage.SumRow> sums(Fields fields, Texts t) {
        return IntStream.range(0, filled(fields, SchemeForm.MEASURES) + BLANK_ROWS)
                .mapToObj(i -> {
                    String chosen = fields.at("accountClass", i).equals("0") ? "0" : "1";
                    String typed = fields.at("indicator", i);
                    return new SchemeEditPage.SumRow(
                            i,
                            legend(typed, i, t),
                            IndicatorField.shown(typed, catalogue, t.language()),
                            Stream.of("1", "0")
                                    .map(it -> new Choice(it, t.get("class." + it), it.equals(chosen)))
                                    .toList(),
                            fields.at("functions", i),
                            fields.at("arts", i));
                })
                .toList();
    }

    private String legend(String typed, int row, Texts t) {
        return catalogue
                .findIndicator(typed)
                .map(it -> it.words().shortName().in(t.language()))
                .orElseGet(() -> t.get("sums.row", row + 1));
    }

    private static List<SchemeEditPage.ListRow> lists(Fields fields, Texts t) {
        return IntStream.range(0, filled(fields, SchemeForm.ARTS) + 1)
                .mapToObj(i -> new SchemeEditPage.ListRow(
                        i,
                        fields.at("artsName", i).isEmpty() ? t.get("lists.row", i + 1) : fields.at("artsName", i),
                        fields.at("artsName", i),
                        fields.at("add", i),
                        fields.at("subtract", i)))
                .toList();
    }

    /** How many rows there are until the last one with something in it; the account class is always chosen and doesn't count. */
    private static int filled(Fields fields, List<String> columns) {
        int filled = 0;
        for (String name : columns) {
            for (int row = 0; row < fields.rows(name) && !name.equals("accountClass"); row++) {
                filled = fields.at(name, row).isEmpty() ? filled : Math.max(filled, row + 1);
            }
        }
        return filled;
    }
}
