package org.maalestok.statistics.subscriptions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.sources.Source.Wait;
import org.maalestok.ui.Text;

/**
 * One go at fetching.
 *
 * @param number 1, 2, 3 … within the subscription
 * @param asked when somebody or the schedule wanted it
 * @param startedBy the person's name; empty for the schedule
 * @param insteadOf the run that broke off and that this one does again
 * @param requests answered so far, of how many as far as is known
 * @param cells fetched so far
 * @param stopAskedBy the name of who wanted it to stop; empty when nobody did
 * @param reasons why it ended as it did, in sentences
 * @param proposal the number of what it proposes
 * @param waits why its source is not asked now, while it is not
 */
public record Run(
        int subscription,
        int number,
        State state,
        Step step,
        Instant asked,
        Optional<Instant> started,
        Optional<Instant> finished,
        String startedBy,
        Optional<Integer> insteadOf,
        int requests,
        int ofRequests,
        long cells,
        String stopAskedBy,
        List<Text> reasons,
        Optional<Integer> proposal,
        Optional<Wait> waits) {

    public Run {
        reasons = List.copyOf(reasons);
    }

    /** Where a run stands. */
    public enum State {
        /** Somebody has asked for it, and no node has taken it yet. */
        WAITING,
        RUNNING,
        /** There is a proposal. */
        PROPOSED,
        /** Everything is as the last release has it. */
        UNCHANGED,
        /** What came was not taken, or would not be published. */
        REFUSED,
        /** The source could not be asked. */
        FAILED,
        /** Somebody stopped it. */
        STOPPED,
        /** The program ended underway. */
        BROKEN_OFF;

        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }

        /** Whether somebody should look why. */
        public boolean isBad() {
            return this == REFUSED || this == FAILED || this == BROKEN_OFF;
        }
    }

    /** What a run is doing. */
    public enum Step {
        FETCHING,
        CHECKING,
        KEEPING
    }

    /** How long it took, or has taken so far; empty before it began. */
    public Optional<Duration> duration(Instant now) {
        return started.map(begun -> Duration.between(begun, finished.orElse(now)));
    }

    public boolean isStopping() {
        return !stopAskedBy.isEmpty() && !state.isOver();
    }
}
