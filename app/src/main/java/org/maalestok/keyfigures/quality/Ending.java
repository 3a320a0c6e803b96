package org.maalestok.keyfigures.quality;

/** How a remark ended. */
public enum Ending {
    /** By the one who made it or somebody in their place. */
    TAKEN_BACK,
    /** By a newer one about the same figure. */
    REPLACED,
    /** By the secretariat, with a reason. */
    HIDDEN,
    /** The source delivered another figure. */
    NEW_FIGURE
}
