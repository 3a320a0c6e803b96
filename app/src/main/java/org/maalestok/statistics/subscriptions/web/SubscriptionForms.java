package org.maalestok.statistics.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.keyfigures.ImportOutcome.WouldPublish;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.sources.Sources;
import org.maalestok.statistics.subscriptions.PublishingRule;
import org.maalestok.statistics.subscriptions.Schedule;
import org.maalestok.statistics.subscriptions.StoredSubscription;
import org.maalestok.statistics.subscriptions.Subscription;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Makes the page with the form of a subscription. */
@Component
class SubscriptionForms {

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

    /** The subscription, or empty when something is noted among the errors. Codes are tried on what the source has said of the table; when it says nothing, they are taken as they are. */
    Optional<Subscription> check(SubscriptionForm form, FormErrors.Gathering errors, Texts t) {
        return form.check(errors, t, noted -> ask(form.source(), form.table())
                .table()
                .ifPresent(table -> Variables.check(form, table, noted, t)));
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
                Variables.of(form, answer.table(), t),
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
                        .map(rule -> t.get("rule." + rule, WouldPublish.LARGE_REVISION))
                        .toList(),
                WouldPublish.LARGE_REVISION,
                theirs.map(other -> Differences.of(SubscriptionForm.of(other.subscription(), other.version()), form, t))
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
}
