package org.maalestok.municipalities;

import java.time.LocalDate;
import java.util.Optional;

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

    /** The day, where it is among these, else the one of them that is nearest: what is no more is told of as it was in the end, what is to come as it begins. */
    public LocalDate nearest(LocalDate day) {
        if (day.isBefore(from)) {
            return from;
        }
        return day.isBefore(to) ? day : to.minusDays(1);
    }

    /** Whether the two share a day. */
    public boolean overlaps(Validity other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** The time that lies in both; empty when they share no day. */
    public Optional<Validity> intersect(Validity other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate later = from.isAfter(other.from) ? from : other.from;
        LocalDate earlier = to.isBefore(other.to) ? to : other.to;
        return Optional.of(new Validity(later, earlier));
    }
}
