package org.maalestok.statistics.sources;

import java.time.Duration;

/** The latest calls to a source, of all who call it. */
interface CallLog {

    /**
     * Counts a call, if no more than {@code most} fall into any stretch of {@code length}.
     *
     * @return zero when it was counted; otherwise how long to wait before trying again
     */
    Duration tryTake(int most, Duration length);
}
