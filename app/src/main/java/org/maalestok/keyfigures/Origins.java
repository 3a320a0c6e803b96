package org.maalestok.keyfigures;

import java.util.List;

/** Which releases brought the figures of an indicator as they stand, figure by figure. */
@FunctionalInterface
public interface Origins {

    /**
     * The releases behind one figure, the newest first: one for a figure that a source delivers, those of its parts for one that is computed; none where no source
     * has said anything. A later release that says the same again is not among them.
     */
    List<Release> of(int areaId, Period period);
}
