package org.maalestok.keyfigures;

/**
 * What a source says of a number beside its value.
 *
 * @param provisional the source expects to change it ({@code p})
 * @param estimated derived or estimated by somebody other than the source ({@code e})
 * @param revised changed by the source since it was first published ({@code r})
 */
public record Quality(boolean provisional, boolean estimated, boolean revised) {

    /** Final, from the source, never changed. */
    public static final Quality FINAL = new Quality(false, false, false);

    /** As files write it: the letters {@code p}, {@code e} and {@code r}; empty when there is nothing to say. */
    public String letters() {
        return (provisional ? "p" : "") + (estimated ? "e" : "") + (revised ? "r" : "");
    }

    /** The worse of two: what is said of a figure that is computed from both. */
    public Quality and(Quality other) {
        return new Quality(provisional || other.provisional, estimated || other.estimated, revised || other.revised);
    }
}
