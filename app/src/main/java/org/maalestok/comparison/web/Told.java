package org.maalestok.comparison.web;

import java.util.List;
import org.maalestok.comparison.prices.PriceOptions;
import org.maalestok.comparison.prices.PriceView;
import org.maalestok.keyfigures.Period;

/**
 * How an indicator's amounts are told on a page, and how else they could be.
 *
 * @param amount whether it is money at all
 * @param view how they are told
 * @param options what the catalogue has for other ways
 * @param bases the years in whose prices they can be told
 * @param refused whether the reader asked for a way that cannot be had, and sees them as published instead
 */
record Told(boolean amount, PriceView view, PriceOptions options, List<Period> bases, boolean refused) {}
