package org.maalestok.keyfigures;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which group of people an indicator is about. Those with the same whole measure the same, each of its own group, and stand in one table.
 *
 * @param whole the code of the indicator of everybody; where nobody publishes that, a code that no indicator has
 * @param gender empty for both together
 * @param age empty for all ages
 */
public record Breakdown(String whole, Optional<Gender> gender, Optional<Age> age) {

    /** As statistical offices count them. */
    public enum Gender {
        MALE,
        FEMALE
    }

    /**
     * Whole years of age.
     *
     * @param from the youngest
     * @param to the oldest; {@link #OPEN} where there is none
     */
    public record Age(int from, int to) implements Comparable<Age> {

        public static final int OPEN = Integer.MAX_VALUE;
        private static final Pattern FORM = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3})|(\\+))?");

        /** Reads {@code 0}, {@code 6-15}, {@code 80+}; empty for anything else, and where the oldest would be younger than the youngest. */
        public static Optional<Age> parse(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                return Optional.empty();
            }
            int from = Integer.parseInt(form.group(1));
            int to = form.group(3) != null ? OPEN : form.group(2) == null ? from : Integer.parseInt(form.group(2));
            return to < from ? Optional.empty() : Optional.of(new Age(from, to));
        }

        /** By the youngest, and of two the narrower first. */
        @Override
        public int compareTo(Age other) {
            int byFrom = Integer.compare(from, other.from);
            return byFrom != 0 ? byFrom : Integer.compare(to, other.to);
        }
    }
}
