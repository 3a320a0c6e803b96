package org.maalestok.keyfigures;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maalestok.ui.Language;

/**
 * What a number counts: base units with exponents, and a power of ten.
 *
 * <p>A number {@code x} in the unit stands for the amount {@code x · 10^tens · ∏ base^exponent}. Percent is a hundredth of nothing in particular
 * ({@code tens = -2}, no bases), permille a thousandth, {@code count} the plain number. So {@code NOK/person} is
 * {@code {NOK: 1, person: -1}}, {@code full_time_equivalent/10000*person} is {@code {full_time_equivalent: 1, person: -1}} with {@code tens = -4}.
 * Two units are equal when they stand for the same amount, however they were written.
 *
 * @param bases exponents by base unit, zeros left out; unmodifiable
 * @param tens the power of ten
 */
public record Unit(SortedMap<String, Integer> bases, int tens) {

    /** The plain number, {@code count}. */
    public static final Unit COUNT = new Unit(new TreeMap<>(), 0);

    /** A hundredth, {@code percent}. */
    public static final Unit PERCENT = COUNT.timesTen(-2);

    /** A thousandth, {@code permille}. */
    public static final Unit PERMILLE = COUNT.timesTen(-3);

    public Unit {
        var nonZero = new TreeMap<>(bases);
        nonZero.values().removeIf(exponent -> exponent == 0);
        bases = Collections.unmodifiableSortedMap(nonZero);
    }

    /**
     * Reads a unit as the catalogue writes it: products of base units and powers of ten, divided by products. Everything after a {@code /} up
     * to the next one divides, so {@code NOK/1000*person} is kroner per thousand persons.
     *
     * @throws IllegalArgumentException with a sentence for the author when it isn't one
     */
    public static Unit parse(String text) {
        return UnitNotation.parse(text);
    }

    static Unit of(BaseUnit base) {
        return new Unit(new TreeMap<>(Map.of(base.code(), 1)), 0);
    }

    public Unit times(Unit other) {
        var sum = new TreeMap<>(bases);
        other.bases.forEach((base, exponent) -> sum.merge(base, exponent, Integer::sum));
        return new Unit(sum, tens + other.tens);
    }

    public Unit dividedBy(Unit other) {
        return times(other.inverse());
    }

    private Unit inverse() {
        var negated = new TreeMap<>(bases);
        negated.replaceAll((base, exponent) -> -exponent);
        return new Unit(negated, -tens);
    }

    /** A unit that is {@code 10^power} times as large. */
    public Unit timesTen(int power) {
        return new Unit(bases, tens + power);
    }

    /** Whether both count the same thing, so that a power of ten takes one to the other: percent and count, kroner and thousands of them. */
    public boolean isSameKindAs(Unit other) {
        return bases.equals(other.bases);
    }

    /** Whether it is a pure number: {@code count}, {@code percent}, {@code permille}. */
    public boolean isDimensionless() {
        return bases.isEmpty();
    }

    /**
     * The words that name the unit on an axis or in a column head: <i>kr per innbygger</i>, <i>kr. pr. indbygger</i>, <i>NOK per inhabitant</i>,
     * <i>prosent</i>, <i>antall</i>. An indicator knows more closely whom it is per: {@link Indicator#unitLabel}. Each country's money is its own {@code kr} at home; abroad it is called by name.
     */
    public String label(Language language) {
        return UnitLabel.of(this, language);
    }

    /** The label beside a name that need not say it again: empty where the name has these words already. */
    public String labelBeside(String name, Language language) {
        return beside(label(language), name);
    }

    /** The label, or nothing beside a name that has these words already. */
    static String beside(String label, String name) {
        return words(name).contains(words(label)) ? "" : label;
    }

    /** Only whole words count. */
    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}²‰%]+", " ")
                        .strip() + " ";
    }

    /**
     * What follows a number, no-break space included where the language has one: {@code " %"} in Norwegian and Danish, {@code "%"} in English,
     * {@code " kr per innbygger"}; nothing for a count.
     */
    public String suffix(Language language) {
        return UnitLabel.suffix(this, PerPeople.EVERYBODY, language);
    }

    /** As the catalogue writes it; {@link #parse} reads it back to an equal unit. */
    @Override
    public String toString() {
        return UnitNotation.print(this);
    }
}
