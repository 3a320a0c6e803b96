package org.maalestok.statistics.subscriptions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.maalestok.statistics.subscriptions.Proposal.Findings;
import org.maalestok.statistics.subscriptions.Proposal.State;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What runs propose, and deciding about it. */
@Service
public class Proposals {

    private final JdbcProposals store;
    private final JdbcFindings findings;
    private final JdbcPieces pieces;
    private final JdbcSubscriptions subscriptions;
    private final Timetable timetable;
    private final TransactionOperations transactions;
    private final Clock clock;

    Proposals(
            JdbcProposals store,
            JdbcFindings findings,
            JdbcPieces pieces,
            JdbcSubscriptions subscriptions,
            Timetable timetable,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.findings = findings;
        this.pieces = pieces;
        this.subscriptions = subscriptions;
        this.timetable = timetable;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<Proposal> find(int id) {
        return store.find(id);
    }

    /** Those that wait for a decision or are being published, the newest first. */
    public List<Proposal> listOpen() {
        return store.listOpen();
    }

    /** Those that have been decided, the latest decision first. */
    public List<Proposal> listDecided(int from, int most) {
        return store.listDecided(from, most);
    }

    public int countDecided() {
        return store.countDecided();
    }

    public Findings findingsOf(Proposal proposal) {
        return findings.get(proposal.id());
    }

    /** The rules for publishing by itself that do not hold for this proposal. */
    public List<PublishingRule> brokenRules(Proposal proposal) {
        var subscription =
                subscriptions.find(proposal.subscription()).orElseThrow().subscription();
        Findings found = findingsOf(proposal);
        return PublishingRule.broken(new PublishingRule.Facts(
                proposal.against(),
                found.suspects().size(),
                proposal.counts(),
                proposal.revised(),
                found.leftOut(),
                subscription.withdrawnLimit(),
                subscription.revisedLimit()));
    }

    /**
     * Lets a node publish an open proposal as soon as one is free; false when it is no longer open.
     *
     * @param holdingBack the account that wants figures that the rules ask about held back; empty where they are shown at once
     */
    public boolean publish(Proposal proposal, String by, Optional<Long> holdingBack) {
        boolean open = Boolean.TRUE.equals(transactions.execute(status -> {
            holdingBack.ifPresent(account -> store.holdBack(proposal, account));
            boolean mine = store.decide(
                    proposal, State.OPEN, State.PUBLISHING, clock.instant(), by, Text.same(""), Optional.empty());
            if (!mine) {
                status.setRollbackOnly();
            }
            return mine;
        }));
        if (open) {
            timetable.publishNow(proposal.id());
        }
        return open;
    }

    /** Throws an open proposal away; false when it is no longer open. */
    public boolean dismiss(Proposal proposal, String by, String reason) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean open = store.decide(
                    proposal, State.OPEN, State.DISMISSED, clock.instant(), by, Text.same(reason), Optional.empty());
            if (open) {
                pieces.delete(proposal.id());
            }
            return open;
        }));
    }
}
