package org.maalestok.keyfigures.releases;

import java.util.List;
import java.util.Set;
import org.maalestok.keyfigures.Suspect;

/** Looks at the figures of a release inside its transaction, when everything is written and nobody else can see it yet. */
public interface ReleaseCheck {

    /** Whether there is anything to look for. */
    boolean isNeeded();

    /**
     * Looks at what the release touched and keeps the suspects' list in the same transaction.
     *
     * @param indicatorIds the indicators of which the release gave, changed or took a figure
     * @return what is new on the list
     */
    List<Suspect> after(int release, Set<Integer> indicatorIds);

    /**
     * What {@link #after} would put on the list if the difference that the present transaction has found were published. Writes nothing.
     *
     * @param indicatorIds the indicators that differ
     */
    List<Suspect> wouldFind(Set<Integer> indicatorIds);
}
