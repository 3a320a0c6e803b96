package org.maalestok.keyfigures;

import java.util.function.Supplier;

/** Publishes without showing the figures that the quality rules ask about: nobody sees them until somebody has decided. */
public interface HoldingBack {

    /**
     * Holds back what the rules ask about in the releases that are made meanwhile on the present thread.
     *
     * @param account the number of whoever wants it so
     * @param name theirs, as it stands at the figures
     */
    <T> T publishing(long account, String name, Supplier<T> publishing);
}
