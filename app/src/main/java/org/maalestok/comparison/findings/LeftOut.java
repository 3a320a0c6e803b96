package org.maalestok.comparison.findings;

/**
 * How many figures were not compared, and why: the same reasons on every page.
 *
 * @param missing there is no figure
 * @param few too few others have one
 * @param lacking an interval should decide, and none can be given
 */
public record LeftOut(int missing, int few, int lacking) {

    public int count() {
        return missing + few + lacking;
    }
}
