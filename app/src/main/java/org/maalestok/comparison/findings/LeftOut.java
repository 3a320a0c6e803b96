package org.maalestok.comparison.findings;

/**
 * How many figures were not compared, and why: the same reasons on every page.
 *
 * @param missing there is no figure, neither of the municipality nor of its units
 * @param ofUnits there are figures of its units only
 * @param few too few others have one
 * @param lacking an interval should decide, and none can be given
 * @param totals they follow the size of the municipality
 */
public record LeftOut(int missing, int ofUnits, int few, int lacking, int totals) {

    public int count() {
        return missing + ofUnits + few + lacking + totals;
    }

    /** The same when so many of the missing ones are there for units. */
    LeftOut withUnits(int known) {
        return new LeftOut(missing - known, ofUnits + known, few, lacking, totals);
    }
}
