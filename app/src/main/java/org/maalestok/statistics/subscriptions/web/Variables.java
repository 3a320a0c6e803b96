package org.maalestok.statistics.subscriptions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.subscriptions.web.SubscriptionFormPage.Variable;
import org.maalestok.ui.Texts;

/** The variables of a table in the form of a subscription: few categories are ticked, of many the codes are typed. */
final class Variables {

    /** As many categories can be ticked; of more, the codes are typed. */
    private static final int TICKED = 25;

    private static final int KNOWN_SHOWN = 500;

    private Variables() {}

    /** Those of the table, and those that were chosen and the table does not have (any more), or that could not be asked for. */
    static List<Variable> of(SubscriptionForm form, Optional<SourceTable> table, Texts t) {
        var variables = new ArrayList<Variable>();
        table.ifPresent(it -> it.dimensions()
                .forEach(dimension -> variables.add(variable(
                        "variable" + variables.size(),
                        dimension,
                        form.codes().getOrDefault(dimension.code(), List.of()),
                        t))));
        form.codes().entrySet().stream()
                .filter(entry ->
                        table.flatMap(it -> it.dimension(entry.getKey())).isEmpty())
                .forEach(entry -> variables.add(new Variable(
                        "variable" + variables.size(),
                        "codes." + entry.getKey(),
                        entry.getKey(),
                        t.get("form.codes.hint"),
                        List.of(),
                        String.join(", ", entry.getValue()),
                        List.of(),
                        "")));
        return variables;
    }

    private static Variable variable(String id, Dimension dimension, List<String> chosen, Texts t) {
        boolean listed = dimension.categories().stream()
                .map(Dimension.Category::code)
                .toList()
                .containsAll(chosen);
        boolean all = chosen.equals(List.of("*"));
        boolean ticked =
                dimension.categories().size() <= TICKED && (listed || all) && dimension.role() != Dimension.Role.TIME;
        var ticks = ticked
                ? dimension.categories().stream()
                        .map(one -> new Option(one.code(), one.labelWithUnit(), all || chosen.contains(one.code())))
                        .toList()
                : List.<Option>of();
        int count = dimension.categories().size();
        return new Variable(
                id,
                "codes." + dimension.code(),
                dimension.label(),
                ticked ? t.get("form.ticks.hint") : t.get("form.codes.hint." + dimension.role()),
                ticks,
                String.join(", ", chosen),
                ticked
                        ? List.of()
                        : dimension.categories().stream()
                                .limit(KNOWN_SHOWN)
                                .map(one -> new SourceTablePage.Category(one.code(), one.label(), one.unit()))
                                .toList(),
                ticked || count <= KNOWN_SHOWN ? "" : t.get("table.more", Admin.number(count - KNOWN_SHOWN, t)));
    }
}
