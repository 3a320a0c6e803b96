package org.maalestok.statistics.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maalestok.statistics.subscriptions.Subscription.Publishing.BY_ITSELF;
import static org.maalestok.statistics.subscriptions.Subscription.Publishing.BY_PERSON;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.RuleFiles;
import org.maalestok.statistics.subscriptions.Proposal.State;

/** What becomes of a proposal: it publishes itself, a person publishes or dismisses it, or it is overtaken. */
class ProposalTest {

    private final SubscriptionsFixture node = SubscriptionsFixture.fresh();

    @AfterEach
    void end() {
        node.close();
    }

    @Test
    void publishesItselfOnlyWhenAllRulesHold() {
        var stored = node.subscribe("T1", BY_ITSELF);
        Proposal first = node.proposalOf(node.run(stored));
        assertThat(first.state()).isEqualTo(State.OPEN);
        assertThat(node.proposals().brokenRules(first)).containsExactly(PublishingRule.NOT_THE_FIRST);
        node.publish(first);

        node.office.table("T1", """
            3911 10 11 12
            3901 20 21 22\
            """);
        Proposal second = node.awaitPublished(node.proposalOf(node.run(stored)));
        assertThat(second.state()).isEqualTo(State.PUBLISHED);
        assertThat(second.by()).isEmpty();
        assertThat(node.bean(SubscriptionOrigins.class)
                        .find(2)
                        .orElseThrow()
                        .how()
                        .en())
                .contains("published automatically");

        node.office.table("T1", "3911 10 11 12");
        Proposal third = node.proposalOf(node.run(stored));
        assertThat(third.state()).as("half of it would be withdrawn").isEqualTo(State.OPEN);
        assertThat(node.proposals().brokenRules(third)).containsExactly(PublishingRule.FEW_WITHDRAWN);
    }

    /** The choice is kept with the proposal: another node may be the one that publishes. */
    @Test
    void whoPublishesMayHoldBackWhatTheRulesAskAbout(@TempDir Path folder) throws Exception {
        var rules = Files.writeString(folder.resolve("rules.yaml"), """
                looks_back: 10
                rules:
                  - number: 1
                    kind: range
                    name: {nb: Over tjue, da: Over tyve, en: Above twenty}
                    indicators: [no.a]
                    to: 20
                    nb: "{value} er over {to}."
                    da: "{value} er over {to}."
                    en: "{value} is above {to}."
                    cases: [{name: one, given: x, expect: []}]
                """);
        assertThat(node.bean(RuleFiles.class).load(rules)).isEqualTo(new RuleFiles.Loaded(1, 0));
        Proposal proposal = node.proposalOf(node.run(node.subscribe("T1", BY_PERSON)));
        assertThat(node.proposals().publish(proposal, "Kari", Optional.of(7L))).isTrue();
        assertThat(node.awaitPublished(proposal).state()).isEqualTo(State.PUBLISHED);
        assertThat(node.at("no.a", "NO-3901", 2025)).isEqualTo(new Observation.LeftOut(true));
        assertThat(node.at("no.a", "NO-3901", 2024).number()).hasToString("Optional[20]");
        assertThat(node.at("no.a", "NO-3911", 2025).number()).hasToString("Optional[11]");
    }

