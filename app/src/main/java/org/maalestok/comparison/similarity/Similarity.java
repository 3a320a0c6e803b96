package org.maalestok.comparison.similarity;

import java.util.List;
import java.util.Map;
import org.maalestok.comparison.similarity.SimilarityModel.Variable;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;

/** What became of the question who is like us. */
public sealed interface Similarity {

    /**
     * Everybody, the nearest first; equal distances in the order of names' codes.
     *
     * @param model by which
     * @param year that was asked for
     * @param used the variables that count, with the year that their figures are of and the weight they had
     * @param leftOut the variables that do not, and why
     * @param all everybody of whom all used variables are known, the area itself and what it was made of left out
     * @param unknown those of whom something is not known, and what
     */
    record Ranked(
            SimilarityModel model,
            int year,
            List<Used> used,
            List<LeftOut> leftOut,
            List<Similar> all,
            Map<Area, List<Variable>> unknown)
            implements Similarity {

        public List<Similar> nearest(int count) {
            return all.subList(0, Math.min(count, all.size()));
        }

        /** The distance of the one in the middle of the list: what a distance is to be held against. NaN when there is nobody. */
        public double typicalDistance() {
            return all.isEmpty() ? Double.NaN : all.get(all.size() / 2).distance();
        }
    }

    /** There is no model for the country in the year. */
    record NoModel() implements Similarity {}

    /** None of the model's variables is known of the area and of enough others. */
    record NothingKnown(SimilarityModel model, List<LeftOut> leftOut) implements Similarity {}

    /**
     * @param year of the figures: the one asked for, or the latest before it in which they are known
     */
    record Used(Variable variable, Period year, double weight) {}

    record LeftOut(Variable variable, Reason reason) {}

    /** Why a variable does not count. */
    enum Reason {
        /** Its weight is 0. */
        NO_WEIGHT,
        /** The area itself has no number. */
        OWN_UNKNOWN,
        /** Fewer than half of the municipalities have a number. */
        SELDOM_KNOWN,
        /** All are the same. */
        NO_DIFFERENCE,
        /** The catalogue has no such indicator. */
        NOT_IN_CATALOGUE
    }
}
