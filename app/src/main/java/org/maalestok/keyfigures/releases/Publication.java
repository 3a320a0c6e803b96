package org.maalestok.keyfigures.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.FigureImport.Condition;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.ImportGoingOn;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Rejection.Kind;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.ReleasePublished;
import org.maalestok.keyfigures.exchange.CheckedFile;
import org.maalestok.keyfigures.exchange.Rejections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The transaction that makes a release. {@link ReleasePublished} is published inside it: listeners of Spring Modulith hear of it when it has been
 * committed, and again after a crash in between.
 */
@Service
class Publication {

    private static final Logger log = LoggerFactory.getLogger(Publication.class);
    private static final int MANY_CELLS = 100_000;

    private final TransactionOperations transaction;
    private final JdbcReleases releases;
    private final JdbcObservations observations;
    private final JdbcExtents extents;
    private final Conflicts conflicts;
    private final ObjectProvider<ReleaseCheck> checks;
    private final ApplicationEventPublisher events;

    Publication(
            TransactionOperations transaction,
            JdbcReleases releases,
            JdbcObservations observations,
            JdbcExtents extents,
            Conflicts conflicts,
            ObjectProvider<ReleaseCheck> checks,
            ApplicationEventPublisher events) {
        this.transaction = transaction;
        this.releases = releases;
        this.observations = observations;
        this.extents = extents;
        this.conflicts = conflicts;
        this.checks = checks;
        this.events = events;
    }

    /** Publishes the file, or rejects it for what stands in the database already. */
    ImportOutcome publish(CheckedFile file, Condition condition, Progress progress) {
        try {
            return publish(releases::lockBriefly, file, condition, progress);
        } catch (ImportGoingOn others) {
            progress.waitsForOthers();
            return publish(releases::lockPatiently, file, condition, progress);
        }
    }

    private ImportOutcome publish(Runnable lock, CheckedFile file, Condition condition, Progress progress) {
        return inTransaction(() -> {
            lock.run();
            releases.announce(file.dataSet().code());
            var before = releases.listOf(file.dataSet().code());
            if (!condition.holdsAfter(before)) {
                return overtaken(before);
            }
            int dataSetId = releases.findDataSetId(file.dataSet().code())
                    .orElseGet(() -> releases.addDataSet(file.dataSet().code()));
            var rejections = conflicts.of(file, dataSetId);
            return rejections.isEmpty() ? write(file, dataSetId, progress) : rejections.outcome();
        });
    }

    @FunctionalInterface
    private interface Step {
        ImportOutcome run() throws IOException, SQLException;
    }

    /** Whatever does not end in a release is rolled back. */
    private ImportOutcome inTransaction(Step step) {
        return transaction.execute(status -> {
            try {
                var outcome = step.run();
                if (!(outcome instanceof ImportOutcome.Published)) {
                    status.setRollbackOnly();
                }
                return outcome;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("Looking for lines in a file does not touch the database", e);
            }
        });
    }

    private ImportOutcome write(CheckedFile file, int dataSetId, Progress progress) {
        int number = releases.latestNumber() + 1;
        return writeObservations(file, number, dataSetId, progress)
                .<ImportOutcome>map(difference -> {
                    var release = record(file, number, dataSetId, difference);
                    events.publishEvent(new ReleasePublished(number, difference.indicatorIds()));
                    log.debug(
                            "Release {}: {} from {}, {}", number, file.dataSet().code(), file.name(), release.counts());
                    return new ImportOutcome.Published(release);
                })
                .orElseGet(Conflicts::changedUnderway);
    }

    /** Everything that belongs to a release beside its observations; rules come last, as they look at all of it. */
    private Release record(CheckedFile file, int number, int dataSetId, Difference difference) {
        var release = releaseOf(file, number, difference);
        releases.add(release, dataSetId, difference);
        extents.replace(dataSetId, file.contents());
        if (difference.cells() > MANY_CELLS) {
            observations.gatherStatistics();
        }
        checks.stream().forEach(check -> check.after(number, difference.indicatorIds()));
        return release;
    }

    /** A data set that has nothing yet needs no comparison: its rows go straight to their place, which takes half the time. */
    private Optional<Difference> writeObservations(CheckedFile file, int number, int dataSetId, Progress progress) {
        var held = extents.listIndicatorIds(dataSetId);
        if (held.isEmpty()) {
            return observations.addAll(file, number, dataSetId, progress);
        }
        var difference = observations.compare(file, dataSetId, held, progress);
        difference.ifPresent(found -> observations.applyDifference(number, dataSetId));
        return difference;
    }

    private static Release releaseOf(CheckedFile file, int number, Difference difference) {
        return new Release(
                number,
                file.dataSet(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                file.name(),
                difference.counts(file.contents().rows()));
    }

    private static ImportOutcome overtaken(List<Release> before) {
        var rejections = new Rejections();
        rejections.add(
                Kind.OVERTAKEN,
                0,
                before.isEmpty() ? "0" : String.valueOf(before.getLast().number()),
                "");
        return rejections.outcome();
    }
}
