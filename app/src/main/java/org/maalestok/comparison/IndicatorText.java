package org.maalestok.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.TreeMap;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Unit;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;

/** How the figures of one indicator are written in one language. */
public final class IndicatorText {

    private final Indicator indicator;
    private final Language language;
    private final Numbers numbers;
    private final Unit unit;
    private final String suffix;

    public IndicatorText(Indicator indicator, Language language) {
        this.indicator = indicator;
        this.language = language;
        this.numbers = Numbers.in(language);
        this.unit = Unit.parse(indicator.unit());
        this.suffix = dividend(unit).suffix(language);
    }

    /** The unit without what it is divided by: kroner of kroner per inhabitant, which is what stands right after a number. */
    private static Unit dividend(Unit unit) {
        var over = new TreeMap<>(unit.bases());
        over.values().removeIf(exponent -> exponent < 0);
        boolean pure = unit.bases().isEmpty();
        return new Unit(over, pure ? unit.tens() : Math.max(unit.tens(), 0));
    }

    public String name() {
        return indicator.words().name().in(language);
    }

    public String shortName() {
        return indicator.words().shortName().in(language);
    }

    /** {@code kr per innbygger} */
    public String unit() {
        return unit.label(language);
    }

    /** What follows a number in a sentence: {@code kr}, {@code %}; with the space that belongs before it. */
    public String suffix() {
        return suffix;
    }

    /** {@code 20 276}, or {@code 13,7 %} where the sign is part of the number. */
    public String bare(BigDecimal value) {
        String number = numbers.format(value, indicator.decimals());
        return isShare() ? number + suffix : number;
    }

    public String bare(double value) {
        return bare(BigDecimal.valueOf(value));
    }

    /** {@code 20 276 kr} */
    public String full(BigDecimal value) {
        return numbers.format(value, indicator.decimals()) + suffix;
    }

    /** As in a row that has the unit beside it: only money and shares carry theirs along. */
    public String inRow(BigDecimal value) {
        boolean money = unit.bases().containsKey("NOK") || unit.bases().containsKey("DKK");
        return money ? full(value) : bare(value);
    }

    public String full(double value) {
        return full(BigDecimal.valueOf(value));
    }

    /** As finely as it is shown: what looks equal is equal. */
    public double rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(indicator.decimals(), RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** {@code 18 275–18 733} */
    public String range(double from, double to) {
        return bare(from) + "–" + bare(to);
    }

    /** A difference in the indicator's own unit: {@code +2 309 kr}, {@code −1,2 prosentpoeng}. */
    public String signed(double difference) {
        return numbers.signed(BigDecimal.valueOf(difference), indicator.decimals()) + differenceSuffix();
    }

    /** A distance without sign: {@code 1 633 kr}. */
    public String distance(double difference) {
        return numbers.format(BigDecimal.valueOf(Math.abs(difference)), indicator.decimals()) + differenceSuffix();
    }

    /** The same one decimal finer, for spreads, which are small beside the figures. */
    public String spread(double deviation) {
        return numbers.format(BigDecimal.valueOf(Math.abs(deviation)), indicator.decimals() + 1) + differenceSuffix();
    }

    private String differenceSuffix() {
        if (!isShare()) {
            return suffix;
        }
        String points =
                switch (language) {
                    case NB -> "prosentpoeng";
                    case DA -> "procentpoint";
                    case EN -> "percentage points";
                };
        return unit.equals(Unit.PERCENT) ? "\u00a0" + points : suffix;
    }

    /** A change: in per cent where that means something, else as a difference (shares, and values that are not all above zero). */
    public String change(double before, double after) {
        if (isShare()) {
            return numbers.signed(BigDecimal.valueOf(after - before), indicator.decimals()) + shortPoints();
        }
        if (before <= 0 || after < 0) {
            return signed(after - before);
        }
        return numbers.signedPercent(BigDecimal.valueOf(100 * (after - before) / before), 1);
    }

    /** Percentage points where there is little room. */
    private String shortPoints() {
        if (!unit.equals(Unit.PERCENT)) {
            return suffix;
        }
        return switch (language) {
            case NB -> "\u00a0%-poeng";
            case DA -> "\u00a0%-point";
            case EN -> "\u00a0pp";
        };
    }

    private boolean isShare() {
        return unit.equals(Unit.PERCENT) || unit.equals(Unit.PERMILLE);
    }

    public int decimals() {
        return indicator.decimals();
    }

    public Language language() {
        return language;
    }
}
