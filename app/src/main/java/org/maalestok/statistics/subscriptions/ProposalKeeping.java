package org.maalestok.statistics.subscriptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.Change;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Release;
import org.maalestok.statistics.mapping.MappedFile;
import org.maalestok.statistics.subscriptions.Proposal.Findings;
import org.maalestok.statistics.subscriptions.Proposal.State;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The transaction at the end of a run: the proposal with everything that belongs to it, or nothing. */
@Component
class ProposalKeeping {

    private static final Text NOTHING = Text.same("");

    private final KeyFigures figures;
    private final JdbcSubscriptions subscriptions;
    private final JdbcRuns runs;
    private final JdbcProposals proposals;
    private final JdbcFindings findings;
    private final FirstFigures first;
    private final JdbcPieces pieces;
    private final Timetable timetable;
    private final TransactionOperations transactions;
    private final Clock clock;

    ProposalKeeping(
            KeyFigures figures,
            JdbcSubscriptions subscriptions,
            JdbcRuns runs,
            JdbcProposals proposals,
            JdbcFindings findings,
            FirstFigures first,
            JdbcPieces pieces,
            Timetable timetable,
            TransactionOperations transactions,
            Clock clock) {
        this.figures = figures;
        this.subscriptions = subscriptions;
        this.runs = runs;
        this.proposals = proposals;
        this.findings = findings;
        this.first = first;
        this.pieces = pieces;
        this.timetable = timetable;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The data set's latest release; 0 when it has none. */
    int latestRelease(String dataSet) {
        return figures.listReleases().stream()
                .filter(release -> release.dataSet().code().equals(dataSet))
                .mapToInt(Release::number)
                .max()
                .orElse(0);
    }

    /**
     * Keeps what the run found, in the place of older open proposals of the subscription. Whether it publishes itself is for the subscription to say as it is
     * now, not as it was when the run began.
     *
     * @return false when the run is no longer its own or is to stop, and nothing was kept
     */
    boolean keep(Run run, MappedFile mapped, ImportOutcome.WouldPublish would, int against) throws IOException {
        var found = new Findings(would.touched(), toBeSeen(mapped, would), would.suspects(), mapped.leftOut());
        Instant now = clock.instant();
        Optional<Kept> kept = transactions.execute(status -> {
            if (!runs.propose(run, now)) {
                return Optional.empty();
            }
            replaceOlder(run.subscription(), now);
            int id = proposals.add(run, now, against, would.dataSet(), mapped.cells(), would.counts(), would.revised());
            findings.add(id, found);
            write(id, mapped);
            boolean byItself = subscriptions
                    .find(run.subscription())
                    .filter(stored -> publishesItself(stored.subscription(), found, would, against))
                    .isPresent();
            return Optional.of(new Kept(id, byItself && begin(proposals.find(id).orElseThrow(), now)));
        });
        kept.filter(Kept::publishing).ifPresent(one -> timetable.publishNow(one.proposal()));
        return kept.isPresent();
    }

    /** What differs most from what stood; the first figures where all are new. */
    private List<Change> toBeSeen(MappedFile mapped, ImportOutcome.WouldPublish would) throws IOException {
        boolean allNew = would.counts().added() == would.counts().rows();
        return allNew && would.largest().isEmpty() ? first.of(mapped.file()) : would.largest();
    }

    private record Kept(int proposal, boolean publishing) {}

    /** One that is paused leaves it to a person. */
    private static boolean publishesItself(
            Subscription subscription, Findings found, ImportOutcome.WouldPublish would, int against) {
        var facts = new PublishingRule.Facts(
                against,
                found.suspects().size(),
                would.counts(),
                would.revised(),
                found.leftOut(),
                subscription.withdrawnLimit(),
                subscription.revisedLimit());
        return subscription.active()
                && subscription.publishing() == Subscription.Publishing.BY_ITSELF
                && PublishingRule.broken(facts).isEmpty();
    }

    private boolean begin(Proposal proposal, Instant now) {
        return proposals.decide(proposal, State.OPEN, State.PUBLISHING, now, "", NOTHING, Optional.empty());
    }

    private void replaceOlder(int subscription, Instant now) {
        for (Proposal older : proposals.listOpen(subscription)) {
            if (proposals.decide(older, State.OPEN, State.REPLACED, now, "", NOTHING, Optional.empty())) {
                pieces.delete(older.id());
            }
        }
    }

    private void write(int id, MappedFile mapped) {
        try {
            pieces.write(id, mapped.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
