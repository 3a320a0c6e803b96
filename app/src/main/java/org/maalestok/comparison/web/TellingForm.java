package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.prices.Per;
import org.maalestok.comparison.prices.PriceWords;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/**
 * The choice of how amounts are told. What cannot be had is not offered, and a sentence says which part is missing.
 *
 * @param action where it is sent
 * @param pers what they can be told per; empty when there is nothing to choose
 * @param prices in whose prices; empty when there is nothing to choose
 * @param need whether adjusting for need is offered
 * @param needed whether it is chosen
 * @param missing a sentence for each way that cannot be had
 * @param told how they are told now, when not as published; empty otherwise
 * @param hidden what the form carries on
 */
record TellingForm(
        String action,
        List<Option> pers,
        List<Option> prices,
        boolean need,
        boolean needed,
        List<String> missing,
        String told,
        List<Hidden> hidden) {

    /** Null for what isn't money. */
    static @Nullable TellingForm of(Told told, String action, List<Hidden> hidden, Texts texts) {
        if (!told.amount()) {
            return null;
        }
        Language language = texts.language();
        boolean needIndex = told.options().needIndex().isPresent();
        String how = PriceWords.how(told.view(), language);
        return new TellingForm(
                action,
                several(pers(told, language)),
                several(prices(told, texts)),
                needIndex
                        && (told.options().perInhabitant()
                                || pers(told, language).size() > 1),
                told.view().needAdjusted(),
                missing(told, texts),
                how.isEmpty() ? "" : texts.get("told.now", how),
                hidden);
    }

    private static List<Option> several(List<Option> options) {
        return options.size() > 1 ? options : List.of();
    }

    private static List<Option> pers(Told told, Language language) {
        return told.options().per().stream()
                .map(per -> new Option(
                        Telling.key(per),
                        words(per, language),
                        per.equals(told.view().per())))
                .toList();
    }

    private static String words(Per per, Language language) {
        String words = PriceWords.per(per, language);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<Option> prices(Told told, Texts texts) {
        var options = new ArrayList<Option>();
        options.add(new Option("", texts.get("told.prices.each"), !told.view().real()));
        told.bases()
                .reversed()
                .forEach(base -> options.add(new Option(
                        base.toString(),
                        texts.get("told.prices.of", base),
                        base.equals(told.view().base()))));
        return options;
    }

    private static List<String> missing(Told told, Texts texts) {
        var missing = new ArrayList<String>();
        if (told.options().per().size() == 1) {
            missing.add(texts.get("told.missing.total"));
        }
        if (told.bases().isEmpty()) {
            missing.add(texts.get("told.missing.deflator"));
        }
        if (told.options().needIndex().isEmpty()) {
            missing.add(texts.get("told.missing.need"));
        }
        return missing;
    }
}
