package org.maalestok.statistics.subscriptions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.subscriptions.Run.State;
import org.springframework.stereotype.Service;

/** The runs of all subscriptions: asking for one, stopping one, reading how it went. */
@Service
public class Runs {

    private static final int SHOWN = 100;

    private final JdbcRuns store;
    private final Timetable timetable;
    private final Sentences sentences;
    private final Clock clock;

    Runs(JdbcRuns store, Timetable timetable, Sentences sentences, Clock clock) {
        this.store = store;
        this.timetable = timetable;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * Asks for a run as soon as a node is free.
     *
     * @param by the person's name
     * @return the run that waits now, or the one that waited or ran already
     */
    public Run ask(int subscription, String by) {
        store.add(subscription, clock.instant(), by, Optional.empty());
        timetable.runNow(subscription);
        return store.findPresent(subscription)
                .or(() -> store.list(subscription, 1).stream().findFirst())
                .orElseThrow();
    }

    /** Wants a run to stop: one that waits does not begin, one that runs ends within a second or two. Does nothing to one that is over. */
    public void stop(int subscription, int number, String by) {
        boolean waited = store.finish(
                subscription,
                number,
                State.WAITING,
                State.STOPPED,
                clock.instant(),
                List.of(sentences.of("run.stopped", by)));
        if (!waited) {
            store.askToStop(subscription, number, by);
        }
    }

    /** How many runs are under way, on all nodes together. */
    public int countRunning() {
        return store.countRunning();
    }

    public Optional<Run> find(int subscription, int number) {
        return store.find(subscription, number);
    }

    /** The last hundred, the newest first. */
    public List<Run> list(int subscription) {
        return store.list(subscription, SHOWN);
    }

    /** The last run of each subscription, the newest first. */
    public List<Run> listLatest() {
        return store.listLatest();
    }

    /** The subscriptions' last runs that went wrong, the newest first. A run that was stopped, or is not over, says nothing of how it goes, and hides no earlier one. */
    public List<Run> listTroubles() {
        return store.listOutcomes().stream().filter(run -> run.state().isBad()).toList();
    }
}
