package org.maalestok.municipalities;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a file of geometry is about.
 *
 * @param country whose municipalities these are: {@code NO}, {@code DK}
 * @param from the day from which they look like this
 * @param codeProperty the property that holds the official code, such as {@code kommunenummer}; leading zeros don't matter
 * @param leftOut codes, as the file writes them, of what isn't a municipality and is passed over
 */
public record OutlineSource(String country, LocalDate from, String codeProperty, Set<String> leftOut) {

    public OutlineSource {
        leftOut = Set.copyOf(leftOut);
    }
}
