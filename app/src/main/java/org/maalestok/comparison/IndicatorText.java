package org.maalestok.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Unit;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;

/** How the figures of one indicator are written in one language. */
public final class IndicatorText {

    private static final String MINUS = "\u2212";

    /** From here on an amount in a sentence is told in millions. */
    private static final double MANY_MILLIONS = 1e7;

    /** In units of the last decimal: what is smaller has one digit that counts. */
    private static final double TWO_DIGITS = 10;

    private final Indicator indicator;
    private final Language language;
    private final Numbers numbers;
    private final Unit unit;
    private final String suffix;

    /** What follows a number that says nothing without what it is per; else the same as the suffix. */
    private final String whole;

    /** What one of the unit is in kroner; 0 when it isn't money. */
    private final double money;

    /** What follows a large amount: {@code  kr}. */
    private final String currency;

    public IndicatorText(Indicator indicator, Language language) {
        this.indicator = indicator;
        this.language = language;
        this.numbers = Numbers.in(language);
        this.unit = Unit.parse(indicator.unit());
        Unit over = dividend(unit);
        boolean isMoney = List.of(Map.of("NOK", 1), Map.of("DKK", 1)).contains(over.bases());
        this.money = isMoney ? Math.pow(10, over.tens()) : 0;
        this.suffix = over.suffix(language);
        this.whole = namesWhatItIsPer(unit) ? indicator.unitSuffix(language) : suffix;
        this.currency = isMoney ? new Unit(over.bases(), 0).suffix(language) : "";
    }

    /** The unit without what it is divided by: kroner of kroner per inhabitant, which is what stands right after a number. */
    private static Unit dividend(Unit unit) {
        var over = new TreeMap<>(unit.bases());
        over.values().removeIf(exponent -> exponent < 0);
        boolean pure = unit.bases().isEmpty();
        return new Unit(over, pure ? unit.tens() : Math.max(unit.tens(), 0));
    }

    /**
     * Whether a number says nothing without what it is per: 15.9 places, 35.7. Kroner and hours for each inhabitant stand beside the name of what they are spent on, and speak for
     * themselves.
     */
    private static boolean namesWhatItIsPer(Unit unit) {
        boolean divided = unit.bases().values().stream().anyMatch(exponent -> exponent < 0);
        boolean money = unit.bases().containsKey("NOK") || unit.bases().containsKey("DKK");
        boolean bare = unit.bases().values().stream().noneMatch(exponent -> exponent > 0);
        boolean people = unit.bases().getOrDefault("person", 0) < 0;
        return divided && !money && (bare || unit.tens() < 0 || !people);
    }

    public String name() {
        return indicator.words().name().in(language);
    }

    public String shortName() {
        return indicator.words().shortName().in(language);
    }

    /** {@code kr per innbygger}, {@code kr per innbygger 6–15 år} */
    public String unit() {
        return indicator.unitLabel(language);
    }

    /** As a table is headed: the name, and of the unit what the name does not end with already: <i>… per innbygger 6–15 år, kr</i>. */
    public String nameAndUnit() {
        String said = (" " + name() + " ").replace(",", "").toLowerCase(language.locale());
        List<String> words = List.of(unit().split(" "));
        int from = 0;
        while (from < words.size() - 1 && !said.contains(lower(words.subList(from, words.size())))) {
            from++;
        }
        boolean whole = from == 0 && said.contains(lower(words));
        List<String> rest = from < words.size() - 1 ? words.subList(0, from) : words;
        return whole ? name() : name() + ", " + String.join(" ", rest);
    }

    private String lower(List<String> words) {
        return (" " + String.join(" ", words) + " ").toLowerCase(language.locale());
    }

    /** What follows a {@linkplain #bare bare} number in a sentence, after a space: {@code kr}; empty where the number carries its sign already, as {@code 13,7 %} does. */
    public String afterBare() {
        return isShare() || suffix.isEmpty() ? "" : suffix.substring(1);
    }

    /** {@code 20 276}, or {@code 13,7 %} where the sign is part of the number. */
    public String bare(BigDecimal value) {
        String number = numbers.format(value, indicator.decimals());
        return isShare() ? number + suffix : number;
    }

    public String bare(double value) {
        return bare(BigDecimal.valueOf(value));
    }

    /** {@code ca. 20 276} where it was estimated. */
    public String bare(Measured figure) {
        return circa(figure) + bare(figure.value());
    }

    private String circa(Measured figure) {
        return figure.quality().estimated() ? JudgementWords.circa(language) : "";
    }

    /** As in a sentence: {@code 20 276 kr}, {@code 15,9 plasser per 100 innbyggere 80 år og over}; whole amounts of many millions as {@code 6,16 mrd. kr}. */
    public String full(BigDecimal value) {
        return told(value.abs())
                .map(words -> (value.signum() < 0 ? MINUS : "") + words)
                .orElseGet(() -> numbers.format(value, indicator.decimals()) + whole);
    }

    /** An amount of which nobody takes in all digits; no amount per something is as large. */
    private Optional<String> told(BigDecimal size) {
        double kroner = size.doubleValue() * money;
        return kroner >= MANY_MILLIONS ? Optional.of(LargeAmount.words(kroner, language) + currency) : Optional.empty();
    }

    /** The same of a figure that may have been estimated: {@code ca. 20 276 kr}. */
    public String full(Measured figure) {
        return circa(figure) + full(figure.value());
    }

    /** As in a row that has the unit beside it: only money and shares carry theirs along. */
    public String inRow(BigDecimal value) {
        boolean money = unit.bases().containsKey("NOK") || unit.bases().containsKey("DKK");
        return money ? numbers.format(value, indicator.decimals()) + suffix : bare(value);
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
        return signed(difference, 0);
    }

    /** With some decimals more than the figures have, for slopes, which may be small beside them. */
    public String signed(double difference, int more) {
        Optional<String> large = told(BigDecimal.valueOf(Math.abs(difference)));
        if (large.isPresent()) {
            return (difference < 0 ? MINUS : "+") + large.get();
        }
        return numbers.signed(BigDecimal.valueOf(difference), indicator.decimals() + more) + differenceSuffix();
    }

    /** A distance without sign: {@code 1 633 kr}. */
    public String distance(double difference) {
        BigDecimal size = BigDecimal.valueOf(Math.abs(difference));
        return told(size).orElseGet(() -> numbers.format(size, indicator.decimals()) + differenceSuffix());
    }

    /** A spread, which is small beside the figures: one decimal finer than they are where it would have less than two digits that count. */
    public String spread(double deviation) {
        boolean fine = Math.abs(deviation) < TWO_DIGITS * Math.pow(10, -indicator.decimals());
        return finer(deviation, fine ? 1 : 0);
    }

    /** A usual distance beside the distance that it is held against: as fine as it takes to see which of the two is the larger. */
    public String spread(double usual, double beside) {
        boolean looksEqual = rounded(Math.abs(usual)) == rounded(Math.abs(beside)) && usual != Math.abs(beside);
        return looksEqual ? finer(usual, 1) : spread(usual);
    }

    private String finer(double deviation, int more) {
        BigDecimal size = BigDecimal.valueOf(Math.abs(deviation));
        return told(size).orElseGet(() -> numbers.format(size, indicator.decimals() + more) + differenceSuffix());
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
