package org.maalestok.municipalities;

import java.time.LocalDate;

/**
 * A stretch of time, from inclusive, to exclusive.
 *
 * @param from the first day; {@link LocalDate#MIN} when it lies before the records begin
 * @param to the day after the last; {@link LocalDate#MAX} while it lasts
 */
public record Validity(LocalDate from, LocalDate to) {

    /** Always. */
    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    public Validity {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Validity must end after it begins (%s to %s)".formatted(from, to));
        }
    }

    /** Whether the day lies within. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Whether the two share a day. */
    public boolean overlaps(Validity other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
