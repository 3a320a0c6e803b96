package org.maalestok.statistics.subscriptions;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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

    /** Sets the next time, after the schedule was changed or a run is over; at once when somebody waits for a run. */
    void plan(StoredSubscription stored) {
        if (runs.isWaiting(stored.id())) {
            runNow(stored.id());
        } else {
            next(stored).ifPresentOrElse(at -> at(RUN, stored.id(), at), () -> cancel(stored.id()));
        }
    }

    void runNow(int subscription) {
        at(RUN, subscription, clock.instant());
    }

    void publishNow(int proposal) {
        at(PUBLICATION, proposal, clock.instant());
    }

    private void at(TaskDescriptor<Void> task, int id, Instant when) {
        try {
            client.schedule(
                    task.instance(String.valueOf(id)).scheduledTo(when), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException beingWorkedOn) {
            // Whoever works on it asks for the next time when that is over.
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
