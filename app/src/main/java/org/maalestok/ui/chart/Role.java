package org.maalestok.ui.chart;

/** The part an area plays in a chart. */
public enum Role {
    /** The one that the page is about. */
    OWN,
    /** One of the others. */
    PEER,
    /** One of the others that the chart calls by name where it otherwise wouldn't: at most four are. */
    NAMED,
    /** Not among the peers: the map shows it as plain land, the scatter as a faint dot. */
    OUTSIDE
}
