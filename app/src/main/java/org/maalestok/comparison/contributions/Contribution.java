package org.maalestok.comparison.contributions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody said about a finding.
 *
 * @param id counts all that was ever said
 * @param kind what it does
 * @param subject the figure that it is about
 * @param words as they were typed
 * @param value the figure when it was written
 * @param published whether everybody may read it; else only the municipality's own people
 * @param who the writer's name as it was then
 * @param contactPerson whether the writer was the municipality's contact person
 * @param when it was written
 * @param end empty while it stands
 */
public record Contribution(
        long id,
        Kind kind,
        Subject subject,
        String words,
        BigDecimal value,
        boolean published,
        String who,
        boolean contactPerson,
        Instant when,
        Optional<End> end) {

    public enum Kind {
        /** Why it is so. */
        ANSWER,
        /** Not worth talking about, and the reason. */
        SET_ASIDE,
        /** Worth talking about, although the rule did not pick it. */
        ADDED
    }

    public enum Ending {
        TAKEN_BACK,
        /** Another version took its place. */
        REPLACED,
        /** By the secretariat, as improper. */
        HIDDEN
    }

    /**
     * @param who the name of whoever ended it
     * @param words the reason; empty for none
     */
    public record End(Instant when, Ending how, String who, String words) {}

    /** Whether the figure is still the one that it was written about. */
    public boolean isAbout(BigDecimal now) {
        return value.compareTo(now) == 0;
    }
}
