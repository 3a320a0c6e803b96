package org.maalestok.statistics.subscriptions;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.access.Access;
import org.maalestok.keyfigures.ReleaseOrigins;
import org.maalestok.statistics.mapping.LeftOutGroups;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/** Says of a release which subscription it came from, who published it, and what was left out. */
@Component
class SubscriptionOrigins implements ReleaseOrigins {

    private static final int SHOWN = 100;

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

    /** The first hundred; of the others how many there are of each reason. */
    private List<NotTaken> leftOut(Proposal proposal) {
        List<LeftOut> all = findings.leftOut(proposal.id());
        var others = new EnumMap<Reason, Long>(Reason.class);
        all.stream().skip(SHOWN).forEach(left -> others.merge(left.reason(), left.cells(), Long::sum));
        return LeftOutGroups.of(Stream.concat(
                        all.stream().limit(SHOWN),
                        others.entrySet().stream().map(other -> new LeftOut(other.getKey(), "…", other.getValue())))
                .toList());
    }
}
