package org.maalestok.statistics.spreadsheets.web;

import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.DataSet;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Release;
import org.maalestok.statistics.accounts.Statement;
import org.maalestok.statistics.spreadsheets.Trial;
import org.maalestok.statistics.spreadsheets.Trial.Tried;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.statistics.spreadsheets.Way;

/**
 * What the page of the preview is about.
 *
 * @param basis the version of the mapping that publishing replaces; 0 for a new one
 * @param latest the release that the file is compared with; none when it is the first
 */
record Previewed(
        Upload upload, Way way, int basis, Optional<Release> latest, Trial trial, Optional<Conflict> conflict) {

    /** Whether publishing would change neither a figure nor what readers are told about them. */
    boolean isNothingNew() {
        return areFiguresAsBefore()
                && trial instanceof Tried tried
                && tried.outcome() instanceof ImportOutcome.WouldPublish would
                && latest.filter(it -> saysTheSame(it.dataSet(), would.dataSet()))
                        .isPresent();
    }

    boolean areFiguresAsBefore() {
        return latest.isPresent()
                && counts().filter(it -> it.added() + it.changed() + it.withdrawn() == 0)
                        .isPresent();
    }

    /** But for the day on which it came. */
    private static boolean saysTheSame(DataSet before, DataSet now) {
        return before.title().equals(now.title())
                && before.note().equals(now.note())
                && before.source().equals(now.source())
                && before.table().equals(now.table())
                && before.address().equals(now.address())
                && before.licence().equals(now.licence());
    }

    /** What the import would do; empty when something is in the way. */
    Optional<ImportOutcome.WouldPublish> would() {
        return trial instanceof Tried tried && tried.outcome() instanceof ImportOutcome.WouldPublish would
                ? Optional.of(would)
                : Optional.empty();
    }

    /** What accounts say of themselves as a whole; none of other files, and where something is in the way. */
    List<Statement> statements() {
        return trial instanceof Tried tried ? tried.statements() : List.of();
    }

    Optional<Release.Counts> counts() {
        return would().map(ImportOutcome.WouldPublish::counts);
    }

    /**
     * What there is to say against the mapping that somebody else has saved.
     *
     * @param ofMappings whether the one that is saved can be taken in place of this one
     */
    record Conflict(int version, String words, List<PreviewPage.Difference> differences, boolean ofMappings) {

        /** One that is not about two mappings. */
        Conflict(int version, String words) {
            this(version, words, List.of(), false);
        }
    }
}
