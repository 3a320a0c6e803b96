package org.maalestok.frontier;

import java.util.OptionalDouble;

/**
 * What a unit's efficiency is, or why it has none.
 *
 * <p>The number is θ (input orientation, 1 is best and less is worse), φ (output orientation, 1 is best and more is worse)
 * or β (a direction, 0 is best and more is worse). A number within 1e-10 of the frontier is given as exactly 1, or 0; for β that is
 * 1e-10 of the unit's own size in steps of the direction. Numbers below about 1e-17 may be given as 0.
 */
public sealed interface Score {

    /** On the frontier, with nothing left to save or gain: Pareto–Koopmans efficient. */
    record Efficient(double number) implements Score {}

    /**
     * On the frontier radially, yet a single input could shrink or output grow: there is slack, or somebody in the reference dominates
     * the unit by less than counts as one ({@link Warning.Kind#NEAR_TIES}).
     */
    record WeaklyEfficient(double number) implements Score {}

    /** On the frontier radially; slacks were not looked at. */
    record OnFrontier(double number) implements Score {}

    /** Inside the frontier. */
    record Inefficient(double number) implements Score {}

    /** Beyond the frontier, as a unit can be that is not in its own reference set. */
    record SuperEfficient(double number) implements Score {}

    /** There is no number, and this is why. */
    record Undefined(Reason reason, String explanation) implements Score {}

    /** Why there is no number. */
    enum Reason {
        /** No scaling of the unit's inputs or outputs brings it into the technology of the others. */
        INFEASIBLE,
        /** The unit could improve without end, for instance because another makes something from nothing. */
        UNBOUNDED,
        /** The unit has nothing to scale: all its inputs (or outputs) are zero. */
        NOTHING_TO_SCALE,
        /** A quantity the number is built from is not defined. */
        INCOMPLETE,
        /** The solver could not certify an answer. */
        NOT_CERTIFIED
    }

    /** The number, when there is one. */
    default OptionalDouble value() {
        return switch (this) {
            case Efficient score -> OptionalDouble.of(score.number());
            case WeaklyEfficient score -> OptionalDouble.of(score.number());
            case OnFrontier score -> OptionalDouble.of(score.number());
            case Inefficient score -> OptionalDouble.of(score.number());
            case SuperEfficient score -> OptionalDouble.of(score.number());
            case Undefined none -> OptionalDouble.empty();
        };
    }

    /** The number; throws with the explanation when there is none. */
    default double get() {
        if (this instanceof Undefined none) {
            throw new IllegalStateException("There is no score (" + none.reason() + "): " + none.explanation());
        }
        return value().getAsDouble();
    }

    /** Whether there is a number. */
    default boolean defined() {
        return !(this instanceof Undefined);
    }
}
