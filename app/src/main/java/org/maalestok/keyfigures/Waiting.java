package org.maalestok.keyfigures;

/** How much waits for the secretariat among the figures and in the catalogue. */
public interface Waiting {

    /** Figures that a rule asks about and nobody has decided upon. */
    int countSuspects();

    /** Those of them that a release put on the list. */
    int countSuspects(int release);

    /** Indicators with a draft that is not published. */
    int countDrafts();
}
