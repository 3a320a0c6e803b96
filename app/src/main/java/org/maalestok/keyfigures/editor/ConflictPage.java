package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maalestok.keyfigures.Days;
import org.maalestok.keyfigures.catalogue.Editor.Draft;
import org.maalestok.keyfigures.catalogue.Editor.Edited;
import org.maalestok.keyfigures.catalogue.Editor.Seen;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/**
 * Two people changed the same indicator: both versions beside each other, and for each difference a choice. What was typed travels in the form
 * itself, so that nothing is lost whatever the person does.
 *
 * @param who changed it meanwhile, and when
 * @param same fields in which both agree
 * @param differences the others, in the order of the form
 * @param seen what is there now, so that a third change is noticed, too
 */
record ConflictPage(
        Frame frame,
        Texts texts,
        String code,
        String name,
        String who,
        Map<String, String> same,
        List<Difference> differences,
        Seen seen) {

    /** @param mineWords as a reader sees it, like {@code theirsWords} */
    record Difference(String field, String label, String mine, String theirs, String mineWords, String theirsWords) {

        String id() {
            return FormField.idOf(field);
        }
    }

    static ConflictPage of(
            HttpServletRequest request, Desk desk, Language language, Map<String, String> mine, Edited theirs) {
        Labels labels = desk.labels(language);
        Texts texts = labels.texts();
        Map<String, String> other = theirs.fields();
        var same = new TreeMap<String, String>();
        var differences = new ArrayList<Difference>();
        for (String field : EditPage.order(language)) {
            String one = mine.getOrDefault(field, "");
            String two = other.getOrDefault(field, "");
            if (one.equals(two)) {
                same.put(field, one);
            } else {
                differences.add(new Difference(
                        field, labels.of(field), one, two, labels.value(field, mine), labels.value(field, other)));
            }
        }
        String name = labels.nameOf(theirs.code(), mine);
        return new ConflictPage(
                desk.frame(request, language, texts.get("conflict.title")),
                texts,
                theirs.code(),
                name,
                who(theirs, texts),
                same,
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
