package org.maalestok.comparison.prices;

import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Denominators;
import org.maalestok.keyfigures.Indicator;

/**
 * What an amount is told per.
 *
 * @param kind of what it is per
 * @param denominator how many there are; null for the amount as it is published, and for the whole amount
 */
public record Per(Kind kind, @Nullable Indicator denominator) {

    public enum Kind {
        /** As it is published. */
        AS_IS,
        /** The whole amount. */
        TOTAL,
        INHABITANT,
        /** An age group of the population: those that the service is meant for. */
        TARGET_PERSON,
        /** Pupils, children with a place: those that get it. */
        USER
    }

    static final Per AS_IS = new Per(Kind.AS_IS, null);
    static final Per TOTAL = new Per(Kind.TOTAL, null);

    /** Per what a denominator counts, told from its unit and code. */
    static Per of(Indicator denominator) {
        return new Per(kindOf(denominator), denominator);
    }

    private static Kind kindOf(Indicator denominator) {
        if (Denominators.isPopulation(denominator.code())) {
            return Kind.INHABITANT;
        }
        return Denominators.isTargetGroup(denominator) ? Kind.TARGET_PERSON : Kind.USER;
    }
}
