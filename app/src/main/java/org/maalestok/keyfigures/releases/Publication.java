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
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Rejection.Kind;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.ReleasePublished;
import org.maalestok.keyfigures.Suspect;
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
    private static final int NO_DATA_SET_YET = 0;
    private static final int MANY_CELLS = 100_000;

    private final TransactionOperations transaction;
    private final JdbcReleases releases;
    private final JdbcObservations observations;
    private final JdbcExtents extents;
    private final JdbcConflicts conflicts;
    private final JdbcLargestChanges largest;
    private final ObjectProvider<ReleaseCheck> checks;
    private final ApplicationEventPublisher events;

    Publication(
            TransactionOperations transaction,
            JdbcReleases releases,
            JdbcObservations observations,
            JdbcExtents extents,
            JdbcConflicts conflicts,
            JdbcLargestChanges largest,
            ObjectProvider<ReleaseCheck> checks,
            ApplicationEventPublisher events) {
        this.transaction = transaction;
        this.releases = releases;
        this.observations = observations;
        this.extents = extents;
        this.conflicts = conflicts;
        this.largest = largest;
        this.checks = checks;
        this.events = events;
    }

    /** Publishes the file, or rejects it for what stands in the database already. */
    ImportOutcome publish(CheckedFile file, Condition condition, Progress progress) {
        return inTransaction(() -> {
            releases.lockPatiently();
            var before = releases.listOf(file.dataSet().code());
            if (!condition.holdsAfter(before)) {
                return overtaken(before);
            }
            int dataSetId = releases.findDataSetId(file.dataSet().code())
                    .orElseGet(() -> releases.addDataSet(file.dataSet().code()));
            var rejections = conflictsOf(file, dataSetId);
            return rejections.isEmpty() ? write(file, dataSetId, progress) : rejections.outcome();
        });
    }

    /**
     * Says what publishing would do, and leaves nothing behind. Rules look at figures that stand in their places, so where there are any the file is
     * written as in earnest, and everything is rolled back.
     */
    ImportOutcome tryOut(CheckedFile file, Progress progress) {
        return checks.stream().anyMatch(ReleaseCheck::isNeeded)
                ? writeAndForget(file, progress)
                : compareOnly(file, progress);
    }

    /** Others wait only while the difference is looked at, not while the file is read. */
    private ImportOutcome writeAndForget(CheckedFile file, Progress progress) {
        return inTransaction(() -> {
            if (!observations.stage(file, progress)) {
                return changedUnderway();
            }
            releases.lockPatiently();
            int dataSetId = releases.findDataSetId(file.dataSet().code())
                    .orElseGet(() -> releases.addDataSet(file.dataSet().code()));
            var rejections = conflictsOf(file, dataSetId);
            return rejections.isEmpty() ? tryToWrite(file, dataSetId) : rejections.outcome();
        });
    }

    private ImportOutcome tryToWrite(CheckedFile file, int dataSetId) {
        int number = releases.latestNumber() + 1;
        var held = extents.listIndicatorIds(dataSetId);
        var difference = observations.compareStaged(dataSetId, held);
        observations.applyDifference(number, dataSetId);
        var suspects = record(file, number, dataSetId, difference).suspects();
        return wouldPublish(file, difference, suspects, !held.isEmpty());
    }

    private ImportOutcome compareOnly(CheckedFile file, Progress progress) {
        return inTransaction(() -> {
            int dataSetId = releases.findDataSetId(file.dataSet().code()).orElse(NO_DATA_SET_YET);
            var rejections = conflictsOf(file, dataSetId);
            if (!rejections.isEmpty()) {
                return rejections.outcome();
            }
            return compare(file, dataSetId, progress)
                    .<ImportOutcome>map(difference -> wouldPublish(file, difference, List.of(), isCompared(dataSetId)))
                    .orElseGet(Publication::changedUnderway);
        });
    }

    /** Whether there is anything to compare with. */
    private boolean isCompared(int dataSetId) {
        return !extents.listIndicatorIds(dataSetId).isEmpty();
    }

    private ImportOutcome.WouldPublish wouldPublish(
            CheckedFile file, Difference difference, List<Suspect> suspects, boolean compared) {
        return new ImportOutcome.WouldPublish(
                file.dataSet(),
                difference.counts(file.contents().rows()),
                suspects,
                difference.touched(),
                compared ? largest.list() : List.of());
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

    private Rejections conflictsOf(CheckedFile file, int dataSetId) throws IOException, SQLException {
        var rejections = new Rejections();
        var found = conflicts.find(file.contents(), dataSetId);
        if (!found.first().isEmpty()) {
            var places = file.find(found.first().keySet());
            found.first().forEach((cell, other) -> {
                var place = places.getOrDefault(cell, new CheckedFile.Place(0, cell.toString()));
                rejections.add(Kind.OTHER_DATA_SET, place.line(), place.key(), other);
            });
            rejections.addUnseen(Kind.OTHER_DATA_SET, found.others());
        }
        return rejections;
    }

    private ImportOutcome write(CheckedFile file, int dataSetId, Progress progress) {
        int number = releases.latestNumber() + 1;
        return writeObservations(file, number, dataSetId, progress)
                .<ImportOutcome>map(difference -> {
                    var release = record(file, number, dataSetId, difference).release();
                    events.publishEvent(new ReleasePublished(number, difference.indicatorIds()));
                    log.debug(
                            "Release {}: {} from {}, {}", number, file.dataSet().code(), file.name(), release.counts());
                    return new ImportOutcome.Published(release);
                })
                .orElseGet(Publication::changedUnderway);
    }

    private record Recorded(Release release, List<Suspect> suspects) {}

    /** Everything that belongs to a release beside its observations; rules come last, as they look at all of it. */
    private Recorded record(CheckedFile file, int number, int dataSetId, Difference difference) {
        var release = releaseOf(file, number, difference);
        releases.add(release, dataSetId, difference);
        extents.replace(dataSetId, file.contents());
        if (difference.cells() > MANY_CELLS) {
            observations.gatherStatistics();
        }
        var suspects = checks.stream()
                .flatMap(check -> check.after(number, difference.indicatorIds()).stream())
                .toList();
        return new Recorded(release, suspects);
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

    private Optional<Difference> compare(CheckedFile file, int dataSetId, Progress progress) {
        var held = extents.listIndicatorIds(dataSetId);
        return held.isEmpty()
                ? Optional.of(Difference.allAdded(file.contents()))
                : observations.compare(file, dataSetId, held, progress);
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

    private static ImportOutcome changedUnderway() {
        var rejections = new Rejections();
        rejections.add(Kind.FILE_CHANGED, 0, "", "");
        return rejections.outcome();
    }
}
