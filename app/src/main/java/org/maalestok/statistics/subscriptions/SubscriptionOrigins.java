package org.maalestok.statistics.subscriptions;

import java.util.List;
import java.util.Optional;
import org.maalestok.access.Access;
import org.maalestok.keyfigures.ReleaseOrigins;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/** Says of a release which subscription it came from, who published it, and what was left out. */
@Component
class SubscriptionOrigins implements ReleaseOrigins {

    private final JdbcProposals proposals;
    private final JdbcFindings findings;
    private final JdbcSubscriptions subscriptions;
    private final Access access;
    private final Sentences sentences;

    SubscriptionOrigins(
            JdbcProposals proposals,
            JdbcFindings findings,
            JdbcSubscriptions subscriptions,
            Access access,
            Sentences sentences) {
        this.proposals = proposals;
        this.findings = findings;
        this.subscriptions = subscriptions;
        this.access = access;
        this.sentences = sentences;
    }

    /** The page that tells more is the secretariat's own, so others get no link to it. */
    @Override
    public Optional<Origin> find(int release) {
        return proposals
                .findOfRelease(release)
                .map(proposal -> new Origin(
                        how(proposal),
                        access.isSecretariat() ? "admin/proposals/" + proposal.id() : "",
                        leftOut(proposal)));
    }

    private Text how(Proposal proposal) {
        String title = subscriptions
                .find(proposal.subscription())
                .orElseThrow()
                .subscription()
                .title();
        return proposal.by().isEmpty()
                ? sentences.of("origin.byItself", title, proposal.run())
                : sentences.of("origin.byPerson", title, proposal.run(), proposal.by());
    }

    private List<Text> leftOut(Proposal proposal) {
        return findings.leftOut(proposal.id()).stream().map(sentences::of).toList();
    }
}
