package org.maalestok.keyfigures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How units are written in the catalogue: {@code NOK/person}, {@code full_time_equivalent/10000*person}, {@code percent}. */
final class UnitNotation {

    private static final Map<String, Unit> PURE =
            Map.of("count", Unit.COUNT, "percent", Unit.PERCENT, "permille", Unit.PERMILLE);
    private static final Pattern POWER_OF_TEN = Pattern.compile("10{0,9}");

    /** Few are written, and often read. */
    private static final Cache<String, Unit> REMEMBERED =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private UnitNotation() {}

    static Unit parse(String text) {
        return REMEMBERED.get(text, UnitNotation::read);
    }

    private static Unit read(String text) {
        String[] products = text.split("/", -1);
        Unit unit = product(products[0], text);
        for (int i = 1; i < products.length; i++) {
            unit = unit.dividedBy(product(products[i], text));
        }
        return unit;
    }

    private static Unit product(String product, String whole) {
        Unit unit = Unit.COUNT;
        for (String factor : product.split("\\*", -1)) {
            unit = unit.times(factor(factor.strip(), whole));
        }
        return unit;
    }

    private static Unit factor(String factor, String whole) {
        if (POWER_OF_TEN.matcher(factor).matches()) {
            return Unit.COUNT.timesTen(factor.length() - 1);
        }
        Unit pure = PURE.get(factor);
        return pure != null ? pure : BaseUnit.find(factor).map(Unit::of).orElseThrow(() -> unknown(factor, whole));
    }

    private static IllegalArgumentException unknown(String factor, String whole) {
        String found = factor.isEmpty() ? "something is missing beside a / or *" : "\"" + factor + "\" is not known";
        return new IllegalArgumentException(
                "\"%s\" is not a unit: %s; units are built with / and * from %s, percent, permille, count and powers of ten"
                        .formatted(whole, found, BaseUnit.listCodes()));
    }

    static String print(Unit unit) {
        for (var pure : PURE.entrySet()) {
            if (pure.getValue().equals(unit)) {
                return pure.getKey();
            }
        }
        List<String> over = factors(unit, 1, Math.max(unit.tens(), 0));
        List<String> under = factors(unit, -1, Math.max(-unit.tens(), 0));
        String dividend = over.isEmpty() ? "count" : String.join("*", over);
        return under.isEmpty() ? dividend : dividend + "/" + String.join("*", under);
    }

    private static List<String> factors(Unit unit, int sign, int tens) {
        var factors = new ArrayList<String>();
        for (int left = tens; left > 0; left -= 9) {
            factors.add("1" + "0".repeat(Math.min(left, 9)));
        }
        unit.bases().forEach((base, exponent) -> {
            for (int i = 0; i < sign * exponent; i++) {
                factors.add(base);
            }
        });
        return factors;
    }
}
