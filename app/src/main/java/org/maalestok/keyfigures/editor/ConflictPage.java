package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maalestok.keyfigures.catalogue.Editor.Conflict;
import org.maalestok.keyfigures.catalogue.Editor.Draft;
import org.maalestok.keyfigures.catalogue.Editor.Edited;
import org.maalestok.keyfigures.catalogue.Editor.Seen;
import org.maalestok.ui.Days;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/**
 * Two people changed the same indicator. A field that only one of them changed is taken from that one, and shown; for a field that both changed, both versions stand
 * beside each other to choose from. What was typed travels in the form itself, so that nothing is lost whatever the person does.
 *
 * @param who changed it meanwhile, and when
 * @param settled fields that nobody has to choose, as they will be saved
 * @param taken what only the other one changed
 * @param kept what only this person changed
 * @param differences what both changed, in the order of the form
 * @param seen what is there now, so that a third change is noticed, too
 */
record ConflictPage(
        Frame frame,
        Texts texts,
        String code,
        String name,
        String who,
        Map<String, String> settled,
        List<Changed> taken,
        List<Changed> kept,
        List<Difference> differences,
        Seen seen) {

    /** A field that one of the two changed. @param words what it says now, as a reader sees it; empty when it was emptied */
    record Changed(String label, String words) {}

    /** @param mineWords as a reader sees it, like {@code theirsWords} */
    record Difference(String field, String label, String mine, String theirs, String mineWords, String theirsWords) {

        String id() {
            return FormField.idOf(field);
        }
    }

    static ConflictPage of(
            HttpServletRequest request, Desk desk, Language language, Map<String, String> mine, Conflict conflict) {
        Labels labels = desk.labels(language);
        Texts texts = labels.texts();
        Edited theirs = conflict.theirs();
        Map<String, String> other = theirs.fields();
        var settled = new TreeMap<String, String>();
        var taken = new ArrayList<Changed>();
        var kept = new ArrayList<Changed>();
        var differences = new ArrayList<Difference>();
        for (String field : EditPage.order(language)) {
            String one = mine.getOrDefault(field, "");
            String two = other.getOrDefault(field, "");
            Optional<String> before = conflict.before().map(fields -> fields.getOrDefault(field, ""));
            if (one.equals(two)) {
                settled.put(field, one);
            } else if (before.filter(one::equals).isPresent()) {
                settled.put(field, two);
                taken.add(new Changed(labels.of(field), labels.value(field, other)));
            } else if (before.filter(two::equals).isPresent()) {
                settled.put(field, one);
                kept.add(new Changed(labels.of(field), labels.value(field, mine)));
            } else {
                differences.add(new Difference(
                        field, labels.of(field), one, two, labels.value(field, mine), labels.value(field, other)));
            }
        }
        return new ConflictPage(
                desk.frame(request, language, texts.get("conflict.title")),
                texts,
                theirs.code(),
                labels.nameOf(theirs.code(), mine),
                who(theirs, texts),
                settled,
                taken,
                kept,
                differences,
                theirs.seen());
    }

    private static String who(Edited theirs, Texts texts) {
        return theirs.draft()
                .map(draft -> saved(draft, texts))
                .or(() -> theirs.published()
                        .map(version -> texts.get(
                                version.by() == null ? "conflict.loaded" : "conflict.published",
                                version.by() == null ? "" : version.by(),
                                Days.andTime(version.since(), texts.language()))))
                .orElseGet(() -> texts.get("conflict.discarded"));
    }

    private static String saved(Draft draft, Texts texts) {
        return texts.get("conflict.saved", draft.by(), Days.andTime(draft.at(), texts.language()));
    }

    String action() {
        return frame.href("admin/indicators/" + code);
    }
}
