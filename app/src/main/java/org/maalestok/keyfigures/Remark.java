package org.maalestok.keyfigures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maalestok.ui.Text;

/**
 * What somebody has said of a figure: a decision of the secretariat, or a note of the municipality itself; or that a rule asks about it, and nobody has
 * answered yet. It goes with the figure to every page and file.
 *
 * @param id stable number
 * @param kind what was said
 * @param words the reason or the note as it was typed, in the writer's own language
 * @param who the writer's name; of a question that nobody has answered the numbers of the rules that ask
 * @param role what they were
 * @param when they wrote it
 * @param original what the source delivered, where another figure or none is shown in its place: of a figure that is computed from it, what that would be; for
 *     a note, the figure that it was written about when the source has delivered another one since
 * @param indicatorId the indicator that it was said of; for a derived figure it may be a part
 * @param part the figure that it was said of, where that is one that this figure is computed from; empty when it was said of this one
 * @param rules the numbers of the rules that had asked, in order: of several decisions each answers its own; none where nobody had asked
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
        Optional<Part> part,
        List<Integer> rules) {

    public Remark {
        rules = List.copyOf(rules);
    }

    /** Where no rule had asked. */
    public Remark(
            long id,
            Kind kind,
            String words,
            String who,
            Role role,
            Instant when,
            Optional<Observation> original,
            int indicatorId,
            Optional<Part> part) {
        this(id, kind, words, who, role, when, original, indicatorId, part, List.of());
    }

    /**
     * A figure that another one is computed from.
     *
     * @param indicator of which indicator
     * @param where of which area or period, where that is another one than the computed figure's; else no words
     */
    public record Part(Indicator indicator, Text where) {

        /** The same area and period. */
        public static Part of(Indicator indicator) {
            return new Part(indicator, Text.NONE);
        }
    }

    /** In the order in which they are told. */
    public enum Kind {
        /** Somebody has looked, and the figure stands. */
        CONFIRMED,
        /**
         * A rule asks about it: the source's figure is not shown and not counted until somebody has answered. It comes before the other decisions, as it alone
         * knows what a whole would be of which a part is held back.
         */
        HELD_BACK,
        /** Another number is shown than the source's. */
        CORRECTED,
        /** The source's figure is not shown and not counted. */
        LEFT_OUT,
        /** A rule asks about it, and nobody has answered yet. Nobody has said so: it is the quality check's own. */
        NOT_CHECKED,
        /** The municipality's own words. */
        NOTE;

        /** Whether the figure shown is not the source's. */
        public boolean changesFigure() {
            return this == CORRECTED || this == LEFT_OUT || this == HELD_BACK;
        }

        public boolean isDecision() {
            return this != NOTE && this != NOT_CHECKED;
        }

        /** Whether the source's figure may be told beside: of one that is held back it may not, as nobody knows yet whether it is right. */
        public boolean tellsOriginal() {
            return this == CORRECTED || this == LEFT_OUT;
        }
    }

    public enum Role {
        /** The quality check: nobody in person. */
        CHECK,
        SECRETARIAT,
        MEMBER,
        CONTACT_PERSON
    }

    /** Whether it was said of a figure that this one is computed from. */
    public boolean isInherited() {
        return part.isPresent();
    }

    /**
     * The same for a figure that is computed from this one.
     *
     * @param of this one; what was inherited already stays with the figure that it was said of
     * @param withoutIt what the computed figure would be if nobody had decided anything
     */
    public Remark inherited(Part of, Observation withoutIt) {
        return new Remark(
                id,
                kind,
                words,
                who,
                role,
                when,
                kind.changesFigure() ? Optional.of(withoutIt) : original,
                indicatorId,
                Optional.of(part.orElse(of)),
                rules);
    }
}
