package org.maalestok.comparison.trend;

import java.math.BigDecimal;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.trend.Trend.NotYearly;
import org.maalestok.comparison.trend.Trend.Tested;
import org.maalestok.comparison.trend.Trend.TooFew;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** Trends in words. */
public final class TrendWords {

    private static final Texts.ByLanguage TEXTS = Texts.beside(TrendWords.class);
    private static final double TELLABLE = 0.001;

    private TrendWords() {}

    /** For a tag: <i>Rising and getting better</i>, <i>No significant change</i>. */
    public static String tag(TrendVerdict verdict, Language language) {
        return TEXTS.in(language).get("tag." + verdict);
    }

    /** The sentence with the numbers, or with the reason why nothing is said. */
    public static String sentence(Trend trend, Indicator indicator, Language language) {
        Texts texts = TEXTS.in(language);
        return switch (trend) {
            case TooFew few -> few(few.points(), texts);
            case NotYearly ignored -> texts.get("not_yearly");
            case Tested tested -> tested(tested, new IndicatorText(indicator, language), texts);
        };
    }

    /** The same where the whole reason is told once below: <i>Too few years (2)</i>. */
    public static String shortly(Trend trend, Indicator indicator, Language language) {
        return trend instanceof TooFew few
                ? TEXTS.in(language).get("few.short", few.points())
                : sentence(trend, indicator, language);
    }

    private static String few(int points, Texts texts) {
        return points == 0 ? texts.get("few.none", Trend.FEWEST) : texts.count("few", points, points, Trend.FEWEST);
    }

    private static String tested(Tested trend, IndicatorText text, Texts texts) {
        String years = trend.firstYear() + "–" + trend.lastYear();
        if (trend.direction() == Trend.Direction.NONE) {
            boolean oneYearDecides = trend.p() <= Trend.SIGNIFICANT;
            return texts.get(
                    oneYearDecides ? "one_year_decides" : "none", years, trend.points(), p(trend, texts.language()));
        }
        return texts.get(
                "sentence." + trend.direction(),
                years,
                text.distance(trend.slope()),
                text.signed(trend.lower()),
                text.signed(trend.upper()),
                p(trend, texts.language()));
    }

    /** {@code p = 0,017}, {@code p < 0,001} */
    private static String p(Tested trend, Language language) {
        var number = Numbers.in(language).format(BigDecimal.valueOf(Math.max(trend.p(), TELLABLE)), 3);
        return (trend.p() < TELLABLE ? "p < " : "p = ") + number;
    }
}
