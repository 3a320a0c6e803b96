package org.maalestok.statistics.subscriptions;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * When what is due: one entry for each subscription and each publication. An entry that is being worked on cannot be changed; whoever works on it takes it
 * away at the end and then plans anew from what is in the database. So others write to the database first and plan after that, outside the transaction: one
 * of the two sees what the other has written.
 */
@Component
class Timetable {

    static final TaskDescriptor<Void> RUN = TaskDescriptor.of("subscription");
    static final TaskDescriptor<Void> PUBLICATION = TaskDescriptor.of("publication");

    private static final Logger log = LoggerFactory.getLogger(Timetable.class);
    private static final int ATTEMPTS = 5;

    private final SchedulerClient client;
    private final JdbcRuns runs;
    private final Clock clock;

    Timetable(SchedulerClient client, JdbcRuns runs, Clock clock) {
        this.client = client;
        this.runs = runs;
        this.clock = clock;
    }

    /** When the schedule wants it next. */
    Optional<Instant> next(StoredSubscription stored) {
        Subscription subscription = stored.subscription();
        return subscription.active() ? subscription.schedule().next(clock.instant()) : Optional.empty();
    }

    /** Whether a time of the schedule has passed since the last run was asked for, or since the subscription was last saved. */
    boolean isDue(StoredSubscription stored) {
        Instant since = runs.list(stored.id(), 1).stream()
                .map(Run::asked)
                .filter(asked -> asked.isAfter(stored.saved()))
                .findFirst()
                .orElse(stored.saved());
        return stored.subscription().active()
                && stored.subscription()
                        .schedule()
                        .next(since)
                        .filter(due -> !due.isAfter(clock.instant()))
                        .isPresent();
    }

    /**
     * Sets the next time, after the schedule was changed, a run is over or the program has started; at once when somebody waits for a run, or when one fell
     * due while nobody was there to do it.
     */
    void plan(StoredSubscription stored) {
        if (isDue(stored)) {
            runNow(stored.id());
        } else {
            next(stored).ifPresentOrElse(at -> at(RUN, stored.id(), at), () -> cancel(stored.id()));
        }
        // Looked at last: who has asked for a run meanwhile has planned it before it was planned anew here.
        if (runs.isWaiting(stored.id())) {
            runNow(stored.id());
        }
    }

    void runNow(int subscription) {
        at(RUN, subscription, clock.instant());
    }

    void publishNow(int proposal) {
        at(PUBLICATION, proposal, clock.instant());
    }

    /** An entry that is taken away between being found and being changed is looked for again. */
    private void at(TaskDescriptor<Void> task, int id, Instant when) {
        boolean planned = false;
        for (int attempt = 1; !planned && attempt <= ATTEMPTS; attempt++) {
            try {
                planned = client.schedule(
                        task.instance(String.valueOf(id)).scheduledTo(when), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
            } catch (TaskInstanceCurrentlyExecutingException beingWorkedOn) {
                // Whoever works on it asks for the next time when that is over.
                planned = true;
            } catch (TaskInstanceException takenAway) {
                log.debug("Entry {} was taken away while it was planned", id, takenAway);
            }
        }
    }

    private void cancel(int subscription) {
        try {
            client.cancel(TaskInstanceId.of(RUN.getTaskName(), String.valueOf(subscription)));
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException nothingWaits) {
            // Then there is nothing to be taken away.
        }
    }
}
