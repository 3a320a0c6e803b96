package org.maalestok.comparison.selections;

/** What became of the wish to keep or rename a selection. */
public enum Keeping {
    DONE,
    /** The same person has another selection of that name; capitals make no difference. */
    NAME_TAKEN,
    /** The person has {@link KeptSelections#MOST} already. */
    TOO_MANY,
    /** There is no such selection, or it is somebody else's, which nobody is told. */
    NOT_FOUND
}
