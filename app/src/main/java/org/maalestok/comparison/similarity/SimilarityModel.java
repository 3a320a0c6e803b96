package org.maalestok.comparison.similarity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.formula.Formula;
import org.maalestok.ui.Text;

/**
 * What makes municipalities alike when one service is talked about.
 *
 * @param code its name in addresses: {@code no-school}
 * @param country {@code NO} or {@code DK}; nobody is compared across the border
 * @param service the service's code; null for the model that holds where a service has none of its own
 * @param fromYear the first year that it is for; it holds until the year of a later model
 * @param name for readers
 * @param variables at least one
 */
public record SimilarityModel(
        String code, String country, @Nullable String service, int fromYear, Text name, List<Variable> variables) {

    /** How a variable's values are bent before they are compared. */
    public enum Transformation {
        NONE,
        /** The natural logarithm, for sizes: twice as many people is the same step everywhere. Values must be above 0. */
        LOG
    }

    /** How a variable is brought to a common scale. */
    public enum Scale {
        /** (x − mean) / standard deviation. */
        STANDARD,
        /** (x − median) / (1.4826 · MAD), for skewed variables, so that a few odd municipalities do not squeeze all others together. */
        ROBUST
    }

    /**
     * One structural condition: something that a municipality cannot change in the short run.
     *
     * @param code stands for it in addresses: {@code size}
     * @param formula from indicators of the catalogue
     * @param transformation before scaling
     * @param scale to a common scale
     * @param weight how much it counts; 0 for not at all
     * @param name for readers
     * @param why why it matters for the service
     */
    public record Variable(
            String code,
            Formula formula,
            Transformation transformation,
            Scale scale,
            double weight,
            Text name,
            Text why) {}

    public SimilarityModel {
        variables = List.copyOf(variables);
    }
}