    /** One figure of 24, five years old and within every limit: rules look at what changes, however old. */
    @Test
    void doesNotPublishByItselfAnOldFigureThatFallsFromEightyFiveToEight(@TempDir Path folder) throws Exception {
        var rules = Files.writeString(folder.resolve("rules.yaml"), """
                looks_back: 3
                rules:
                  - number: 203
                    kind: jump
                    name: {nb: Sprang i andel, da: Spring i andel, en: Jump in a share}
                    indicators: [no.a]
                    in: points
                    least: 10
                    floor: 10
                    z: 5
                    own: 3
                    nb: "Fra {before} til {value}."
                    da: "Fra {before} til {value}."
                    en: "From {before} to {value}."
                    cases: [{name: one, given: x, expect: []}]
                """);
        assertThat(node.bean(RuleFiles.class).load(rules)).isEqualTo(new RuleFiles.Loaded(1, 0));
        String coverage = """
                3901 84 85 85.5 86 86 87 88 88
                3911 90 91 91 92 92 93 93 94
                3905 80 80 81 82 82 83 83 84\
                """;
        node.office.table("T1", coverage);
        var stored = node.subscribe("T1", BY_ITSELF);
        node.publish(node.proposalOf(node.run(stored)));

        node.office.table("T1", coverage.replace("85.5", "8"));
        Proposal fallen = node.proposalOf(node.run(stored));
        assertThat(fallen.state()).isEqualTo(State.OPEN);
        assertThat(node.proposals().brokenRules(fallen)).containsExactly(PublishingRule.NO_SUSPECTS);
        assertThat(node.at("no.a", "NO-3901", 2026).number()).hasToString("Optional[85.5]");

        node.office.table("T1", coverage.replace("85.5", "85.6"));
        assertThat(node.awaitPublished(node.proposalOf(node.run(stored))).state())
                .as("an old figure that is mended by little")
                .isEqualTo(State.PUBLISHED);
    }

    /** All that stood is forty per cent more: no figure is odd beside its neighbours, none is gone, and yet somebody has to look. */
    @Test
    void doesNotPublishByItselfWhatRevisesEverythingThatStood() {
        var stored = node.subscribe("T1", BY_ITSELF);
        node.office.table("T1", "3911 100 200");
        node.publish(node.proposalOf(node.run(stored)));

        node.office.table("T1", "3911 110 180 300");
        assertThat(node.awaitPublished(node.proposalOf(node.run(stored))).state())
                .as("ten per cent up or down is usual, and a new year as well")
                .isEqualTo(State.PUBLISHED);

        node.office.table("T1", "3911 154 252 420");
        Proposal revised = node.proposalOf(node.run(stored));
        assertThat(revised.state()).isEqualTo(State.OPEN);
        assertThat(revised.revised()).isEqualTo(3);
        assertThat(node.proposals().brokenRules(revised)).containsExactly(PublishingRule.FEW_REVISED);
    }

    @Test
    void isDismissedWithAReason() {
        Proposal proposal = node.proposalOf(node.run(node.subscribe("T1", BY_PERSON)));

        assertThat(node.proposals().dismiss(proposal, "Ola", "Horten has sent the wrong file"))
                .isTrue();
        Proposal dismissed = node.proposals().find(proposal.id()).orElseThrow();
        assertThat(dismissed.state()).isEqualTo(State.DISMISSED);
        assertThat(dismissed.reason().en()).isEqualTo("Horten has sent the wrong file");
        assertThat(node.proposals().publish(dismissed, "Ola", Optional.empty())).isFalse();
        assertThat(node.count("proposal_piece")).isZero();
    }

    @Test
    void doesNotPublishWhatHasBeenOvertaken() {
        var stored = node.subscribe("T1", BY_PERSON);
        node.publish(node.proposalOf(node.run(stored)));
        node.office.table("T1", "3911 10 12");
        Proposal proposal = node.proposalOf(node.run(stored));
        // The same data set comes from elsewhere meanwhile.
        node.jdbc()
                .sql("update statistics.proposal set against = 0 where id = ?")
                .param(proposal.id())
                .update();

        Proposal refused = node.publish(proposal);
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.reason().en()).contains("release 1 of the same data set has come out");
        assertThat(node.releases()).isEqualTo(1);
    }

    @Test
    void knowsAReleaseThatCameOutRightBeforeACrash() {
        Proposal proposal = node.proposalOf(node.run(node.subscribe("T1", BY_PERSON)));
        node.publish(proposal);
        node.jdbc()
                .sql("update statistics.proposal set state = 'PUBLISHING', release = null, decided_by = 'Kari'")
                .update();

        node.bean(PublicationTask.class).publish(proposal.id());
        Proposal published = node.proposals().find(proposal.id()).orElseThrow();
        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        assertThat(published.release()).contains(1);
        assertThat(node.releases()).isEqualTo(1);
    }
}
