package org.maalestok.keyfigures;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody has said of a figure: a decision of the secretariat, or a note of the municipality itself. It goes with the figure to every page and
 * file.
 *
 * @param id stable number
 * @param kind what was said
 * @param words the reason or the note as it was typed, in the writer's own language
 * @param who the writer's name
 * @param role what they were
 * @param when they wrote it
 * @param original what the source delivered, where another figure or none is shown in its place; for a note, the figure that it was written about
 *     when the source has delivered another one since
 * @param indicatorId the indicator that it was said of; for a derived figure it may be a part
 * @param isInherited whether it was said of a figure that this one is computed from
 */
public record Remark(
        long id,
        Kind kind,
        String words,
        String who,
        Role role,
        Instant when,
        Optional<Observation> original,
        int indicatorId,
        boolean isInherited) {

    public enum Kind {
        /** Somebody has looked, and the figure stands. */
        CONFIRMED,
        /** Another number is shown than the source's. */
        CORRECTED,
        /** The source's figure is not shown and not counted. */
        LEFT_OUT,
        /** The municipality's own words. */
        NOTE;

        /** Whether the figure shown is not the source's. */
        public boolean changesFigure() {
            return this == CORRECTED || this == LEFT_OUT;
        }

        public boolean isDecision() {
            return this != NOTE;
        }
    }

    public enum Role {
        SECRETARIAT,
        MEMBER,
        CONTACT_PERSON
    }

    /** The same for a figure that is computed from this one. */
    public Remark inherited(Observation withoutIt) {
        return new Remark(id, kind, words, who, role, when, Optional.of(withoutIt), indicatorId, true);
    }
}
