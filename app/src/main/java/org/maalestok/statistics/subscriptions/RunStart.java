package org.maalestok.statistics.subscriptions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.subscriptions.Run.State;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/**
 * Which run a node begins when a subscription's turn has come: one that was asked for, one that broke off with the node that did it, or one that the schedule
 * wants.
 */
@Component
class RunStart {

    /** What breaks off three times in a row, takes the program down with it. */
    private static final int BROKEN_OFF_IN_A_ROW = 3;

    private final JdbcSubscriptions subscriptions;
    private final JdbcRuns runs;
    private final Timetable timetable;
    private final Sentences sentences;
    private final Clock clock;

    RunStart(JdbcSubscriptions subscriptions, JdbcRuns runs, Timetable timetable, Sentences sentences, Clock clock) {
        this.subscriptions = subscriptions;
        this.runs = runs;
        this.timetable = timetable;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** The run, begun; empty when there is none to do. */
    Optional<Run> begin(int subscription) {
        Optional<Run> present = runs.findPresent(subscription);
        Optional<Integer> number = present.isEmpty()
                ? addWhenDue(subscription)
                : present.get().state() == State.WAITING ? present.map(Run::number) : again(present.get());
        return number.filter(one -> runs.begin(subscription, one, clock.instant()))
                .flatMap(one -> runs.find(subscription, one));
    }

    private Optional<Integer> addWhenDue(int subscription) {
        Instant now = clock.instant();
        return subscriptions
                .find(subscription)
                .filter(timetable::isDue)
                .flatMap(stored -> runs.add(subscription, now, "", Optional.empty()));
    }

    /** The node that did this run is dead, or so slow that it is taken for dead; from now on it cannot leave anything behind. */
    private Optional<Integer> again(Run brokenOff) {
        return breakOff(brokenOff, sentences.of("run.brokenOff"));
    }

    /** Ends a run that the program could not finish, and asks for another in its place; empty when that is no use. */
    Optional<Integer> breakOff(Run run, Text why) {
        runs.finish(run.subscription(), run.number(), State.RUNNING, State.BROKEN_OFF, clock.instant(), List.of(why));
        var last = runs.list(run.subscription(), BROKEN_OFF_IN_A_ROW);
        boolean hopeless = last.size() == BROKEN_OFF_IN_A_ROW
                && last.stream().allMatch(one -> one.state() == State.BROKEN_OFF)
                && last.stream().limit(BROKEN_OFF_IN_A_ROW - 1).allMatch(one -> one.insteadOf()
                        .isPresent());
        return hopeless
                ? Optional.empty()
                : runs.add(run.subscription(), clock.instant(), run.startedBy(), Optional.of(run.number()));
    }
}
