package org.maalestok.comparison.relations;

import java.math.BigDecimal;
import java.util.List;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.relations.Adjusted.Expected;
import org.maalestok.comparison.relations.Adjusted.NotExpected;
import org.maalestok.comparison.relations.Correlation.Coefficient;
import org.maalestok.comparison.relations.Correlation.Strength;
import org.maalestok.comparison.relations.Diagnostics.Doubt;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** Relations in words. */
public final class RelationWords {

    private static final Texts.ByLanguage TEXTS = Texts.beside(RelationWords.class);

    private static final double TELLABLE = 0.001;

    private RelationWords() {}

    /** Whether the two go together, and how closely. */
    public static String correlation(Relation relation, Indicator x, Indicator y, Language language) {
        Texts texts = TEXTS.in(language);
        if (relation.correlation().isEmpty()) {
            int n = relation.areas().size();
            return texts.count("none", n, n, Correlation.FEWEST);
        }
        Correlation correlation = relation.correlation().get();
        Coefficient r = correlation.pearson();
        String numbers = texts.get(
                "numbers",
                two(r.value(), language),
                two(r.lower(), language),
                two(r.upper(), language),
                correlation.n(),
                two(correlation.spearman().value(), language));
        return texts.get(
                key(r),
                x.words().name().in(language),
                y.words().name().in(language),
                numbers,
                texts.get("cause"),
                texts.get(link(r)));
    }

    private static String key(Coefficient r) {
        return switch (r.strength()) {
            case UNCLEAR -> "unclear";
            case HARDLY_ANY -> "hardly";
            case WEAK, MODERATE, STRONG -> (r.value() > 0 ? "together." : "against.") + cautious(r.least());
        };
    }

    /** How often the one goes with the other is told for the end of the interval that promises least. */
    private static Strength cautious(Strength least) {
        return least == Strength.HARDLY_ANY ? Strength.WEAK : least;
    }

    /** How strong the link is, from one end of the interval to the other. */
    private static String link(Coefficient r) {
        Strength least = r.least();
        Strength most = r.most();
        if (least == most) {
            return "link." + least;
        }
        boolean wide = most == Strength.STRONG && least != Strength.MODERATE;
        return wide ? "link.unsure" : "link." + least + "." + most;
    }

    /** What is expected of the area, or why nothing is. */
    public static String adjusted(Adjusted adjusted, Indicator outcome, Language language) {
        Texts texts = TEXTS.in(language);
        return switch (adjusted) {
            case NotExpected none -> texts.get("not." + none.reason(), Adjusted.FEWEST, Adjusted.FEWEST_PER_PREDICTOR);
            case Expected expected -> expected(expected, new IndicatorText(outcome, language), texts);
        };
    }

    private static String expected(Expected expected, IndicatorText text, Texts texts) {
        return texts.get(
                "expected." + expected.outcome(),
                text.full(expected.own()),
                text.full(expected.expected()),
                text.signed(expected.residual()),
                text.range(expected.lower(), expected.upper()),
                expected.fit().n());
    }

    /** What speaks against believing it, a sentence each; empty when nothing does. */
    public static List<String> doubts(Expected expected, Language language) {
        return expected.doubts().stream().map(doubt -> doubt(doubt, language)).toList();
    }

    private static String doubt(Doubt doubt, Language language) {
        String number =
                switch (doubt.kind()) {
                    case EXPLAINS_LITTLE -> Numbers.in(language).percent(BigDecimal.valueOf(100 * doubt.number()), 0);
                    case UNEVEN_SPREAD, NOT_NORMAL -> p(doubt.number(), language);
                    case FEW_UNITS, PREDICTORS_OVERLAP, ONE_DECIDES, OWN_FAR_OUT, CUT_AT_WHOLE ->
                        Numbers.in(language).format(BigDecimal.valueOf(doubt.number()), 1);
                };
        return TEXTS.in(language).get("doubt." + doubt.kind(), number);
    }

    /** {@code p = 0,017}, {@code p < 0,001} */
    private static String p(double p, Language language) {
        String number = Numbers.in(language).format(BigDecimal.valueOf(Math.max(p, TELLABLE)), 3);
        return (p < TELLABLE ? "p < " : "p = ") + number;
    }

    private static String two(double number, Language language) {
        return Numbers.in(language).format(BigDecimal.valueOf(number), 2);
    }
}
