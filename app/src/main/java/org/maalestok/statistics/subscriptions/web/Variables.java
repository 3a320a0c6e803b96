package org.maalestok.statistics.subscriptions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.sources.CodeCheck;
import org.maalestok.statistics.subscriptions.web.SubscriptionFormPage.Variable;
import org.maalestok.ui.FormErrors.Gathering;
import org.maalestok.ui.Texts;

/** The variables of a table in the form of a subscription: few categories are ticked, of many the codes are typed. */
final class Variables {

    /** As many categories can be ticked; of more, the codes are typed. */
    private static final int TICKED = 25;

    private static final int KNOWN_SHOWN = 500;

    private Variables() {}

    private static final int EXAMPLES = 3;

    /** Notes codes and variables that the table does not have, at the fields that {@link #of} makes. */
    static void check(SubscriptionForm form, SourceTable table, Gathering errors, Texts t) {
        int field = 0;
        for (Dimension dimension : table.dimensions()) {
            String id = "variable" + field++;
            CodeCheck.findUnknown(dimension, form.codes().getOrDefault(dimension.code(), List.of()))
                    .ifPresent(unknown ->
                            errors.add(id, t.get("form.codes.wrong", unknown, dimension.label(), examples(dimension))));
        }
        for (var entry : form.codes().entrySet()) {
            if (table.dimension(entry.getKey()).isEmpty()) {
                String id = "variable" + field++;
                if (!entry.getValue().isEmpty()) {
                    errors.add(id, t.get("form.codes.noVariable", entry.getKey()));
                }
            }
        }
    }

    /** The first codes; of a time the last. */
    private static String examples(Dimension dimension) {
        var codes =
                dimension.categories().stream().map(Dimension.Category::code).toList();
        var shown = dimension.role() == Dimension.Role.TIME
                ? codes.stream().sorted().toList().reversed()
                : codes;
        return shown.stream().limit(EXAMPLES).collect(Collectors.joining(", "));
    }

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
