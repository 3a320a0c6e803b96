package org.maalestok.statistics.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.subscriptions.Subscription.Publishing.BY_ITSELF;
import static org.maalestok.statistics.subscriptions.Subscription.Publishing.BY_PERSON;
import static org.maalestok.statistics.subscriptions.SubscriptionsFixture.until;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.maalestok.statistics.subscriptions.Run.State;

/** Runs that last: progress, stopping, what happens meanwhile, and what goes wrong again and again. */
class LongRunsTest {

    private final SubscriptionsFixture node = SubscriptionsFixture.fresh();

    @AfterEach
    void end() {
        node.office.open();
        node.close();
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
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void tellsOfItsProgressAlsoWhileFiguresAreWritten() {
        var stored = node.subscribe("T1", BY_PERSON);
        node.publish(node.proposalOf(node.run(stored)));
        node.office.table("T1", "3911 10 12");
        Run begun = new RunTaker(node).begin(stored);

        node.bean(RunWork.class)
                .perform(begun, stored, new RunWatch(begun, node.bean(JdbcRuns.class), () -> false, Duration.ZERO));
        assertThat(node.runs().find(stored.id(), begun.number()).orElseThrow().state())
                .isEqualTo(State.PROPOSED);
    }

    @Test
    void whatIsSwitchedToAPersonDuringARunWaitsForAPerson() throws Exception {
        var stored = node.subscribe("T1", BY_ITSELF);
        node.publish(node.proposalOf(node.run(stored)));
        node.office.table("T1", "3911 10 11 12\n3901 20 21 22").closed();
        Run asked = node.runs().ask(stored.id(), "Kari");
        node.office.awaitCaller();
        var byPerson = SubscriptionsFixture.subscription("T1", BY_PERSON, "by hand");
        node.subscriptions().change(stored.id(), byPerson, 1, "Ola");
        node.office.open();

        assertThat(node.proposalOf(node.await(asked)).state()).isEqualTo(Proposal.State.OPEN);
    }

    @Test
    void aRunThatIsStoppedAtTheVeryEndProposesNothing() {
        var stored = node.subscribe("T1", BY_PERSON);
        Run begun = new RunTaker(node).begin(stored);
        // Asked for between the last look at it and the end.
        var deaf = new RunWatch(begun, node.bean(JdbcRuns.class), () -> false, Duration.ofHours(1)) {
            @Override
            void begins(Run.Step next) {
                super.begins(next);
                if (next == Run.Step.KEEPING) {
                    node.runs().stop(stored.id(), begun.number(), "Ola");
                }
            }
        };

        node.bean(RunWork.class).perform(begun, stored, deaf);
        Run stopped = node.runs().find(stored.id(), begun.number()).orElseThrow();
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(node.count("proposal")).isZero();
    }

    @Test
    void whatTakesTheProgramDownThreeTimesIsNotTriedAgain() {
        var stored = node.subscribe("T1", BY_PERSON);
        whatTakesTheProgramDown(stored);
        assertThat(node.runs().list(stored.id()))
                .extracting(Run::state)
                .containsExactly(State.BROKEN_OFF, State.BROKEN_OFF, State.BROKEN_OFF);
    }

    @Test
    void aRunThatWentWrongIsHiddenByOneThatWentWellAndNotByOneThatWasStopped() {
        var stored = node.subscribe("T1", BY_PERSON);
        whatTakesTheProgramDown(stored);
        assertThat(node.runs().listTroubles()).extracting(Run::number).containsExactly(3);

        node.bean(JdbcRuns.class).add(stored.id(), java.time.Instant.now(), "Kari", java.util.Optional.empty());
        assertThat(node.runs().listTroubles())
                .as("beside one that waits")
                .extracting(Run::number)
                .containsExactly(3);
        node.runs().stop(stored.id(), 4, "Ola");
        assertThat(node.runs().listLatest()).extracting(Run::state).containsExactly(State.STOPPED);
        assertThat(node.runs().listTroubles()).extracting(Run::number).containsExactly(3);

        assertThat(node.run(stored).state()).isEqualTo(State.PROPOSED);
        assertThat(node.runs().listTroubles()).isEmpty();
    }

    private void whatTakesTheProgramDown(StoredSubscription stored) {
        new RunTaker(node).begin(stored);
        var start = node.bean(RunStart.class);
        assertThat(start.begin(stored.id())).isPresent();
        assertThat(start.begin(stored.id())).isPresent();
        assertThat(start.begin(stored.id())).isEmpty();
    }
}
