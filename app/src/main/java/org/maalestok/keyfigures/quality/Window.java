package org.maalestok.keyfigures.quality;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Period;

/**
 * Which figures a rule asks about: all of the last periods, and of older ones those that were changed when they were old.
 *
 * @param last the last periods
 * @param late older figures that are looked at all the same
 */
record Window(Set<Period> last, LateChanges late) {

    Window(Collection<Period> last, LateChanges late) {
        this(Set.copyOf(last), late);
    }

    boolean has(int areaId, Period period) {
        return last.contains(period) || late.has(areaId, period);
    }

    /** Whether any figure of the period is asked about. */
    boolean reaches(Period period) {
        return last.contains(period) || late.periods().contains(period);
    }

    Set<Period> periods() {
        return Stream.concat(last.stream(), late.periods().stream()).collect(Collectors.toSet());
    }
}
