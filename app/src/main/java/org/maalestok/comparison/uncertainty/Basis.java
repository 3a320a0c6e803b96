package org.maalestok.comparison.uncertainty;

/** Whether a figure comes with something to judge its certainty by. */
public sealed interface Basis {

    record Given(Evidence evidence) implements Basis {}

    record NotGiven(Reason reason) implements Basis {}

    /** Why there is no interval, and so no comparison of this kind. */
    enum Reason {
        /** The area has no number for the period. */
        NO_FIGURE,
        /** There is nothing to compare with. */
        NO_BENCHMARK,
        /** A part is known to the catalogue but has no number here. */
        PART_WITHOUT_NUMBER,
        /** Nobody counts fewer than none: a growth or a balance is not a part of what it is measured by. */
        BELOW_ZERO,
        /** More than the whole: what is above the line is not a part of what is below it. */
        NOT_PART_OF_WHOLE,
        /** The parts do not give the published figure; one of them must mean something else, or another day. */
        PARTS_DISAGREE
    }
}
