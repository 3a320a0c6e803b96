package org.maalestok.statistics.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.subscriptions.Subscription.Publishing.BY_PERSON;
import static org.maalestok.statistics.subscriptions.SubscriptionsFixture.until;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maalestok.statistics.subscriptions.Run.State;

/** Long runs on several nodes: ending in the middle, dying in the middle, and never twice at once. */
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

    @Test
    void doesAtTheStartWhatFellDueWhileNobodyWasThere() {
        var stored = node.subscribe("T1", BY_PERSON);
        var daily = SubscriptionsFixture.subscription("T1", BY_PERSON, "daily 06:30 Europe/Oslo");
        node.subscriptions().change(stored.id(), daily, 1, "Kari");
        node.close();
        nodes.remove(node);
        node.jdbc()
                .sql("update statistics.subscription_version set saved = now() - interval '2 days' where version = 2")
                .update();
        node.jdbc()
                .sql("update scheduled_tasks set execution_time = now() - interval '1 day'")
                .update();

        var later = another();
        Run run = until(
                () -> later.runs().list(stored.id()).stream()
                        .filter(one -> one.state().isOver())
                        .findFirst(),
                "the run that was missed");
        assertThat(run.startedBy()).isEmpty();
        assertThat(run.state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void twoNodesPublishAProposalOnce() throws Exception {
        var second = another();
        Proposal proposal = node.proposalOf(node.run(node.subscribe("T1", BY_PERSON)));
        beingPublished();

        publishAtOnce(
                () -> node.bean(PublicationTask.class).publish(proposal.id()),
                () -> second.bean(PublicationTask.class).publish(proposal.id()));
        Proposal published = node.proposals().find(proposal.id()).orElseThrow();
        assertThat(published.state()).isEqualTo(Proposal.State.PUBLISHED);
        assertThat(published.release()).contains(1);
        assertThat(numberOfReleases()).isEqualTo(1);
    }

    @Test
    void oneOfTwoProposalsForTheSameDataSetIsOvertaken() throws Exception {
        var second = another();
        Proposal one = node.proposalOf(node.run(node.subscribe("T1", BY_PERSON)));
        node.office.table("T1", "3911 10 12");
        var twin = node.subscriptions().add(SubscriptionsFixture.subscription("T1", BY_PERSON, "by hand"), "Ola");
        Proposal other = node.proposalOf(node.run(twin));
        beingPublished();

        publishAtOnce(() -> node.bean(PublicationTask.class).publish(one.id()), () -> second.bean(PublicationTask.class)
                .publish(other.id()));
        assertThat(List.of(one, other))
                .extracting(proposal ->
                        node.proposals().find(proposal.id()).orElseThrow().state())
                .containsExactlyInAnyOrder(Proposal.State.PUBLISHED, Proposal.State.REFUSED);
        assertThat(numberOfReleases()).isEqualTo(1);
    }

    private void beingPublished() {
        node.jdbc()
                .sql("update statistics.proposal set state = 'PUBLISHING', decided_by = 'Kari'")
                .update();
    }

    private int numberOfReleases() {
        return node.jdbc()
                .sql("select count(*) from keyfigures.release")
                .query(Integer.class)
                .single();
    }

    /** Lets both come as far as they can while somebody else publishes. */
    private void publishAtOnce(Runnable one, Runnable other) throws Exception {
        try (var nodesAtWork = Executors.newFixedThreadPool(2)) {
            List<Future<?>> publishing;
            try (var connection = node.bean(DataSource.class).getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(hashtext('maalestok.keyfigures.release'))");
                publishing = List.of(nodesAtWork.submit(one), nodesAtWork.submit(other));
                until(
                        () -> node.jdbc()
                                .sql("""
                                    select count(*)
                                    from pg_locks l
                                    join pg_database d on d.oid = l.database
                                    where l.locktype = 'advisory' and not l.granted and d.datname = current_database()
                                    """)
                                .query(Integer.class)
                                .optional()
                                .filter(waiting -> waiting == 2),
                        "both to wait for the lock");
                statement.execute("select pg_advisory_unlock(hashtext('maalestok.keyfigures.release'))");
            }
            for (Future<?> each : publishing) {
                each.get();
            }
        }
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
