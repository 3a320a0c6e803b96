package org.maalestok.statistics.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.accounts.AccountSchemes.Draft;
import org.maalestok.statistics.accounts.AccountSchemes.Kept;
import org.maalestok.statistics.accounts.AccountSchemes.Turn.Kind;
import org.maalestok.statistics.mapping.web.Change;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.TwoForms.Difference;
import org.maalestok.ui.Days;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;

/** What the pages of schemes share. */
final class SchemePages {

    static final Texts.ByLanguage TEXTS = Texts.beside(SchemePages.class);

    private SchemePages() {}

    /** A page under the list of schemes. */
    static Frame frame(HttpServletRequest request, Texts t, String title, String path) {
        Frame frame = Frame.of(request, t.language(), title, Step.NONE).at(path);
        return frame.underAdmin().via(t.get("schemes"), frame.href("admin/accounts"));
    }

    static String address(Language language, String code, String step) {
        return "/%s/admin/accounts/%s%s".formatted(language.tag(), code, step.isEmpty() ? "" : "/" + step);
    }

    static Kept get(AccountSchemes schemes, String code) {
        return schemes.findKept(code).orElseThrow(() -> new NotFound("scheme " + code));
    }

    /** In use if it ever was, else as the draft calls it. */
    static String title(Kept kept, Language language) {
        return kept.inUse()
                .map(it -> it.scheme().target().title().in(language))
                .or(() -> kept.draft().map(it -> typed(it, language)))
                .filter(it -> !it.isEmpty())
                .orElse(kept.code());
    }

    private static String typed(Draft draft, Language language) {
        return new Fields(draft.fields()).get(titleField(language));
    }

    /** {@code titleNb}. */
    static String titleField(Language language) {
        return "title" + language.tag().substring(0, 1).toUpperCase(Locale.ROOT)
                + language.tag().substring(1);
    }

    /** What people have before them: the draft, or what is in use. */
    static Fields fields(Kept kept) {
        return kept.draft()
                .map(it -> new Fields(it.fields()))
                .or(() -> kept.inUse().map(it -> SchemeForm.fields(it.scheme())))
                .orElseThrow();
    }

    /** {@code Sofie Sekretær, 22. november 2026 kl. 09.15}. */
    static String saved(String by, Instant at, Texts t) {
        return t.get("saved.by", by, Days.andTime(at, t.language()));
    }

    /** That it is out of use, by whom and since when as far as that is known; empty when it is in use. */
    static String retired(Kept kept, Texts t) {
        if (!kept.retired()) {
            return "";
        }
        return kept.turned()
                .filter(it -> it.kind() == Kind.RETIRED)
                .map(it -> t.get("schemes.retired.by", saved(it.by(), it.at(), t)))
                .orElseGet(() -> t.get("schemes.retired"));
    }

    /** What two versions say otherwise, in words. */
    static List<Change> changes(Fields before, Fields after, Catalogue catalogue, Texts t) {
        return SchemeForm.TWO.differences(before, after, Optional.empty()).stream()
                .map(it -> told(it, before, after, catalogue, t))
                .map(it -> new Change(label(it.field(), t), it.mine(), it.theirs()))
                .toList();
    }

    /** The same difference in words where the form has codes; a row of a table is called by what it is about. */
    static Difference told(Difference it, Fields mine, Fields theirs, Catalogue catalogue, Texts t) {
        if (it.row().isEmpty()) {
            return new Difference(
                    it.id(),
                    it.field(),
                    "",
                    words(it.field(), it.mine(), t),
                    words(it.field(), it.theirs(), t),
                    it.theirsOnly());
        }
        var ours = new SchemeRows(mine, catalogue, t);
        var others = new SchemeRows(theirs, catalogue, t);
        return new Difference(
                it.id(),
                ours.called(it.field(), it.row()),
                "",
                ours.words(it.field(), it.row()),
                others.words(it.field(), it.row()),
                it.theirsOnly());
    }

    /** What a field is called; rules are called after the file that they are for, too. */
    static String label(String field, Texts t) {
        for (String of : List.of("file", "extract")) {
            if (field.startsWith(of) && t.has("rule." + field.substring(of.length()))) {
                return t.get("rules." + of) + ": " + t.get("rule." + field.substring(of.length()));
            }
        }
        return t.has(field) ? t.get(field) : field;
    }

    /** A rule by its name, a limit with what it is a limit of; other fields as they stand. */
    private static String words(String field, String value, Texts t) {
        String plain = field.replaceFirst("^(file|extract)", "");
        if (plain.equals("Balance")) {
            return value.isEmpty() ? t.get("rule.balance.none") : t.get("balance.percent", value);
        }
        String rule = "rule." + plain + "." + value;
        return t.has(rule) ? t.get(rule) : value;
    }
}
