package org.maalestok.keyfigures.catalogue;

import java.util.stream.Stream;
import org.maalestok.keyfigures.formula.FormulaRefused;

/**
 * What can be wrong with an indicator, wherever it was written. The sentence here is for authors of files, with the field's name in front; the
 * editor has its own, which stand beside the field. Places: {@code %1$s} is the field, the others are the values.
 */
public enum FaultKind {
    MISSING("%1$s is missing."),
    NUMBER("%1$s is \"%2$s\"; expected a whole number from %3$s to %4$s."),
    FLAG("%1$s is \"%2$s\"; expected true or false."),
    DECIMAL("%1$s is \"%2$s\"; expected a number such as 0.25."),
    DATE("%1$s is \"%2$s\"; expected a date such as 2027-06-01."),
    CHOICE("%1$s is \"%2$s\"; expected one of %3$s."),
    CODE("%1$s is \"%2$s\"; expected lower-case letters, digits, points and underscores, beginning with a letter."),
    SERVICE_CODE("%1$s is \"%2$s\"; expected lower-case letters, digits and underscores, beginning with a letter."),
    DISCLOSURE("%1$s is \"%2$s\"; expected \"none\", or \"below 5\" with another number if need be."),
    NOT_LISTED("%1$s is \"%2$s\", which is not in services.yaml."),
    UNIT("%1$s: %3$s."),
    FORMULA("%1$s: %2$s"),
    FORMULA_PART("%1$s: %2$s at position %3$s is not an indicator."),
    ONLY_RATIO("kind is %2$s; only a ratio has a numerator and a denominator."),
    NUMERATOR_ALONE("There is a numerator and no denominator; give both, or the denominator alone."),
    PART("%1$s: %2$s is not an indicator."),
    PART_UNITS("numerator and denominator give %2$s, but the unit is declared as %3$s."),
    NAME_TAKEN("%1$s is \"%2$s\", which is already the name of %3$s."),
    WHOLE_UNKNOWN("gender and age say which part of another key figure this is; part_of must say of which."),
    GROUP_UNKNOWN("part_of is %2$s; gender or age must say which part."),
    AGE("%1$s is \"%2$s\"; expected years such as 0, 6-15 or 80+."),
    WHOLE_IS_PART("part_of is %2$s, which is itself a part of %3$s."),
    PART_DIFFERS("part_of is %2$s, and %3$s is of the same; they must have the same service, kind and unit."),
    PART_TWICE("part_of, gender and age are those of %2$s, too."),
    PART_NAME(
            "%1$s is \"%2$s\" and that of %3$s is \"%4$s\"; as nobody publishes the whole, both must say the same before their last comma."),
    CYCLE("It is computed from itself: %2$s.");

    private final String sentence;

    FaultKind(String sentence) {
        this.sentence = sentence;
    }

    String sentence(String field, Object... values) {
        return sentence.formatted(
                Stream.concat(Stream.of(field), Stream.of(values).map(FaultKind::words))
                        .toArray());
    }

    private static Object words(Object value) {
        return value instanceof FormulaRefused refused ? String.valueOf(refused.getMessage()) : value;
    }
}
