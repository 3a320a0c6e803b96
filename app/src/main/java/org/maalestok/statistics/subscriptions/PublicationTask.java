package org.maalestok.statistics.subscriptions;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.maalestok.keyfigures.FigureImport;
import org.maalestok.keyfigures.HoldingBack;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Release;
import org.maalestok.statistics.formats.Temporary;
import org.maalestok.statistics.subscriptions.Proposal.State;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Publishes a proposal that somebody, or the subscription itself, wants published. The release carries the proposal's number in the name of its file, so that
 * one that was published right before a crash is known and not published again.
 */
@Component
class PublicationTask {

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final KeyFigures figures;
    private final FigureImport imports;
    private final HoldingBack holdingBack;
    private final JdbcProposals proposals;
    private final JdbcPieces pieces;
    private final Sentences sentences;
    private final TransactionOperations transactions;
    private final Clock clock;

    PublicationTask(
            KeyFigures figures,
            FigureImport imports,
            HoldingBack holdingBack,
            JdbcProposals proposals,
            JdbcPieces pieces,
            Sentences sentences,
            TransactionOperations transactions,
            Clock clock) {
        this.figures = figures;
        this.imports = imports;
        this.holdingBack = holdingBack;
        this.proposals = proposals;
        this.pieces = pieces;
        this.sentences = sentences;
        this.transactions = transactions;
        this.clock = clock;
    }

    Task<Void> task() {
        return Tasks.custom(Timetable.PUBLICATION)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .onDeadExecution(new DeadExecutionHandler.ReviveDeadExecution<>())
                .execute((instance, context) -> {
                    publish(Integer.parseInt(instance.getId()));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    void publish(int id) {
        proposals
                .find(id)
                .filter(proposal -> proposal.state() == State.PUBLISHING)
                .ifPresent(this::publish);
    }

    private void publish(Proposal proposal) {
        findAlready(proposal, figures.listReleases())
                .ifPresentOrElse(release -> published(proposal, release), () -> importFile(proposal));
    }

    /** The release of this proposal that came out right before a crash, or that another node has made. */
    private static Optional<Release> findAlready(Proposal proposal, List<Release> releases) {
        return releases.stream()
                .filter(release -> release.fileName().equals(fileName(proposal)))
                .findFirst();
    }

    private void importFile(Proposal proposal) {
        try {
            Path folder = Temporary.folder("proposal");
            Path file = folder.resolve(fileName(proposal));
            try {
                pieces.read(proposal.id(), file);
                importFile(proposal, file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Proposal %d cannot be written to a file".formatted(proposal.id()), e);
        }
    }

    private void importFile(Proposal proposal, Path file) {
        var condition = new NothingSince(proposal);
        switch (importFile(proposal, file, condition)) {
            case ImportOutcome.Published out -> published(proposal, out.release());
            case ImportOutcome.Rejected rejected ->
                findAlready(proposal, condition.before)
                        .ifPresentOrElse(
                                release -> published(proposal, release),
                                () -> refused(proposal, sentences.of(rejected).getFirst()));
            case ImportOutcome.WouldPublish would ->
                throw new IllegalStateException("A publication ended as a dry run");
        }
    }

    private ImportOutcome importFile(Proposal proposal, Path file, NothingSince condition) {
        Supplier<ImportOutcome> publishing = () -> imports.importFile(file, condition, FigureImport.Progress.NONE);
        return proposal.heldBackBy()
                .map(account -> holdingBack.publishing(account, proposal.by(), publishing))
                .orElseGet(publishing);
    }

    /** That the data set's latest release is still the one that the proposal was compared with. */
    private static final class NothingSince implements FigureImport.Condition {

        private final Proposal proposal;
        private List<Release> before = List.of();

        private NothingSince(Proposal proposal) {
            this.proposal = proposal;
        }

        @Override
        public boolean holdsAfter(List<Release> releases) {
            before = releases;
            return FigureImport.Condition.latestIs(proposal.against()).holdsAfter(releases);
        }
    }

    private static String fileName(Proposal proposal) {
        return "%s-proposal-%d.csv".formatted(proposal.dataSet(), proposal.id());
    }

    private void published(Proposal proposal, Release release) {
        decide(proposal, State.PUBLISHED, Text.same(""), Optional.of(release.number()));
    }

    private void refused(Proposal proposal, Text reason) {
        decide(proposal, State.REFUSED, reason, Optional.empty());
    }

    private void decide(Proposal proposal, State state, Text reason, Optional<Integer> release) {
        transactions.executeWithoutResult(status -> {
            if (proposals.decide(proposal, State.PUBLISHING, state, clock.instant(), proposal.by(), reason, release)) {
                pieces.delete(proposal.id());
            }
        });
    }
}
