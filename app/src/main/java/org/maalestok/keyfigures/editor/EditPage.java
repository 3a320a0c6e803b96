package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.catalogue.DraftFields;
import org.maalestok.keyfigures.catalogue.Editor.Edited;
import org.maalestok.keyfigures.catalogue.Editor.Seen;
import org.maalestok.keyfigures.catalogue.FaultKind;
import org.maalestok.keyfigures.catalogue.Shortcoming;
import org.maalestok.ui.Days;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/**
 * The form of an indicator.
 *
 * @param name as it is called now
 * @param notice what has just happened, or what state it is in
 * @param sections the fields under their headings
 * @param seen what the person has before them
 * @param published whether there is a page of it
 * @param draft whether there is a draft
 * @param edited said where the files may no longer change it; empty otherwise
 * @param retired said where it is retired; empty otherwise
 */
record EditPage(
        Frame frame,
        Texts texts,
        String code,
        String name,
        String notice,
        FormErrors errors,
        List<Section> sections,
        Seen seen,
        boolean published,
        boolean draft,
        String edited,
        String retired) {

    /** @param language of its texts; empty where it is of none */
    record Section(String title, String hint, String language, List<FormField> fields) {}

    static EditPage of(HttpServletRequest request, Desk desk, Language language, Edited edited, String after) {
        Labels labels = desk.labels(language);
        Texts texts = labels.texts();
        Map<String, String> fields = edited.fields();
        List<Shortcoming> shown = shown(desk, edited, after);
        var words = new ErrorWords(labels);
        var errors = words.list(edited.code(), shown, order(language));
        String name = labels.nameOf(edited.code(), fields);
        String title = errors.title(texts.get("edit.title", name), language);
        var fieldMaker = new FieldMaker(
                labels,
                new Meanings(desk.catalogue(), texts),
                fields,
                words.byField(edited.code(), shown),
                edited.code());
        return new EditPage(
                desk.frame(request, language, title),
                texts,
                edited.code(),
                name,
                notice(edited, after, texts),
                errors,
                sections(language, labels, fieldMaker),
                edited.seen(),
                edited.published().isPresent(),
                edited.draft().isPresent(),
                edited.edited() ? texts.get("edit.edited") : "",
                edited.retirement()
                        .map(retired -> texts.get(
                                "edit.retired",
                                Days.of(retired.since(), language),
                                retired.by(),
                                retired.why().in(language)))
                        .orElse(""));
    }

    /** Nothing is held against somebody who has only opened the page; after saving, what is wrong; before publishing, what is missing, too. */
    private static List<Shortcoming> shown(Desk desk, Edited edited, String after) {
        if (edited.draft().isEmpty() || !List.of("saved", "check").contains(after)) {
            return List.of();
        }
        return desk.editor().check(edited.code(), edited.fields()).stream()
                .filter(one -> after.equals("check") || one.kind() != FaultKind.MISSING)
                .toList();
    }

    private static String notice(Edited edited, String after, Texts texts) {
        if (List.of("same", "discarded", "published", "retired", "restored").contains(after)) {
            return texts.get("after." + after);
        }
        return edited.draft()
                .map(draft -> texts.get(
                        after.equals("saved") ? "after.saved" : "edit.draft",
                        draft.by(),
                        Days.andTime(draft.at(), texts.language())))
                .orElse("");
    }

    private static List<Section> sections(Language language, Labels labels, FieldMaker fields) {
        var sections = new ArrayList<Section>();
        for (String tag : tags(language)) {
            sections.add(new Section(
                    labels.texts().get("section.words", labels.languageOf(tag)),
                    "",
                    tag,
                    DraftFields.WORDS.stream()
                            .map(word -> fields.make(tag + "." + word))
                            .toList()));
        }
        GROUPS.forEach((group, names) -> sections.add(new Section(
                labels.texts().get("section." + group),
                labels.texts().get("section." + group + ".hint"),
                "",
                names.stream().map(fields::make).toList())));
        return sections;
    }

    private static final Map<String, List<String>> GROUPS = groups();

    private static Map<String, List<String>> groups() {
        var groups = new java.util.LinkedHashMap<String, List<String>>();
        groups.put("place", List.of("service", "perspective", "headline", "keywords"));
        groups.put("number", List.of("kind", "unit", "decimals", "polarity"));
        groups.put("parts", List.of("numerator", "denominator", "formula"));
        groups.put("breakdown", List.of("part_of", "gender", "age"));
        groups.put("source", List.of("source", "source_table", "disclosure"));
        groups.put("care", List.of("owner", "next_review"));
        return groups;
    }

    /** The reader's own language first. */
    private static List<String> tags(Language language) {
        return Stream.concat(Stream.of(language.tag()), Stream.of("nb", "da", "en"))
                .distinct()
                .toList();
    }

    /** All fields as they stand on the page. */
    static List<String> order(Language language) {
        var order = new ArrayList<String>();
        tags(language).forEach(tag -> DraftFields.WORDS.forEach(word -> order.add(tag + "." + word)));
        GROUPS.values().forEach(order::addAll);
        return order;
    }

    /** The page of this indicator under the editor's addresses. */
    String href(String more) {
        return frame.href("admin/indicators/" + code + more);
    }

    /** The language of a section's words for the browser, or null. */
    static @Nullable String lang(Section section) {
        return section.language().isEmpty() ? null : section.language();
    }
}
