package org.maalestok.comparison;

import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Unit;
import org.maalestok.ui.Language;

/** What a rate is per, after its number: {@code  per 1 000 innbyggere}. Those aged 80 and over are not the inhabitants, so they are called the target group. */
final class PerWords {

    private PerWords() {}

    /**
     * Whether a number says nothing without what it is per: 15.9 places, 35.7. Kroner and hours for each inhabitant stand beside the name of what they are spent on, and speak for
     * themselves.
     */
    static boolean areNeeded(Unit unit) {
        boolean divided = unit.bases().values().stream().anyMatch(exponent -> exponent < 0);
        boolean money = unit.bases().containsKey("NOK") || unit.bases().containsKey("DKK");
        boolean bare = unit.bases().values().stream().noneMatch(exponent -> exponent > 0);
        boolean people = unit.bases().getOrDefault("person", 0) < 0;
        return divided && !money && (bare || unit.tens() < 0 || !people);
    }

    static String suffix(Indicator indicator, Unit unit, Language language) {
        String whole = unit.suffix(language);
        Indicator.Parts parts = indicator.parts();
        boolean everybody = parts == null || Denominators.isPopulation(parts.denominator());
        return everybody ? whole : ofTargetGroup(whole, language);
    }

    private static String ofTargetGroup(String whole, Language language) {
        return switch (language) {
            case NB ->
                whole.replaceFirst("innbyggere$", "i målgruppen").replaceFirst("innbygger$", "person i målgruppen");
            case DA ->
                whole.replaceFirst("indbyggere$", "i målgruppen").replaceFirst("indbygger$", "person i målgruppen");
            case EN ->
                whole.replaceFirst("inhabitants$", "in the target group")
                        .replaceFirst("inhabitant$", "person in the target group");
        };
    }
}
