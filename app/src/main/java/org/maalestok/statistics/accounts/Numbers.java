package org.maalestok.statistics.accounts;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A set of functions or arts, written as {@code 202} and {@code 010-285}; both ends of a range belong to it. */
final class Numbers {

    private static final Pattern RANGE = Pattern.compile("(\\d{3})(?:-(\\d{3}))?");

    private final BitSet numbers = new BitSet(1000);

    /** @throws IllegalArgumentException when one is neither three digits nor a range of them */
    static Numbers of(List<String> ranges) {
        var all = new Numbers();
        for (String range : ranges) {
            Matcher matcher = RANGE.matcher(range.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(range);
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (last < first) {
                throw new IllegalArgumentException(range);
            }
            all.numbers.set(first, last + 1);
        }
        return all;
    }

    boolean has(String number) {
        return numbers.get(Integer.parseInt(number));
    }

    boolean overlaps(Numbers other) {
        return numbers.intersects(other.numbers);
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers numbersToo && numbers.equals(numbersToo.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    @Override
    public String toString() {
        return numbers.toString();
    }
}
