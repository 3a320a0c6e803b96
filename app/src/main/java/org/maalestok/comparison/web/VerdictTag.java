package org.maalestok.comparison.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.Judgement.Standing;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.ui.Language;

/**
 * A verdict as a reader sees it: word, shape and colour.
 *
 * @param kind the style class, and the shape
 * @param words the verdict in words
 * @param full the same where there is room, for who points at it or listens
 * @param arrow which way the arrow points: 1 up, −1 down, 0 none
 * @param certain whether it is by interval, and looks so
 */
record VerdictTag(String kind, String words, String full, int arrow, boolean certain) {

    /** That there is no figure, and why. */
    static VerdictTag none(String why) {
        return new VerdictTag("none", why, why, 0, false);
    }

    /** With the whole words. */
    static VerdictTag of(Judgement judgement, Language language) {
        String words = JudgementWords.tag(judgement, language);
        return of(judgement, words, words);
    }

    /** In a crowded table. */
    static VerdictTag inCell(Judgement judgement, Language language) {
        return of(judgement, JudgementWords.shortened(judgement, language), JudgementWords.cell(judgement, language));
    }

    private static VerdictTag of(Judgement judgement, String words, String full) {
        String kind = judgement instanceof Judgement.Itself ? "itself" : kind(judgement.standing());
        return new VerdictTag(kind, words, full, judgement.direction(), judgement instanceof Judgement.ByInterval);
    }

    private static String kind(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    /** What an engine can say, with its looks. Better and worse have no arrow here: a good figure may lie on either side. */
    static List<VerdictTag> key(boolean byInterval, Language language) {
        return Stream.of(Standing.BETTER, Standing.WORSE, Standing.HIGHER, Standing.LOWER, Standing.SIMILAR)
                .map(standing -> new VerdictTag(
                        kind(standing),
                        JudgementWords.tag(standing, byInterval, language),
                        JudgementWords.tag(standing, byInterval, language),
                        arrow(standing),
                        byInterval))
                .toList();
    }

    private static int arrow(Standing standing) {
        return switch (standing) {
            case HIGHER -> 1;
            case LOWER -> -1;
            case BETTER, WORSE, SIMILAR, NONE -> 0;
        };
    }

    /** The style class of a cell around it: only the spread tints. */
    String cell() {
        return certain && !kind.equals("none") ? "sure" : kind;
    }
}
