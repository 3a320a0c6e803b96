package org.maalestok.statistics.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A set of functions or arts, written as {@code 202} and {@code 010-285}; both ends of a range belong to it. */
public final class Numbers {

    private static final Pattern RANGE = Pattern.compile("(\\d{3})(?:-(\\d{3}))?");

    private final BitSet numbers = new BitSet(1000);

    /** @throws IllegalArgumentException when one is neither three digits nor a range of them; its message is what was found */
    @JsonCreator
    public static Numbers of(List<String> ranges) {
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

    public boolean has(String number) {
        return numbers.get(Integer.parseInt(number));
    }

    public boolean overlaps(Numbers other) {
        return numbers.intersects(other.numbers);
    }

    /** Those that are in the other one, too. */
    public Numbers and(Numbers other) {
        var both = new Numbers();
        both.numbers.or(numbers);
        both.numbers.and(other.numbers);
        return both;
    }

    /** As they are written, in order: {@code 010-040}, {@code 202}; three and more in a row make a range. */
    @JsonValue
    public List<String> ranges() {
        var ranges = new ArrayList<String>();
        for (int first = numbers.nextSetBit(0); first >= 0; ) {
            int last = numbers.nextClearBit(first) - 1;
            if (last - first >= 2) {
                ranges.add("%03d-%03d".formatted(first, last));
            } else {
                IntStream.rangeClosed(first, last).mapToObj("%03d"::formatted).forEach(ranges::add);
            }
            first = numbers.nextSetBit(last + 1);
        }
        return ranges;
    }

    public boolean isEmpty() {
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
        return String.join(", ", ranges());
    }
}
