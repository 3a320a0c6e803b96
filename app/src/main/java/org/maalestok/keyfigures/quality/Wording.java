package org.maalestok.keyfigures.quality;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.ObservationText;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Text;

/** Puts numbers into the sentences of rules, as each language writes them. */
final class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)]");
    private static final Text UNKNOWN = Text.same("–");

    private Wording() {}

    /** One wording made for each language. */
    static Text each(Function<Language, String> words) {
        return new Text(words.apply(Language.DA), words.apply(Language.NB), words.apply(Language.EN));
    }

    /** What stands in square brackets is left out where one of its numbers is not known. */
    static Text fill(Text sentence, Map<String, Text> values) {
        return each(language -> {
            String known = OPTIONAL.matcher(sentence.in(language))
                    .replaceAll(part -> Matcher.quoteReplacement(isKnown(part.group(1), values) ? part.group(1) : ""));
            return PLACE.matcher(known)
                    .replaceAll(place -> Matcher.quoteReplacement(
                            values.getOrDefault(place.group(1), UNKNOWN).in(language)));
        });
    }

    private static boolean isKnown(String part, Map<String, Text> values) {
        return PLACE.matcher(part).results().allMatch(place -> values.containsKey(place.group(1)));
    }

    /** With its unit: {@code 20 276 kr per innbygger}. */
    static Text number(Indicator indicator, BigDecimal value) {
        return each(
                language -> Numbers.in(language).format(value, indicator.decimals()) + indicator.unitSuffix(language));
    }

    static Text number(Indicator indicator, double value) {
        return number(indicator, BigDecimal.valueOf(value));
    }

    /** Without its unit, where a neighbour in the sentence has it. */
    static Text bare(Indicator indicator, double value) {
        return bare(indicator, BigDecimal.valueOf(value));
    }

    static Text bare(Indicator indicator, BigDecimal value) {
        return each(language -> Numbers.in(language).format(value, indicator.decimals()));
    }

    /** With its unit, or why there is none. */
    static Text figure(Indicator indicator, Observation observation) {
        return observation instanceof Observation.Measured measured
                ? number(indicator, measured.value())
                : each(language -> ObservationText.of(observation, 0, language).text());
    }

    static Text percent(double part) {
        return each(language -> Numbers.in(language).signedPercent(BigDecimal.valueOf(100 * part), 0));
    }

    static Text signed(Indicator indicator, double points) {
        return each(
                language -> Numbers.in(language).signed(BigDecimal.valueOf(points), Math.max(1, indicator.decimals())));
    }

    static Text count(int count) {
        return each(language -> Numbers.in(language).format(count));
    }
}
