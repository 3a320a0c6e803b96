package org.maalestok.statistics.subscriptions.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.maalestok.statistics.subscriptions.Schedule;
import org.maalestok.statistics.subscriptions.Selection;
import org.maalestok.statistics.subscriptions.Subscription;
import org.maalestok.statistics.subscriptions.Subscription.Publishing;
import org.maalestok.ui.FormErrors.Gathering;
import org.maalestok.ui.Texts;
import org.springframework.util.MultiValueMap;

/**
 * A subscription as somebody types it. Nothing is lost when it comes back to be corrected.
 *
 * @param codes what was typed or ticked for each variable
 * @param mapping a mapping's code, or {@link #NEW_MAPPING}
 * @param basis the version that the change started from; 0 for a new one
 */
record SubscriptionForm(
        String title,
        String source,
        String table,
        Map<String, List<String>> codes,
        String mapping,
        String every,
        String weekday,
        String day,
        String time,
        String zone,
        String publishing,
        String limit,
        String revised,
        boolean active,
        int basis) {

    /** In place of a mapping's code: one is made next. */
    static final String NEW_MAPPING = "*";

    private static final String VARIABLE = "codes.";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** For a table that somebody has just looked up. */
    static SubscriptionForm fresh(String title, String source, String table, Map<String, List<String>> codes) {
        return new SubscriptionForm(
                title,
                source,
                table,
                codes,
                NEW_MAPPING,
                "by hand",
                "MONDAY",
                "1",
                "06:30",
                "Europe/Oslo",
                "BY_PERSON",
                Subscription.USUAL_LIMIT.toPlainString(),
                Subscription.USUAL_REVISED_LIMIT.toPlainString(),
                true,
                0);
    }

    static SubscriptionForm of(Subscription what, int basis) {
        var form = fresh(
                what.title(), what.source(), what.table(), what.selection().codes());
        String[] words = what.schedule().toString().split(" ");
        String every = what.schedule() instanceof Schedule.ByHand ? "by hand" : words[0];
        return new SubscriptionForm(
                form.title,
                form.source,
                form.table,
                form.codes,
                what.mapping(),
                every,
                every.equals("weekly") ? words[1].toUpperCase(Locale.ROOT) : form.weekday,
                every.equals("monthly") ? words[1] : form.day,
                every.equals("by hand") ? form.time : words[words.length - 2],
                every.equals("by hand") ? form.zone : words[words.length - 1],
                what.publishing().name(),
                what.withdrawnLimit().stripTrailingZeros().toPlainString(),
                what.revisedLimit().stripTrailingZeros().toPlainString(),
                what.active(),
                basis);
    }

    static SubscriptionForm read(MultiValueMap<String, String> sent) {
        var codes = new LinkedHashMap<String, List<String>>();
        sent.forEach((name, values) -> {
            if (name.startsWith(VARIABLE)) {
                codes.put(name.substring(VARIABLE.length()), Selection.split(String.join(",", values)));
            }
        });
        return new SubscriptionForm(
                one(sent, "title"),
                one(sent, "source"),
                one(sent, "table"),
                codes,
                one(sent, "mapping"),
                one(sent, "every"),
                one(sent, "weekday"),
                one(sent, "day"),
                one(sent, "time"),
                one(sent, "zone"),
                one(sent, "publishing"),
                one(sent, "limit"),
                one(sent, "revised"),
                sent.containsKey("active"),
                number(one(sent, "basis")).orElse(0));
    }

    /** The same, as a change of this version. */
    SubscriptionForm on(int version) {
        return new SubscriptionForm(
                title,
                source,
                table,
                codes,
                mapping,
                every,
                weekday,
                day,
                time,
                zone,
                publishing,
                limit,
                revised,
                active,
                version);
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /** The code that a mapping made for this table gets. */
    String mappingCode() {
        return mapping.equals(NEW_MAPPING)
                ? (source + "-" + table)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "")
                : mapping;
    }

    /**
     * The subscription, or empty when something is noted among the errors.
     *
     * @param ofTable notes what the table does not have
     */
    Optional<Subscription> check(Gathering errors, Texts t, Consumer<Gathering> ofTable) {
        if (title.isEmpty()) {
            errors.add("title", t.get("form.title.missing"));
        }
        if (table.isEmpty()) {
            errors.add("table", t.get("form.table.missing"));
        }
        ofTable.accept(errors);
        if (mapping.isEmpty()) {
            errors.add("mapping", t.get("form.mapping.missing"));
        }
        var schedule = schedule(errors, t);
        var share = share("limit", limit, errors, t);
        var large = share("revised", revised, errors, t);
        if (!errors.isEmpty() || schedule.isEmpty() || share.isEmpty() || large.isEmpty()) {
            return Optional.empty();
        }
        var chosen = new LinkedHashMap<>(codes);
        chosen.values().removeIf(List::isEmpty);
        return Optional.of(new Subscription(
                title,
                source,
                table,
                new Selection(chosen),
                mappingCode(),
                schedule.get(),
                publishing.equals(Publishing.BY_ITSELF.name()) ? Publishing.BY_ITSELF : Publishing.BY_PERSON,
                share.get(),
                large.get(),
                active));
    }

    private Optional<Schedule> schedule(Gathering errors, Texts t) {
        if (every.equals("by hand")) {
            return Optional.of(new Schedule.ByHand());
        }
        Optional<LocalTime> at = clockTime();
        if (at.isEmpty()) {
            errors.add("time", t.get("form.time.wrong", time));
        }
        Optional<Integer> dayOfMonth = number(day).filter(one -> one >= 1 && one <= 31);
        if (every.equals("monthly") && dayOfMonth.isEmpty()) {
            errors.add("day", t.get("form.day.wrong", day));
        }
        try {
            ZoneId place = ZoneId.of(zone);
            return switch (every) {
                case "daily" -> at.map(clock -> new Schedule.Daily(clock, place));
                case "weekly" -> at.map(clock -> new Schedule.Weekly(DayOfWeek.valueOf(weekday), clock, place));
                case "monthly" -> at.flatMap(clock -> dayOfMonth.map(one -> new Schedule.Monthly(one, clock, place)));
                default -> throw new IllegalArgumentException(every);
            };
        } catch (IllegalArgumentException | DateTimeException notOneOfTheChoices) {
            errors.add("every", t.get("form.every.wrong"));
            return Optional.empty();
        }
    }

    /** {@code 6:30}, {@code 06.30} and {@code 06:30} are the same. */
    private Optional<LocalTime> clockTime() {
        String[] parts = time.split("[.:]");
        boolean written = time.matches("\\d{1,2}[.:]\\d{2}")
                && Integer.parseInt(parts[0]) < 24
                && Integer.parseInt(parts[1]) < 60;
        return written
                ? Optional.of(LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                : Optional.empty();
    }

    private static Optional<BigDecimal> share(String field, String typed, Gathering errors, Texts t) {
        String written = typed.replace(',', '.');
        if (written.matches("\\d{1,3}(\\.\\d{1,3})?") && new BigDecimal(written).compareTo(HUNDRED) <= 0) {
            return Optional.of(new BigDecimal(written));
        }
        errors.add(field, t.get("form.limit.wrong", typed));
        return Optional.empty();
    }
}
