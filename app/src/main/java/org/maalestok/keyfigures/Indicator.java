package org.maalestok.keyfigures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;

/**
 * What one key figure means. Field by field as in {@code docs/exchange-format.md}.
 *
 * @param id number in this database, small and dense enough to index arrays and bit sets
 * @param code stable, used in addresses, files and formulas
 * @param unit as written in the catalogue, {@code NOK/person}
 * @param decimals how many are shown; the stored figure keeps all that the source gave
 * @param headline whether it stands first on a municipality's page
 * @param parts numerator and denominator, for a ratio whose parts, or at least whose denominator, are in the catalogue
 * @param formula for a derived indicator, computed from others and never imported; null for an imported one
 * @param disclosure the rule for hiding small numbers, {@code none} or for instance {@code below 5}
 * @param keywords words that people search for and the names do not contain
 * @param breakdown the group of people that it is about, where it is one of several that measure the same; null for one about everybody
 */
public record Indicator(
        int id,
        String code,
        Service service,
        Perspective perspective,
        Kind kind,
        String unit,
        int decimals,
        Polarity polarity,
        boolean headline,
        @Nullable Parts parts,
        @Nullable String formula,
        String source,
        String sourceTable,
        String disclosure,
        String owner,
        LocalDate nextReview,
        List<String> keywords,
        Words words,
        @Nullable Breakdown breakdown) {

    /** How figures of the indicator behave over time and in sums. */
    public enum Kind {
        /** Counted at a moment; may be added over areas, not over time. */
        STOCK,
        /** Counted over a stretch of time; may be added over both. */
        FLOW,
        /** One thing per another; never added. */
        RATIO
    }

    /**
     * The codes of the indicators that a ratio is made of.
     *
     * @param numerator null when only the denominator is in the catalogue; ratio times denominator gives it
     */
    public record Parts(@Nullable String numerator, String denominator) {}

    /**
     * The words of an indicator in three languages.
     *
     * @param name the full, unambiguous name
     * @param shortName inside its own service's table
     * @param description what is counted
     * @param why why it matters
     * @param caveat how it must not be read; empty when there is nothing to say
     */
    public record Words(Text name, Text shortName, Text description, Text why, Text caveat) {}

    /** By the id alone, which equal indicators share: a page puts thousands into maps, and all the words take half of its time. */
    @Override
    public int hashCode() {
        return id;
    }

    /** The unit, parsed. */
    public Unit measure() {
        return Unit.parse(unit);
    }

    /** The unit in words, with those whom it is per: <i>kr per innbygger 6–15 år</i>, <i>plasser per 100 innbyggere 80 år og over</i>. */
    public String unitLabel(Language language) {
        return UnitLabel.of(measure(), PerPeople.of(parts), language);
    }

    /** The same beside the indicator's name: empty where the name has these words already. */
    public String unitLabelBesideName(Language language) {
        return Unit.beside(unitLabel(language), words.name().in(language));
    }

    /** What follows a number, as {@link Unit#suffix}, with those whom it is per. */
    public String unitSuffix(Language language) {
        return UnitLabel.suffix(measure(), PerPeople.of(parts), language);
    }

    /** Whether it is about a country's areas: its code begins with the country's, {@code no.school.pupils}. */
    public boolean isOf(String country) {
        return code.regionMatches(true, 0, country + ".", 0, country.length() + 1);
    }

    /** Whether it is a sum, large where the municipality is large: to be read, and not to be held against others. */
    public boolean isTotal() {
        return kind != Kind.RATIO;
    }

    /** Whether it is computed from other indicators. */
    public boolean isDerived() {
        return formula != null;
    }
}
