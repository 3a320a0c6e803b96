package org.maalestok.comparison.trend;

import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.Verdict;
import org.maalestok.comparison.trend.SameStart.Found;
import org.maalestok.comparison.trend.SameStart.NotTold;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Polarity;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** Who can teach us, in words. */
public final class SameStartWords {

    private static final Texts.ByLanguage TEXTS = Texts.beside(SameStartWords.class);

    private SameStartWords() {}

    /** How many began where the area began, and how many of them have come further; or why nobody can tell. */
    public static String sentence(SameStart start, Area own, Period from, Indicator indicator, Language language) {
        Texts texts = TEXTS.in(language);
        String name = own.name().in(language);
        return switch (start) {
            case NotTold no -> texts.get("start." + no.reason(), name, from, Verdict.FEWEST_PEERS);
            case Found found ->
                began(found, name, new IndicatorText(indicator, language), texts) + " "
                        + further(found, name, indicator.polarity(), texts);
        };
    }

    private static String began(Found found, String name, IndicatorText text, Texts texts) {
        int near = found.near().size();
        return near == 0
                ? texts.get(
                        "start.none",
                        found.known(),
                        name,
                        found.from(),
                        text.distance(found.reach()),
                        text.full(found.ours().then()))
                : texts.count(
                        "start.near",
                        near,
                        found.known(),
                        near,
                        name,
                        found.from(),
                        text.distance(found.reach()),
                        text.full(found.ours().then()));
    }

    private static String further(Found found, String name, Polarity polarity, Texts texts) {
        if (found.near().isEmpty()) {
            return texts.get("start.wider");
        }
        if (polarity == Polarity.NEUTRAL) {
            return texts.get("start.neutral");
        }
        if (found.improved() == 0) {
            return texts.get(isOnlyOne(found) ? "start.nobody.only" : "start.nobody", name, found.to());
        }
        if (isOnlyOne(found)) {
            return texts.get("start.teachers.only", name, found.to());
        }
        String more = texts.count("start.teachers", found.improved(), found.improved(), name, found.to());
        int named = found.teachers().size();
        String some = named < found.improved() ? more + " " + texts.get("start.most", named) : more;
        return found.tied() ? some + " " + texts.get("start.tied") : some;
    }

    private static boolean isOnlyOne(Found found) {
        return found.near().size() == 1;
    }
}
