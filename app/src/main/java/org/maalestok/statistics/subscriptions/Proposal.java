package org.maalestok.statistics.subscriptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.Change;
import org.maalestok.keyfigures.ImportOutcome.Touched;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.Suspect;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.ui.Text;

/**
 * What a run would publish.
 *
 * @param decided when it was published, dismissed, replaced or refused
 * @param by the name of who decided; empty when it published itself or was replaced
 * @param reason why it was dismissed or refused; empty texts otherwise
 * @param release what was published
 * @param against the data set's latest release when the two were compared; 0 for none
 * @param cells how many the source delivered
 * @param revised how many of the figures that stood are changed by much
 * @param heldBackBy the account that wants figures that the rules ask about held back when it is published; empty where they are shown at once
 */
public record Proposal(
        int id,
        int subscription,
        int run,
        Instant made,
        State state,
        Optional<Instant> decided,
        String by,
        Text reason,
        Optional<Integer> release,
        int against,
        String dataSet,
        Text title,
        LocalDate retrieved,
        long cells,
        Release.Counts counts,
        long revised,
        Optional<Long> heldBackBy) {

    /** Where a proposal stands. */
    public enum State {
        OPEN,
        /** Somebody, or the subscription itself, wants it published, and that is underway. */
        PUBLISHING,
        PUBLISHED,
        DISMISSED,
        /** A newer one of the same subscription has taken its place. */
        REPLACED,
        /** It could not be published (any more). */
        REFUSED
    }

    /**
     * What there is to know about a proposal before somebody decides.
     *
     * @param indicators what becomes of each, the most touched first
     * @param changes the largest changes and what is missing against last time; a choice. Where all figures are new, the first of them.
     * @param leftOut what the source delivered and the mapping did not take, most first
     */
    public record Findings(
            List<Touched> indicators, List<Change> changes, List<Suspect> suspects, List<LeftOut> leftOut) {

        public Findings {
            indicators = List.copyOf(indicators);
            changes = List.copyOf(changes);
            suspects = List.copyOf(suspects);
            leftOut = List.copyOf(leftOut);
        }
    }
}
