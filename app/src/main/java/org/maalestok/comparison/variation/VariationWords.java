package org.maalestok.comparison.variation;

import java.math.BigDecimal;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.variation.WithinBetween.Measured;
import org.maalestok.comparison.variation.WithinBetween.NotMeasured;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;

/** Where the variation lies, in words. */
public final class VariationWords {

    private static final Texts.ByLanguage TEXTS = Texts.beside(VariationWords.class);

    private VariationWords() {}

    /** The sentence with the shares and the interval, or why there is none. */
    public static String sentence(WithinBetween variation, Indicator indicator, Language language) {
        Texts texts = TEXTS.in(language);
        return switch (variation) {
            case NotMeasured none -> texts.get("not." + none.reason());
            case Measured measured -> sentence(measured, new IndicatorText(indicator, language), texts);
        };
    }

    /** What must be known before it is believed, when it rests on little; empty otherwise. */
    public static String caution(WithinBetween variation, Language language) {
        return variation instanceof Measured measured && measured.isThin()
                ? TEXTS.in(language).get("thin", measured.units(), measured.groups())
                : "";
    }

    private static String sentence(Measured measured, IndicatorText text, Texts texts) {
        String kind = measured.lower() > 0.5 ? "mostly_between" : measured.upper() < 0.5 ? "mostly_within" : "both";
        Language language = texts.language();
        return texts.get(
                kind,
                percent(measured.shareBetween(), language),
                percent(measured.shareWithin(), language),
                percent(Math.max(0, measured.lower()), language),
                percent(Math.max(0, measured.upper()), language),
                Numbers.in(language).format(measured.units()),
                measured.groups(),
                text.spread(measured.between()),
                text.spread(measured.within()));
    }

    private static String percent(double share, Language language) {
        return Numbers.in(language).percent(BigDecimal.valueOf(100 * share), 0);
    }
}
