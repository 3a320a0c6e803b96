package org.maalestok.comparison.web;

import java.util.List;
import java.util.Optional;
import org.maalestok.comparison.prices.PriceOptions;
import org.maalestok.comparison.prices.PriceView;
import org.maalestok.keyfigures.Period;
import org.maalestok.ui.Texts;

/**
 * How an indicator's amounts are told on a page, and how else they could be.
 *
 * @param amount whether it is money at all
 * @param view how they are told
 * @param options what the catalogue has for other ways
 * @param bases the years in whose prices they can be told
 * @param refused whether the reader asked for a way that cannot be had, and sees them as published instead
 */
record Told(boolean amount, PriceView view, PriceOptions options, List<Period> bases, boolean refused) {

    /** That the address asks for a way of telling that cannot be had; empty when it does not. */
    List<String> refusal(Telling asked, Texts texts) {
        if (refused) {
            return List.of(texts.get("told.refused"));
        }
        return amount || asked.isNominal() ? List.of() : List.of(texts.get("told.noAmount"));
    }

    /** Nothing here is money. */
    static final Told NO_AMOUNT = new Told(
            false,
            PriceView.NOMINAL,
            new PriceOptions(List.of(), false, Optional.empty(), Optional.empty()),
            List.of(),
            false);
}
