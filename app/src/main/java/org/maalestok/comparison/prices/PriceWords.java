package org.maalestok.comparison.prices;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Retold;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Unit;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/** Ways to tell an amount, in words. */
public final class PriceWords {

    private static final Texts.ByLanguage TEXTS = Texts.beside(PriceWords.class);

    private PriceWords() {}

    /** What it is told per: <i>per inhabitant</i>, or with the name of those counted: <i>per person: Inhabitants aged 6–15</i>. */
    public static String per(Per per, Language language) {
        Texts texts = TEXTS.in(language);
        Indicator denominator = per.denominator();
        return denominator == null || per.kind() == Per.Kind.INHABITANT
                ? texts.get("per." + per.kind())
                : texts.get("per." + per.kind(), denominator.words().name().in(language));
    }

    /** The whole way: <i>per inhabitant, in 2024 prices</i>; empty for the amount as it is published. */
    public static String how(PriceView view, Language language) {
        Texts texts = TEXTS.in(language);
        var how = new ArrayList<String>();
        if (view.per().kind() != Per.Kind.AS_IS) {
            how.add(per(view.per(), language));
        }
        if (view.real()) {
            how.add(texts.get("real", view.base()));
        }
        if (view.needAdjusted()) {
            how.add(texts.get("need_adjusted"));
        }
        return String.join(", ", how);
    }

    /** The indicator under the name and unit that it is told in. */
    static Indicator told(Indicator indicator, Unit unit, PriceView view) {
        return Retold.as(
                indicator,
                unit,
                indicator.decimals(),
                kind(indicator, view.per()),
                parts(indicator, view.per()),
                new Text(how(view, Language.DA), how(view, Language.NB), how(view, Language.EN)));
    }

    /** A total told per something is a total no longer. */
    private static Indicator.Kind kind(Indicator indicator, Per per) {
        return switch (per.kind()) {
            case AS_IS -> indicator.kind();
            case TOTAL -> Indicator.Kind.FLOW;
            default -> Indicator.Kind.RATIO;
        };
    }

    private static Indicator.@Nullable Parts parts(Indicator indicator, Per per) {
        Indicator denominator = per.denominator();
        return denominator == null ? indicator.parts() : new Indicator.Parts(null, denominator.code());
    }
}
