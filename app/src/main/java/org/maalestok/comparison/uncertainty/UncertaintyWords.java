package org.maalestok.comparison.uncertainty;

import java.math.BigDecimal;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.uncertainty.IntervalVerdict.Compared;
import org.maalestok.comparison.uncertainty.IntervalVerdict.NotCompared;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** Verdicts with uncertainty in words. */
public final class UncertaintyWords {

    private static final Texts.ByLanguage TEXTS = Texts.beside(UncertaintyWords.class);

    private UncertaintyWords() {}

    /** For a tag or a cell: <i>Surely better</i>, <i>No sure difference</i>, <i>Not compared</i>. */
    public static String tag(IntervalVerdict verdict, Language language) {
        return switch (verdict) {
            case Compared compared -> tag(compared.outcome(), language);
            case NotCompared ignored -> TEXTS.in(language).get("tag.NOT_COMPARED");
        };
    }

    /** The same for a legend. */
    public static String tag(IntervalVerdict.Outcome outcome, Language language) {
        return TEXTS.in(language).get("tag." + outcome);
    }

    /** The sentence with the numbers, or with the reason why there is no comparison. */
    public static String sentence(IntervalVerdict verdict, Indicator indicator, Language language) {
        Texts texts = TEXTS.in(language);
        return switch (verdict) {
            case NotCompared none -> texts.get("not." + none.reason());
            case Compared compared -> sentence(compared, new IndicatorText(indicator, language), texts);
        };
    }

    private static String sentence(Compared compared, IndicatorText text, Texts texts) {
        Interval interval = compared.interval();
        return texts.get(
                "sentence." + compared.outcome(),
                text.full(compared.value()),
                percent(interval.level(), texts.language()),
                text.range(interval.lower(), interval.upper()),
                text.full(compared.benchmark()));
    }

    /** How the interval was made: <i>Wilson's interval for a share</i>. */
    public static String method(Method method, Language language) {
        return TEXTS.in(language).get("method." + method);
    }

    /** {@code 95 %}; {@code 99,8 %}. */
    private static String percent(double level, Language language) {
        BigDecimal percent = BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros();
        return Numbers.in(language).percent(percent, Math.max(0, percent.scale()));
    }
}
