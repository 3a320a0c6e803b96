package org.maalestok.comparison.similarity;

import java.math.BigDecimal;
import java.util.List;
import org.maalestok.comparison.similarity.Similar.Contribution;
import org.maalestok.comparison.similarity.Similarity.LeftOut;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/** Likeness in words. */
public final class SimilarWords {

    private static final Texts.ByLanguage TEXTS = Texts.beside(SimilarWords.class);

    /** Half a standard deviation apart: two of three municipalities are further from each other than that in any one variable. */
    private static final double ALIKE = 0.5;

    private SimilarWords() {}

    /** Why the two are alike, and what tells them apart: <i>Alike in size and age. Differs most in share of children (11,2 against 13,0).</i> */
    public static String why(Similar similar, Language language) {
        Texts texts = TEXTS.in(language);
        List<String> alike = similar.mostAlikeFirst().stream()
                .filter(one -> Math.abs(one.steps()) <= ALIKE)
                .map(one -> one.variable().name().in(language))
                .toList();
        Contribution furthest = similar.mostAlikeFirst().getLast();
        if (similar.mostAlikeFirst().size() == 1) {
            return differs("only", furthest, texts);
        }
        if (alike.size() == similar.mostAlikeFirst().size()) {
            return texts.get("alike.all", alike.size());
        }
        String first = alike.isEmpty() ? texts.get("alike.nothing") : texts.get("alike", join(alike, language));
        return first + " " + differs("differs", furthest, texts);
    }

    private static String differs(String key, Contribution contribution, Texts texts) {
        Language language = texts.language();
        return texts.get(
                key,
                contribution.variable().name().in(language),
                value(contribution.other(), language),
                value(contribution.own(), language),
                Numbers.in(language).percent(BigDecimal.valueOf(100 * contribution.share()), 0));
    }

    /** What the group is called: <i>lignende kommuner (modell «Grunnskole (Norge)», 2024)</i>. */
    static Text group(SimilarityModel model, int year, boolean ownWeights) {
        String key = ownWeights ? "group.own" : "group";
        return new Text(
                group(key, model, year, Language.DA),
                group(key, model, year, Language.NB),
                group(key, model, year, Language.EN));
    }

    private static String group(String key, SimilarityModel model, int year, Language language) {
        return TEXTS.in(language).get(key, model.name().in(language), String.valueOf(year));
    }

    /** Why a variable did not count. */
    public static String leftOut(LeftOut leftOut, Language language) {
        String name = leftOut.variable().name().in(language);
        String capital = name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
        return TEXTS.in(language).get("left_out." + leftOut.reason(), capital);
    }

    /** {@code 0,42} */
    public static String distance(double distance, Language language) {
        return Numbers.in(language).format(BigDecimal.valueOf(distance), 2);
    }

    /** Sizes whole, shares with one decimal. */
    private static String value(double value, Language language) {
        return Numbers.in(language).format(BigDecimal.valueOf(value), Math.abs(value) < 1000 ? 1 : 0);
    }

    private static String join(List<String> names, Language language) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        String and = language == Language.EN ? " and " : " og ";
        return String.join(", ", names.subList(0, names.size() - 1)) + and + names.getLast();
    }
}
