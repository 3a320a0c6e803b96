package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.prices.Per;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.ui.Address;

/**
 * How a reader wants amounts of money told, as it stands in the address.
 *
 * @param per the code of what they are told per, {@value #TOTAL} for whole amounts; null or empty as they are published
 * @param prices the year in whose prices; null or empty for those of each year
 * @param need {@value #YES} when they are to be adjusted for need
 */
record Telling(
        @Nullable String per,
        @Nullable String prices,
        @Nullable String need) {

    static final String TOTAL = "total";
    static final String YES = "yes";
    static final Telling NOMINAL = new Telling(null, null, null);

    boolean isNominal() {
        return isEmpty(per) && isEmpty(prices) && !isNeedAdjusted();
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    boolean isNeedAdjusted() {
        return YES.equals(need);
    }

    Optional<Period> base() {
        return prices == null ? Optional.empty() : Period.parse(prices);
    }

    boolean wants(Per one) {
        return key(one).equals(per == null ? "" : per);
    }

    /** What stands for a way in the address. */
    static String key(Per per) {
        Indicator denominator = per.denominator();
        return denominator != null ? denominator.code() : per.kind() == Per.Kind.TOTAL ? TOTAL : "";
    }

    /** What a form carries along that asks for something else. */
    List<Hidden> hidden() {
        var hidden = new ArrayList<Hidden>();
        if (per != null && !per.isEmpty()) {
            hidden.add(new Hidden("per", per));
        }
        if (prices != null && !prices.isEmpty()) {
            hidden.add(new Hidden("prices", prices));
        }
        if (isNeedAdjusted()) {
            hidden.add(new Hidden("need", YES));
        }
        return hidden;
    }

    /** The address with this in it. */
    Address on(Address address) {
        return address.with("per", per).with("prices", prices).with("need", isNeedAdjusted() ? YES : null);
    }
}
