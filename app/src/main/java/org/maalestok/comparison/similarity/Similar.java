package org.maalestok.comparison.similarity;

import java.util.Comparator;
import java.util.List;
import org.maalestok.comparison.similarity.SimilarityModel.Variable;
import org.maalestok.municipalities.Area;

/**
 * Somebody like us.
 *
 * @param area who
 * @param distance 0 for a twin; 1 as if differing by one standard deviation in everything
 * @param contributions what makes the distance, in the order of the model's variables
 */
public record Similar(Area area, double distance, List<Contribution> contributions) {

    /**
     * What one variable makes of the distance.
     *
     * @param variable which
     * @param own our value, before transformation
     * @param other theirs
     * @param steps how many standard deviations they lie above us, negative for below
     * @param share of the squared distance, 0 to 1
     */
    public record Contribution(Variable variable, double own, double other, double steps, double share) {}

    /** The variables in which the two are most alike first. */
    public List<Contribution> mostAlikeFirst() {
        return contributions.stream()
                .sorted(Comparator.comparingDouble(one -> Math.abs(one.steps())))
                .toList();
    }
}
