package org.maalestok.comparison.findings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Perspective;
import org.maalestok.keyfigures.Unit;

/**
 * How a distance in an amount per something becomes kroner: distance × volume, the volume being the denominator's number.
 *
 * @param denominator the code of what the amount is per
 * @param kronerPerOne what one in the indicator's unit, times one of the denominator, is in kroner
 * @param currency {@code NOK} or {@code DKK}
 */
record Worth(String denominator, double kronerPerOne, String currency) {

    /** Empty when the indicator is not money per something that the catalogue has, and for debt and other stocks, which are no amount of a year. */
    static Optional<Worth> of(Indicator indicator, Catalogue catalogue) {
        if (indicator.parts() == null) {
            return Optional.empty();
        }
        if (!isYearly(indicator, indicator.parts().numerator(), catalogue)) {
            return Optional.empty();
        }
        return catalogue.findIndicator(indicator.parts().denominator()).flatMap(denominator -> {
            Unit money = indicator.measure().times(denominator.measure());
            boolean isMoney = money.bases().size() == 1 && money.bases().containsValue(1);
            String base = isMoney ? money.bases().firstKey() : "";
            return base.equals("NOK") || base.equals("DKK")
                    ? Optional.of(new Worth(denominator.code(), Math.pow(10, money.tens()), base))
                    : Optional.empty();
        });
    }

    /** The numerator's kind tells; where the catalogue has no numerator, what lies around a service, such as debt, isn't known to be of a year. */
    private static boolean isYearly(Indicator indicator, @Nullable String numerator, Catalogue catalogue) {
        return Optional.ofNullable(numerator)
                .flatMap(catalogue::findIndicator)
                .map(one -> one.kind() != Indicator.Kind.STOCK)
                .orElse(indicator.perspective() != Perspective.CONTEXT);
    }
}
