package org.maalestok.comparison.selections;

/** What became of the wish to keep or rename a selection. */
public enum Keeping {
    DONE,
    /** The same person has another selection of that name; capitals make no difference. */
    NAME_TAKEN,
    /** The person has {@link KeptSelections#MOST} already. */
    TOO_MANY,
    /** The person shows {@link KeptSelections#MOST_OPEN} others to everybody already. */
    TOO_MANY_OPEN,
    /** The secretariat has taken it out of the open data. */
    TAKEN_AWAY,
    /** There is no such selection, or it is somebody else's, which nobody is told. */
    NOT_FOUND
}
