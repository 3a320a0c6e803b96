package org.maalestok.statistics.subscriptions;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets db-scheduler do a subscription's run and plans the next. One whose node has died is due again at once. */
@Component
class RunTask {

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final JdbcSubscriptions subscriptions;
    private final RunStart start;
    private final RunWork work;
    private final JdbcRuns runs;
    private final Timetable timetable;

    RunTask(JdbcSubscriptions subscriptions, RunStart start, RunWork work, JdbcRuns runs, Timetable timetable) {
        this.subscriptions = subscriptions;
        this.start = start;
        this.work = work;
        this.runs = runs;
        this.timetable = timetable;
    }

    Task<Void> task() {
        return Tasks.custom(Timetable.RUN)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .onDeadExecution(new DeadExecutionHandler.ReviveDeadExecution<>())
                .execute(this::execute);
    }

    private CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        int id = Integer.parseInt(instance.getId());
        start.begin(id)
                .ifPresent(run -> work.perform(
                        run,
                        subscriptions.find(id).orElseThrow(),
                        new RunWatch(
                                run, runs, () -> context.getSchedulerState().isShuttingDown())));
        return (complete, operations) -> {
            operations.remove();
            subscriptions.find(id).ifPresent(timetable::plan);
        };
    }
}
