package org.maalestok.statistics.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.sources.Sources;
import org.maalestok.statistics.subscriptions.PublishingRule;
import org.maalestok.statistics.subscriptions.Schedule;
import org.maalestok.statistics.subscriptions.StoredSubscription;
import org.maalestok.statistics.subscriptions.Subscription;
import org.maalestok.statistics.subscriptions.web.SubscriptionFormPage.Difference;
import org.maalestok.statistics.subscriptions.web.SubscriptionFormPage.Variable;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Makes the page with the form of a subscription. */
@Component
class SubscriptionForms {

    /** As many categories can be ticked; of more, the codes are typed. */
    private static final int TICKED = 25;

    private static final int KNOWN_SHOWN = 500;

    private final Sources sources;
    private final Mappings mappings;
    private final Described described;

    SubscriptionForms(Sources sources, Mappings mappings, Described described) {
        this.sources = sources;
        this.mappings = mappings;
        this.described = described;
    }

    /** The form for a table that somebody has looked up: everything is wanted until somebody says otherwise. */
    SubscriptionForm fresh(String source, String table) {
        var found = ask(source, table).table();
        var codes = new LinkedHashMap<String, List<String>>();
        found.ifPresent(it -> it.dimensions().forEach(dimension -> codes.put(dimension.code(), List.of("*"))));
        return SubscriptionForm.fresh(found.map(SourceTable::title).orElse(""), source, table, codes);
    }

    private Described.Answer ask(String source, String table) {
        return table.isEmpty()
                ? Described.Answer.NONE
                : sources.find(source).map(it -> described.recall(it, table)).orElse(Described.Answer.NONE);
    }

    SubscriptionFormPage page(
            HttpServletRequest request,
            Texts t,
            String path,
            String title,
            SubscriptionForm form,
            FormErrors errors,
            Optional<StoredSubscription> theirs) {
        Frame frame = Admin.frame(request, t, errors.title(title, t.language()));
        frame = frame.via(t.get("subscriptions"), frame.href("admin/subscriptions"));
        var answer = ask(form.source(), form.table());
        return new SubscriptionFormPage(
                frame,
                t,
                title,
                frame.href(path),
                form,
                errors,
                answer.trouble().in(t.language()),
                variables(form, answer.table(), t),
                sources.list().stream()
                        .map(source -> new Option(
                                source.code(),
                                source.name().in(t.language()),
                                source.code().equals(form.source())))
                        .toList(),
                mappings(form, t),
                options(Stream.of("by hand", "daily", "weekly", "monthly"), form.every(), "every.", t),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Option(
                                day.name(),
                                day.getDisplayName(
                                        TextStyle.FULL_STANDALONE, t.language().locale()),
                                day.name().equals(form.weekday())))
                        .toList(),
                Schedule.ZONES.stream()
                        .map(zone -> new Option(
                                zone.getId(),
                                Schedules.place(zone, t),
                                zone.getId().equals(form.zone())))
                        .toList(),
                options(
                        Arrays.stream(Subscription.Publishing.values()).map(Enum::name),
                        form.publishing(),
                        "publishing.",
                        t),
                Arrays.stream(PublishingRule.values())
                        .map(rule -> t.get("rule." + rule))
                        .toList(),
                theirs.map(other -> differences(SubscriptionForm.of(other.subscription(), other.version()), form, t))
                        .orElse(List.of()),
                frame.href(form.basis() == 0 ? "admin/subscriptions" : path));
    }

    private List<Option> mappings(SubscriptionForm form, Texts t) {
        var options = new ArrayList<Option>();
        boolean known = mappings.list().stream().anyMatch(one -> one.code().equals(form.mapping()));
        if (!known && !form.mapping().isEmpty() && !form.mapping().equals(SubscriptionForm.NEW_MAPPING)) {
            options.add(new Option(form.mapping(), t.get("form.mapping.unmade", form.mapping()), true));
        }
        options.add(new Option(
                SubscriptionForm.NEW_MAPPING,
                t.get("form.mapping.new"),
                form.mapping().equals(SubscriptionForm.NEW_MAPPING)));
        mappings.list()
                .forEach(one -> options.add(new Option(
                        one.code(),
                        one.code() + " – " + one.target().title().in(t.language()),
                        one.code().equals(form.mapping()))));
        return options;
    }

    private static List<Option> options(Stream<String> values, String chosen, String key, Texts t) {
        return values.map(value -> new Option(value, t.get(key + value.replace(' ', '_')), value.equals(chosen)))
                .toList();
    }

    /** Those of the table, and those that were chosen and the table does not have (any more), or that could not be asked for. */
    private static List<Variable> variables(SubscriptionForm form, Optional<SourceTable> table, Texts t) {
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
                        .map(one -> new Option(
                                one.code(),
                                one.label() + (one.unit().isEmpty() ? "" : " (" + one.unit() + ")"),
                                all || chosen.contains(one.code())))
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

    private static List<Difference> differences(SubscriptionForm theirs, SubscriptionForm yours, Texts t) {
        var both = new LinkedHashMap<String, List<String>>();
        both.put("form.title", List.of(theirs.title(), yours.title()));
        both.put("form.source", List.of(theirs.source(), yours.source()));
        both.put("form.table", List.of(theirs.table(), yours.table()));
        both.put("form.codes", List.of(codes(theirs), codes(yours)));
        both.put("form.mapping", List.of(theirs.mappingCode(), yours.mappingCode()));
        both.put("form.every", List.of(when(theirs), when(yours)));
        both.put("form.publishing", List.of(theirs.publishing(), yours.publishing()));
        both.put("form.limit", List.of(theirs.limit(), yours.limit()));
        both.put("form.active", List.of(t.get("active." + theirs.active()), t.get("active." + yours.active())));
        return both.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getFirst().equals(entry.getValue().getLast()))
                .map(entry -> new Difference(t.get(entry.getKey()), said(entry, 0, t), said(entry, 1, t)))
                .toList();
    }

    private static String said(Map.Entry<String, List<String>> entry, int which, Texts t) {
        String value = entry.getValue().get(which);
        return entry.getKey().equals("form.publishing") ? t.get("publishing." + value) : value;
    }

    private static String codes(SubscriptionForm form) {
        var chosen = new LinkedHashMap<>(form.codes());
        chosen.values().removeIf(List::isEmpty);
        return new org.maalestok.statistics.subscriptions.Selection(chosen).toString();
    }

    private static String when(SubscriptionForm form) {
        return switch (form.every()) {
            case "weekly" -> String.join(" ", form.every(), form.weekday(), form.time(), form.zone());
            case "monthly" -> String.join(" ", form.every(), form.day(), form.time(), form.zone());
            case "daily" -> String.join(" ", form.every(), form.time(), form.zone());
            default -> form.every();
        };
    }
}
