package org.maalestok.statistics.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.subscriptions.Subscription.Publishing.BY_ITSELF;
import static org.maalestok.statistics.subscriptions.Subscription.Publishing.BY_PERSON;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maalestok.keyfigures.Change;
import org.maalestok.keyfigures.ImportOutcome.Touched;
import org.maalestok.keyfigures.Release.Counts;
import org.maalestok.statistics.sources.Source;
import org.maalestok.statistics.subscriptions.Proposal.State;
import org.maalestok.ui.Language;

/** A run fetches, compares and proposes, or refuses; when somebody asks, and when the schedule says. */
class RunTest {

    private final SubscriptionsFixture node = SubscriptionsFixture.fresh();

    @AfterEach
    void end() {
        node.close();
    }

    @Test
    void proposesAndAPersonPublishes() {
        var stored = node.subscribe("T1", BY_PERSON);

        Run run = node.run(stored);
        assertThat(run.state()).isEqualTo(Run.State.PROPOSED);
        assertThat(run.cells()).isEqualTo(4);
        assertThat(run.startedBy()).isEqualTo("Kari");
        assertThat(node.releases())
                .as("nothing is published before somebody says so")
                .isZero();
        Proposal proposal = node.proposalOf(run);
        assertThat(proposal.state()).isEqualTo(State.OPEN);
        assertThat(proposal.counts()).isEqualTo(new Counts(4, 4, 0, 0, 0));
        assertThat(node.proposals().findingsOf(proposal).indicators()).containsExactly(new Touched(1, 4, 0, 0));

        assertThat(node.proposals().findingsOf(proposal).changes())
                .as("where all is new, the figures themselves are to be seen")
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.kind()).isEqualTo(Change.Kind.ADDED))
                .extracting(change -> Notation.of(change.after()))
                .containsExactlyInAnyOrder("10", "11", "20", "21");

        Proposal published = node.publish(proposal);
        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        assertThat(published.by()).isEqualTo("Kari");
        assertThat(published.release()).contains(1);
        assertThat(node.at("no.a", "NO-3901", 2025).number()).hasToString("Optional[21]");
        assertThat(node.count("proposal_piece"))
                .as("the file is kept no longer than needed")
                .isZero();
        assertThat(node.bean(SubscriptionOrigins.class)
                        .find(1)
                        .orElseThrow()
                        .how()
                        .nb())
                .isEqualTo("Hentet av abonnementet «Table T1» (kjøring 1) og publisert av Kari.");
    }

    @Test
    void saysThatNothingHasChangedAndMakesNoRelease() {
        var stored = node.subscribe("T1", BY_PERSON);
        node.publish(node.proposalOf(node.run(stored)));

        Run again = node.run(stored);
        assertThat(again.state()).isEqualTo(Run.State.UNCHANGED);
        assertThat(again.reasons())
                .extracting(reason -> reason.in(Language.NB))
                .singleElement()
                .asString()
                .contains("Alle 4 tall");
        assertThat(again.proposal()).isEmpty();
        assertThat(node.releases()).isEqualTo(1);
    }

    @Test
    void tellsWhatChangesByHowMuchAndWhatIsMissing() {
        var stored = node.subscribe("T1", BY_PERSON);
        node.publish(node.proposalOf(node.run(stored)));
        node.office.table("T1", """
            3911 10 11.5
            3901 .. 21
            3905 30 31\
            """);
        node.publish(node.proposalOf(node.run(stored)));
        node.office.table("T1", """
            3911 20 11.5
            3905 30 31\
            """);

        Proposal proposal = node.proposalOf(node.run(stored));
        assertThat(proposal.counts()).isEqualTo(new Counts(4, 0, 1, 3, 2));
        assertThat(node.proposals().findingsOf(proposal).changes())
                .extracting(
                        Change::kind,
                        change -> change.period().toString(),
                        change -> Notation.of(change.before()),
                        change -> Notation.of(change.after()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.CHANGED, "2024", "10", "20"),
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.WITHDRAWN, "2025", "21", ".."),
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.WITHDRAWN, "2024", "..", ".."));
        assertThat(proposal.against()).isEqualTo(2);
    }

    @Test
    void aNewerProposalTakesTheOlderOnesPlace() {
        var stored = node.subscribe("T1", BY_PERSON);
        Proposal older = node.proposalOf(node.run(stored));
        node.office.table("T1", "3911 10 12");
        Proposal newer = node.proposalOf(node.run(stored));

        assertThat(node.proposals().find(older.id()).orElseThrow().state()).isEqualTo(State.REPLACED);
        assertThat(node.proposals().publish(older, "Kari", Optional.empty())).isFalse();
        assertThat(node.proposals().listOpen()).extracting(Proposal::id).containsExactly(newer.id());
    }

    @Test
    void refusesWithASentenceAndKeepsNothing() {
        node.office.table("T2", "9999 1 2").table("T3", "3911 1 x");
        Run unknownArea = node.run(node.subscribe("T2", BY_PERSON));
        Run strangeSign = node.run(node.subscribe("T3", BY_PERSON));
        Run noTable = node.run(node.subscribe("T4", BY_PERSON));
        Run down = node.run(node.subscribe("down", BY_PERSON));

        assertThat(List.of(unknownArea, strangeSign))
                .allSatisfy(run -> assertThat(run.state()).isEqualTo(Run.State.REFUSED));
        assertThat(unknownArea.reasons().getFirst().en()).contains("9999");
        assertThat(strangeSign.reasons().getFirst().da()).contains("»x«");
        assertThat(noTable.state()).isEqualTo(Run.State.FAILED);
        assertThat(noTable.reasons().getFirst().nb()).contains("there is no table T4");
        assertThat(down.state()).isEqualTo(Run.State.FAILED);
        assertThat(down.reasons().getFirst().en()).contains("Connection refused");
        assertThat(node.count("proposal")).isZero();
        assertThat(node.bean(Contacts.class)
                        .find(node.office)
                        .orElseThrow()
                        .trouble()
                        .en())
                .contains("Connection refused");
    }

    @Test
    void refusesWhatAnotherDataSetGivesAlready() {
        node.office.table("T2", "3911 1 2");
        node.publish(node.proposalOf(node.run(node.subscribe("T1", BY_PERSON))));

        Run run = node.run(node.subscribe("T2", BY_PERSON));
        assertThat(run.state()).isEqualTo(Run.State.REFUSED);
        assertThat(run.reasons().getFirst().nb())
                .as("in names that people know")
                .startsWith("2 tall i nøkkeltallet «no.a» kommer allerede fra datasettet «")
                .contains("Færder: 2024–2025")
                .doesNotContain("office-t1");
    }

    @Test
    void aRunThatWaitsForItsSourceSaysWhyAndUntilWhen() throws Exception {
        node.office.closed();
        var stored = node.subscribe("T1", BY_PERSON);
        Run asked = node.runs().ask(stored.id(), "Kari");
        node.office.awaitCaller();
        var wait = SubscriptionsFixture.until(
                () -> node.runs().find(asked.subscription(), asked.number()).flatMap(Run::waits), "the run to wait");
        assertThat(wait).isEqualTo(new Source.Wait(Source.Wait.Why.ASKED_TO, "HTTP 429", Office.OPENS));
        node.office.open();
        assertThat(node.await(asked).waits())
                .as("nothing is waited for in the end")
                .isEmpty();
    }

    @Test
    void runsWhenTheScheduleSays() {
        var stored = node.subscribe("T1", BY_PERSON);
        var daily = SubscriptionsFixture.subscription("T1", BY_PERSON, "daily 06:30 Europe/Oslo");
        node.subscriptions().change(stored.id(), daily, 1, "Kari");
        assertThat(node.subscriptions()
                        .nextRun(node.subscriptions().find(stored.id()).orElseThrow()))
                .isPresent();
        // It was saved the day before yesterday, and its time has come.
        node.jdbc()
                .sql("update statistics.subscription_version set saved = now() - interval '2 days' where version = 2")
                .update();
        node.jdbc().sql("update scheduled_tasks set execution_time = now()").update();

        Run run = SubscriptionsFixture.until(
                () -> node.runs().list(stored.id()).stream()
                        .filter(one -> one.state().isOver())
                        .findFirst(),
                "the scheduled run");
        assertThat(run.startedBy()).isEmpty();
        assertThat(run.state()).isEqualTo(Run.State.PROPOSED);
        SubscriptionsFixture.until(
                () -> node.jdbc()
                        .sql("select execution_time > now() from scheduled_tasks")
                        .query(Boolean.class)
                        .optional()
                        .filter(later -> later),
                "the next run to be planned");
    }

    @Test
    void keepsEveryVersionAndShowsBothOnASimultaneousEdit() {
        var stored = node.subscribe("T1", BY_PERSON);
        var mine = SubscriptionsFixture.subscription("T1", BY_PERSON, "daily 06:30 Europe/Oslo");
        var theirs = SubscriptionsFixture.subscription("T1", BY_ITSELF, "by hand");

        assertThat(node.subscriptions().change(stored.id(), theirs, 1, "Ola")).isInstanceOf(Subscriptions.Saved.class);
        var outcome = node.subscriptions().change(stored.id(), mine, 1, "Kari");
        assertThat(outcome).isInstanceOfSatisfying(Subscriptions.ChangedMeanwhile.class, changed -> {
            assertThat(changed.theirs().subscription()).isEqualTo(theirs);
            assertThat(changed.theirs().by()).isEqualTo("Ola");
        });
        assertThat(node.subscriptions().history(stored.id()))
                .extracting(StoredSubscription::version)
                .containsExactly(2, 1);
    }
}
