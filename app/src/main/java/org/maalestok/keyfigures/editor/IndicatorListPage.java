package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.catalogue.Editor.Entry;
import org.maalestok.ui.Address;
import org.maalestok.ui.Days;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;

/**
 * Everything that is measured, for those who keep it.
 *
 * @param typed what was searched for
 * @param show which of them; empty for all that are in use
 * @param choices the kinds of lists, with how many are in each
 * @param previous the page before, or null
 * @param next the page after, or null
 */
record IndicatorListPage(
        Frame frame,
        Texts texts,
        String typed,
        String show,
        List<Choice> choices,
        String count,
        List<Row> rows,
        @Nullable String previous,
        @Nullable String next) {

    private static final int PER_PAGE = 50;
    private static final List<String> KINDS = List.of("", "drafts", "due", "edited", "retired");

    record Choice(String words, String number, String href, boolean chosen) {}

    /** @param marks short words about its state */
    record Row(String name, String code, String service, String href, List<String> marks) {}

    static IndicatorListPage of(
            HttpServletRequest request, Desk desk, Language language, String typed, String wanted, String page) {
        Texts texts = Labels.TEXTS.in(language);
        Labels labels = desk.labels(language);
        String show = KINDS.contains(wanted) ? wanted : "";
        List<Entry> matching = desk.editor().list().stream()
                .filter(entry -> matches(entry, typed))
                .toList();
        List<Entry> shown = matching.stream().filter(of(show)).toList();
        int pages = Math.max(1, Math.ceilDiv(shown.size(), PER_PAGE));
        int at = Math.clamp(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, 1, pages);
        Frame frame =
                Frame.of(request, language, texts.get("list.title"), Step.NONE).underAdmin();
        return new IndicatorListPage(
                frame,
                texts,
                typed,
                show,
                choices(frame, texts, matching, typed, show),
                texts.count("list.count", shown.size(), Numbers.in(language).format(shown.size())),
                shown.stream()
                        .skip((long) (at - 1) * PER_PAGE)
                        .limit(PER_PAGE)
                        .map(entry -> row(entry, frame, labels))
                        .toList(),
                at > 1 ? address(frame, typed, show, at - 1) : null,
                at < pages ? address(frame, typed, show, at + 1) : null);
    }

    /** Every word that was typed, somewhere in code, names or keywords. */
    private static boolean matches(Entry entry, String typed) {
        String all = (entry.code() + " " + String.join(" ", entry.fields().values())).toLowerCase(Locale.ROOT);
        for (String word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<Entry> of(String show) {
        return switch (show) {
            case "drafts" -> entry -> entry.draft().isPresent();
            case "due" -> entry -> entry.retirement().isEmpty() && isDue(entry.fields());
            case "edited" -> Entry::edited;
            case "retired" -> entry -> entry.retirement().isPresent();
            default -> entry -> entry.retirement().isEmpty();
        };
    }

    private static boolean isDue(Map<String, String> fields) {
        try {
            return !LocalDate.parse(fields.getOrDefault("next_review", "")).isAfter(Days.today());
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static List<Choice> choices(Frame frame, Texts texts, List<Entry> entries, String typed, String show) {
        var choices = new ArrayList<Choice>();
        for (String kind : KINDS) {
            long number = entries.stream().filter(of(kind)).count();
            choices.add(new Choice(
                    texts.get("list.show." + (kind.isEmpty() ? "all" : kind)),
                    Numbers.in(frame.language()).format(number),
                    address(frame, typed, kind, 1),
                    kind.equals(show)));
        }
        return choices;
    }

    private static String address(Frame frame, String typed, String show, int page) {
        return Address.of(frame.href("admin/indicators"))
                .with("q", typed)
                .with("show", show)
                .with("page", page == 1 ? null : String.valueOf(page))
                .toString();
    }

    private static Row row(Entry entry, Frame frame, Labels labels) {
        var marks = new ArrayList<String>();
        Texts texts = labels.texts();
        Language language = frame.language();
        if (!entry.published()) {
            marks.add(texts.get("mark.new"));
        }
        entry.draft().ifPresent(draft -> marks.add(texts.get("mark.draft", draft.by(), Days.of(draft.at(), language))));
        entry.retirement()
                .ifPresent(retired -> marks.add(texts.get("mark.retired", Days.of(retired.since(), language))));
        if (entry.retirement().isEmpty() && isDue(entry.fields())) {
            LocalDate day = LocalDate.parse(entry.fields().getOrDefault("next_review", ""));
            marks.add(texts.get("mark.due", Days.of(day, language)));
        }
        return new Row(
                labels.nameOf(entry.code(), entry.fields()),
                entry.code(),
                labels.value("service", entry.fields()),
                frame.href("admin/indicators/" + entry.code()),
                marks);
    }
}
