package org.maalestok.statistics.subscriptions;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Starts the scheduler with the application and stops it with it, before the database goes. */
@Component
@Profile("!command")
class Work implements SmartLifecycle {

    private final Scheduler scheduler;
    private final Subscriptions subscriptions;
    private final JdbcProposals proposals;
    private final Timetable timetable;
    private volatile boolean running;

    Work(Scheduler scheduler, Subscriptions subscriptions, JdbcProposals proposals, Timetable timetable) {
        this.scheduler = scheduler;
        this.subscriptions = subscriptions;
        this.proposals = proposals;
        this.timetable = timetable;
    }

    /** What was written to the database right before a crash may not have been planned yet, and what fell due since then is done now. */
    @Override
    public void start() {
        running = true;
        subscriptions.list().forEach(timetable::plan);
        proposals.listOpen().stream()
                .filter(proposal -> proposal.state() == Proposal.State.PUBLISHING)
                .forEach(proposal -> timetable.publishNow(proposal.id()));
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
