package org.maalestok.statistics.subscriptions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maalestok.statistics.subscriptions.Selection;
import org.maalestok.statistics.subscriptions.web.SubscriptionFormPage.Difference;
import org.maalestok.ui.Texts;

/** Where two people's forms of one subscription differ, in words. */
final class Differences {

    private Differences() {}

    static List<Difference> of(SubscriptionForm theirs, SubscriptionForm yours, Texts t) {
        var both = new LinkedHashMap<String, List<String>>();
        both.put("form.title", List.of(theirs.title(), yours.title()));
        both.put("form.source", List.of(theirs.source(), yours.source()));
        both.put("form.table", List.of(theirs.table(), yours.table()));
        both.put("form.codes", List.of(codes(theirs), codes(yours)));
        both.put("form.mapping", List.of(theirs.mappingCode(), yours.mappingCode()));
        both.put("form.every", List.of(when(theirs), when(yours)));
        both.put("form.publishing", List.of(theirs.publishing(), yours.publishing()));
        both.put("form.limit", List.of(theirs.limit(), yours.limit()));
        both.put("form.revised", List.of(theirs.revised(), yours.revised()));
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
        return new Selection(chosen).toString();
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
