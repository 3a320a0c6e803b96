package org.maalestok.statistics.mapping.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.maalestok.ui.Days;
import org.maalestok.ui.Texts;

/**
 * Two forms that were filled in at the same time, as the one who came second sees it: both versions, and for each difference the choice. Stands inside the form.
 *
 * @param t the words of {@code mapping.web}
 * @param title empty when there is none
 * @param words who saved when, in a sentence
 * @param whose what the other version is called: another's, or one's own from another window
 */
public record Disagreement(Texts t, String title, String words, String whose, List<Either> differences) {

    private static final Texts.ByLanguage TEXTS = Texts.beside(Disagreement.class);

    /** The column of a row in which something is chosen from a list, by the column that tells the row. */
    private static final Map<String, String> CHOSEN = Map.of("areaCode", "areaWhat", "sign", "meaning");

    /**
     * @param name of the field with the choice
     * @param theirsFirst whether theirs is suggested, as only they have changed it
     */
    public record Either(String name, String what, String mine, String theirs, boolean theirsFirst) {}

    /** Nobody disagrees. */
    public static Disagreement none(Texts t) {
        return new Disagreement(TEXTS.in(t.language()), "", "", "", List.of());
    }

    /**
     * @param by the name of who saved the other version; empty when nobody knows
     * @param saved when, if somebody knows
     * @param me the name of who is told; empty when nobody is signed in
     * @param label says what a field is called
     */
    public static Disagreement of(
            String by,
            Optional<Instant> saved,
            String me,
            List<TwoForms.Difference> differences,
            UnaryOperator<String> label,
            Texts page) {
        Texts t = TEXTS.in(page.language());
        String key = by.isEmpty() ? "unknown" : by.equals(me) ? "myself" : "other";
        String when = saved.map(it -> Days.andTime(it, t.language())).orElse("");
        return new Disagreement(
                t,
                t.get("conflict.title." + key, by),
                t.get("conflict.words." + key, by, when).strip(),
                t.get("conflict.theirs." + key, by),
                differences.stream()
                        .map(it -> new Either(
                                TwoForms.TAKE + it.id(),
                                label.apply(it.field()) + (it.row().isEmpty() ? "" : ": " + words(it, it.row(), t)),
                                words(it, it.mine(), t),
                                words(it, it.theirs(), t),
                                it.theirsOnly()))
                        .toList());
    }

    private static String words(TwoForms.Difference difference, String values, Texts t) {
        return FieldWords.of(CHOSEN.getOrDefault(difference.field(), difference.field()), values, t);
    }

    /** Whether theirs is suggested anywhere; where nobody knows how it was before it never is. */
    public boolean theirsFirst() {
        return differences.stream().anyMatch(Either::theirsFirst);
    }

    public boolean isThere() {
        return !title.isEmpty();
    }
}
