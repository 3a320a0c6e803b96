package org.maalestok.comparison.prices;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
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

    /** The indicator under the name and unit that it is told in. */
    static Indicator told(Indicator indicator, Unit unit, PriceView view, Optional<Period> base) {
        Indicator.Words words = indicator.words();
        Text how = new Text(how(view, base, Language.DA), how(view, base, Language.NB), how(view, base, Language.EN));
        var told = new Indicator.Words(
                joined(words.name(), how),
                joined(words.shortName(), how),
                words.description(),
                words.why(),
                words.caveat());
        return new Indicator(
                indicator.id(),
                indicator.code(),
                indicator.service(),
                indicator.perspective(),
                view.per().kind() == Per.Kind.TOTAL ? Indicator.Kind.FLOW : indicator.kind(),
                unit.toString(),
                indicator.decimals(),
                indicator.polarity(),
                indicator.headline(),
                parts(indicator, view.per()),
                null,
                indicator.source(),
                indicator.sourceTable(),
                indicator.disclosure(),
                indicator.owner(),
                indicator.nextReview(),
                indicator.keywords(),
                told);
    }

    private static Indicator.@Nullable Parts parts(Indicator indicator, Per per) {
        Indicator denominator = per.denominator();
        return denominator == null ? indicator.parts() : new Indicator.Parts(null, denominator.code());
    }

    private static Text joined(Text name, Text how) {
        return new Text(
                "%s (%s)".formatted(name.da(), how.da()),
                "%s (%s)".formatted(name.nb(), how.nb()),
                "%s (%s)".formatted(name.en(), how.en()));
    }

    private static String how(PriceView view, Optional<Period> base, Language language) {
        Texts texts = TEXTS.in(language);
        var how = new ArrayList<String>();
        if (view.per().kind() != Per.Kind.AS_IS) {
            how.add(per(view.per(), language));
        }
        if (view.real()) {
            how.add(texts.get("real", base.map(Period::toString).orElse("–")));
        }
        if (view.needAdjusted()) {
            how.add(texts.get("need_adjusted"));
        }
        return String.join(", ", how);
    }
}
