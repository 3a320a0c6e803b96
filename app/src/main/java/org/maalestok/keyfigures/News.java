package org.maalestok.keyfigures;

import java.time.Instant;
import java.util.List;

/** What came lately, for those who follow it. */
public interface News {

    /**
     * What a release did to figures of one indicator that were there before.
     *
     * @param changed how many have another value
     * @param withdrawn how many are gone
     */
    record Touched(int indicatorId, int changed, int withdrawn) {}

    /** The indicators of which the release changed or withdrew figures, in catalogue order of their ids. */
    List<Touched> listTouched(int release, int limit);

    /**
     * An indicator since it came.
     *
     * @param came when its first definition was published
     * @param defined when the present one was
     */
    record Newcomer(int indicatorId, Instant came, Instant defined) {}

    /** The newest indicators first; retired ones too. */
    List<Newcomer> listNewcomers(int limit);
}
