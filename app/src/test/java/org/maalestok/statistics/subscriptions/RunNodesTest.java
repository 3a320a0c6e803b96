package org.maalestok.statistics.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.subscriptions.Subscription.Publishing.BY_PERSON;
import static org.maalestok.statistics.subscriptions.SubscriptionsFixture.until;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maalestok.statistics.subscriptions.Run.State;

/** Long runs on one node and several: progress, stopping, ending in the middle, dying in the middle, and never twice at once. */
class RunNodesTest {

    private final SubscriptionsFixture node = SubscriptionsFixture.fresh();
    private final List<SubscriptionsFixture> nodes = new ArrayList<>(List.of(node));

    private SubscriptionsFixture another() {
        var second = node.secondNode();
        nodes.add(second);
        return second;
    }

    @AfterEach
    void end() {
        node.office.open();
        nodes.forEach(SubscriptionsFixture::close);
    }

    @Test
    void showsHowFarItHasComeAndCanBeStopped() throws Exception {
        var stored = node.subscribe("T1", BY_PERSON);
        node.office.closed();
        Run asked = node.runs().ask(stored.id(), "Kari");
        node.office.awaitCaller();

        Run underway =
                until(() -> node.runs().find(stored.id(), asked.number()).filter(run -> run.cells() > 0), "progress");
        assertThat(underway.state()).isEqualTo(State.RUNNING);
        assertThat(underway.requests()).isEqualTo(1);
        assertThat(underway.ofRequests()).isEqualTo(2);
        node.runs().stop(stored.id(), asked.number(), "Ola");

        Run stopped = node.await(asked);
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.reasons().getFirst().nb()).isEqualTo("Stoppet av Ola.");
        assertThat(node.count("proposal")).isZero();
        node.office.open();
        assertThat(node.run(stored).state()).as("and it can be run again").isEqualTo(State.PROPOSED);
    }

    @Test
    void neverRunsTwiceAtOnce() throws Exception {
        var second = another();
        node.office.table("T2", "3911 1 2");
        var subscriptions = List.of(node.subscribe("T1", BY_PERSON), node.subscribe("T2", BY_PERSON, "no.b"));
        var asking = new ArrayList<Callable<Run>>();
        for (int i = 0; i < 40; i++) {
            var at = nodes.get(i % 2);
            var stored = subscriptions.get(i / 2 % 2);
            asking.add(() -> at.runs().ask(stored.id(), "Kari"));
        }
        try (var people = Executors.newFixedThreadPool(8)) {
            for (Future<Run> asked : people.invokeAll(asking)) {
                node.await(asked.get());
            }
        }

        assertThat(node.office.fetches()).isPositive();
        assertThat(node.office.mostAtOnce()).isEqualTo(1);
        subscriptions.forEach(stored -> assertThat(second.runs().list(stored.id()))
                .allSatisfy(run -> assertThat(run.state()).isEqualTo(State.PROPOSED)));
        assertThat(node.proposals().listOpen()).hasSize(2);
    }

    @Test
    void somebodyWhoAsksWhileItRunsGetsTheRunThatIsOn() throws Exception {
        var stored = node.subscribe("T1", BY_PERSON);
        node.office.closed();
        Run first = node.runs().ask(stored.id(), "Kari");
        node.office.awaitCaller();
        assertThat(node.runs().ask(stored.id(), "Ola").number()).isEqualTo(first.number());
        node.office.open();
        assertThat(node.await(first).state()).isEqualTo(State.PROPOSED);
        assertThat(node.runs().list(stored.id())).hasSize(1);
    }

    @Test
    void anotherNodeDoesAgainWhatADeadOneBeganAndTheDeadOneLeavesNothingBehind() throws Exception {
        var stored = node.subscribe("T1", BY_PERSON);
        node.office.closed();
        Run begun = node.runs().ask(stored.id(), "Kari");
        node.office.awaitCaller();
        node.die();
        var second = another();
        node.office.open();

        Run again = until(
                () -> second.runs().list(stored.id()).stream()
                        .filter(run -> run.state() == State.PROPOSED)
                        .findFirst(),
                "the second node to take over");
        assertThat(again.insteadOf()).contains(begun.number());
        assertThat(again.startedBy()).isEqualTo("Kari");
        assertThat(second.runs().find(stored.id(), begun.number()).orElseThrow().state())
                .isEqualTo(State.BROKEN_OFF);
        assertThat(second.count("proposal")).isEqualTo(1);
        node.riseAgain();
    }

    @Test
    void aSlowNodeThatWasTakenForDeadLeavesNothingBehind() throws Exception {
        var stored = node.subscribe("T1", BY_PERSON);
        Run begun = new RunTaker(node).begin(stored);
        Run again = new RunTaker(node).begin(stored);
        assertThat(again.number()).isEqualTo(begun.number() + 1);

        node.bean(RunWork.class).perform(begun, stored, new RunWatch(begun, node.bean(JdbcRuns.class), () -> false));
        assertThat(node.count("proposal")).isZero();
        assertThat(node.runs().find(stored.id(), begun.number()).orElseThrow().state())
                .isEqualTo(State.BROKEN_OFF);
        node.bean(RunWork.class).perform(again, stored, new RunWatch(again, node.bean(JdbcRuns.class), () -> false));
        assertThat(node.runs().find(stored.id(), again.number()).orElseThrow().state())
                .isEqualTo(State.PROPOSED);
    }

    /** Begins runs without the scheduler. */
    private record RunTaker(SubscriptionsFixture node) {
        Run begin(StoredSubscription stored) {
            node.bean(JdbcRuns.class).add(stored.id(), java.time.Instant.now(), "Kari", java.util.Optional.empty());
            return node.bean(RunStart.class).begin(stored.id()).orElseThrow();
        }
    }

    @Test
    void whatTakesTheProgramDownThreeTimesIsNotTriedAgain() {
        var stored = node.subscribe("T1", BY_PERSON);
        var taker = new RunTaker(node);
        taker.begin(stored);
        var start = node.bean(RunStart.class);
        assertThat(start.begin(stored.id())).isPresent();
        assertThat(start.begin(stored.id())).isPresent();
        assertThat(start.begin(stored.id())).isEmpty();
        assertThat(node.runs().list(stored.id()))
                .extracting(Run::state)
                .containsExactly(State.BROKEN_OFF, State.BROKEN_OFF, State.BROKEN_OFF);
    }

    @Test
    void isDoneAgainWhenTheProgramIsEndedInTheMiddle() throws Exception {
        var second = node.secondNode();
        second.bean(com.github.kagkarlsson.scheduler.Scheduler.class).pause();
        var stored = node.subscribe("T1", BY_PERSON);
        node.office.closed();
        Run begun = node.runs().ask(stored.id(), "Kari");
        node.office.awaitCaller();
        node.close();
        nodes.remove(node);
        nodes.add(second);

        assertThat(second.runs().find(stored.id(), begun.number()).orElseThrow().state())
                .isEqualTo(State.BROKEN_OFF);
        node.office.open();
        second.bean(com.github.kagkarlsson.scheduler.Scheduler.class).resume();
        Run again =
                second.await(second.runs().find(stored.id(), begun.number() + 1).orElseThrow());
        assertThat(again.state()).isEqualTo(State.PROPOSED);
        assertThat(again.insteadOf()).contains(begun.number());
    }
}
