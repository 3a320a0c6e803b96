package org.maalestok.ui.chart;

/** How firm a number is. */
public enum Certainty {
    FINAL,
    /** The source expects to change it: hollow mark, dotted segment. */
    PROVISIONAL,
    /** Derived or estimated by somebody else: the label says so ("ca."), the mark has a broken outline. */
    ESTIMATED
}
