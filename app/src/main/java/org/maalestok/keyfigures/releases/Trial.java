package org.maalestok.keyfigures.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.maalestok.keyfigures.FigureImport.Progress;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.keyfigures.exchange.CheckedFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Says what publishing a file would do. It works on one state of the database and writes nowhere that others see, so nobody who publishes or decides
 * waits for it; and what they do meanwhile is not in its answer.
 */
@Service
class Trial {

    private static final int NO_DATA_SET_YET = 0;

    private final TransactionOperations transaction;
    private final JdbcReleases releases;
    private final JdbcObservations observations;
    private final JdbcExtents extents;
    private final Conflicts conflicts;
    private final JdbcLargestChanges largest;
    private final ObjectProvider<ReleaseCheck> checks;

    Trial(
            TransactionOperations transaction,
            JdbcReleases releases,
            JdbcObservations observations,
            JdbcExtents extents,
            Conflicts conflicts,
            JdbcLargestChanges largest,
            ObjectProvider<ReleaseCheck> checks) {
        this.transaction = transaction;
        this.releases = releases;
        this.observations = observations;
        this.extents = extents;
        this.conflicts = conflicts;
        this.largest = largest;
        this.checks = checks;
    }

    ImportOutcome of(CheckedFile file, Progress progress) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                releases.seeOneState();
                return compare(file, progress);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("Looking for lines in a file does not touch the database", e);
            }
        });
    }

    private ImportOutcome compare(CheckedFile file, Progress progress) throws IOException, SQLException {
        int dataSetId = releases.findDataSetId(file.dataSet().code()).orElse(NO_DATA_SET_YET);
        var rejections = conflicts.of(file, dataSetId);
        if (!rejections.isEmpty()) {
            return rejections.outcome();
        }
        var held = extents.listIndicatorIds(dataSetId);
        boolean isLookedAt = checks.stream().anyMatch(ReleaseCheck::isNeeded);
        if (held.isEmpty() && !isLookedAt) {
            return wouldPublish(file, Difference.allAdded(file.contents()), List.of(), false);
        }
        return observations
                .compare(file, dataSetId, held, progress)
                .<ImportOutcome>map(difference ->
                        wouldPublish(file, difference, isLookedAt ? suspects(difference) : List.of(), !held.isEmpty()))
                .orElseGet(Conflicts::changedUnderway);
    }

    private List<Suspect> suspects(Difference difference) {
        return checks.stream()
                .flatMap(check -> check.wouldFind(difference.indicatorIds()).stream())
                .toList();
    }

    /** @param compared whether there was anything to compare with */
    private ImportOutcome.WouldPublish wouldPublish(
            CheckedFile file, Difference difference, List<Suspect> suspects, boolean compared) {
        return new ImportOutcome.WouldPublish(
                file.dataSet(),
                difference.counts(file.contents().rows()),
                suspects,
                difference.touched(),
                compared ? largest.list() : List.of(),
                compared ? largest.countRevised(ImportOutcome.WouldPublish.LARGE_REVISION) : 0);
    }
}
