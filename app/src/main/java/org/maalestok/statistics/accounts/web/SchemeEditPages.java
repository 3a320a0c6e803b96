package org.maalestok.statistics.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.statistics.mapping.KostraCodes;
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

    /** The fields that errors can be at. */
    private static final Set<String> OF_DATA_SET =
            Set.of("code", "titleNb", "titleDa", "titleEn", "source", "address", "licence", "forms", "leftOut");

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
        Frame frame = isNew ? list : list.via(title(state, t), back);
        Fields fields = state.fields();
        var rows = new SchemeRows(fields, catalogue, t);
        List<SchemeEditPage.SumRow> sums = sums(state, rows, t);
        List<SchemeEditPage.ListRow> lists = lists(state, rows);
        int filledSums = filled(fields, SchemeForm.MEASURES);
        int filledLists = filled(fields, SchemeForm.ARTS);
        var page = new SchemeEditPage(
                frame,
                t,
                heading,
                SchemePages.address(t.language(), state.code(), "edit"),
                back,
                !isNew,
                state.basis(),
                state.errors(),
                rows.named(state.errors()),
                state.conflict(),
                fields,
                isNew || state.errors().items().stream().anyMatch(it -> OF_DATA_SET.contains(it.field())),
                sums.subList(0, filledSums),
                sums.subList(filledSums, sums.size()),
                lists.subList(0, filledLists),
                lists.subList(filledLists, lists.size()),
                Stream.of("file", "extract").map(it -> rules(it, state, t)).toList(),
                fields.list("artsName").stream().filter(it -> !it.isBlank()).toList(),
                IndicatorField.choices(catalogue, t.language()).stream()
                        .filter(it -> isMoney(it))
                        .toList(),
                KostraCodes.functions().entrySet().stream()
                        .filter(it -> !it.getValue().isEmpty())
                        .map(it -> it.getKey() + " " + it.getValue())
                        .toList());
        return new JteView("statistics/accounts/web/edit.jte", page);
    }

    private static String title(State state, Texts t) {
        String title = state.fields().get(SchemePages.titleField(t.language()));
        return title.isEmpty() ? state.code() : title;
    }

    private boolean isMoney(Choice choice) {
        return IndicatorField.find(choice.value(), catalogue).stream()
                .anyMatch(it -> it.unit().equals(SumFields.UNIT));
    }

    private static SchemeEditPage.RuleSet rules(String of, State state, Texts t) {
        Fields fields = state.fields();
        String balance = fields.get(of + "Balance");
        String income = t.get("rule.Income." + fields.get(of + "Income"));
        return new SchemeEditPage.RuleSet(
                of,
                t.get("rules." + of),
                balance.isEmpty() ? t.get("rules.words.unchecked", income) : t.get("rules.words", income, balance),
                isWrong(
                        state,
                        Stream.of("Income", "Repeated", "Incomplete", "Districts", "Quarters", "Balance")
                                .map(it -> of + it)),
                RuleFields.asked(of, fields, t),
                balance);
    }

    private static boolean isWrong(State state, Stream<String> fields) {
        return fields.anyMatch(it -> !state.errors().of(it).isEmpty());
    }

    private static boolean isWrong(State state, List<String> columns, int row) {
        return isWrong(state, columns.stream().map(it -> it + row));
    }

    private List<SchemeEditPage.SumRow> sums(State state, SchemeRows rows, Texts t) {
        Fields fields = state.fields();
        return IntStream.range(0, filled(fields, SchemeForm.MEASURES) + BLANK_ROWS)
                .mapToObj(i -> {
                    String chosen = fields.at("accountClass", i).equals("0") ? "0" : "1";
                    return new SchemeEditPage.SumRow(
                            i,
                            rows.sum(i),
                            rows.sumBrief(i),
                            isWrong(state, SchemeForm.MEASURES, i),
                            IndicatorField.shown(fields.at("indicator", i), catalogue, t.language()),
                            Stream.of("1", "0")
                                    .map(it -> new Choice(it, t.get("class." + it), it.equals(chosen)))
                                    .toList(),
                            fields.at("functions", i),
                            fields.at("arts", i));
                })
                .toList();
    }

    private static List<SchemeEditPage.ListRow> lists(State state, SchemeRows rows) {
        Fields fields = state.fields();
        return IntStream.range(0, filled(fields, SchemeForm.ARTS) + 1)
                .mapToObj(i -> new SchemeEditPage.ListRow(
                        i,
                        rows.list(i),
                        rows.listBrief(i),
                        isWrong(state, SchemeForm.ARTS, i),
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
