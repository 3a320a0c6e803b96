package org.maalestok.efficiency.commandline;

import java.util.List;
import java.util.Optional;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Direction;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.WeightRestriction;

/**
 * What somebody asked for, understood.
 *
 * @param returns none when the model's own is meant
 * @param orientation none when the model's own is meant
 * @param hold variables the units cannot change
 * @param direction none when an orientation is meant
 * @param limits on the ratios of prices
 * @param explain the columns of the second stage, in their order
 * @param algorithm of the second stage, 1 or 2
 * @param biasBootstrap the replicates by which algorithm 2 removes the bias
 * @param bootstrap the number of replicates, 0 when none is told
 */
record Wish(
        Model model,
        Optional<ReturnsToScale> returns,
        Optional<Orientation> orientation,
        List<String> hold,
        Optional<Direction> direction,
        List<WeightRestriction> limits,
        List<String> explain,
        int algorithm,
        int biasBootstrap,
        int bootstrap,
        long seed,
        double level,
        int m,
        double alpha,
        Execution execution) {

    /** The radial model that is meant, or that a statistic is about. */
    Dea dea() {
        Dea dea = Dea.withDefaults()
                .with(orientationOrInput())
                .with(returnsOr(ReturnsToScale.VARIABLE))
                .with(execution)
                .holding(hold.toArray(String[]::new));
        dea = direction.map(dea::with).orElse(dea);
        for (WeightRestriction limit : limits) {
            dea = dea.with(limit);
        }
        return dea;
    }

    /** Whether inputs and outputs below 0 have a meaning: along a direction of given sizes, and where only differences count. */
    boolean negativesHaveMeaning() {
        boolean differences = model == Model.ADDITIVE && returnsOr(ReturnsToScale.VARIABLE) == ReturnsToScale.VARIABLE;
        return differences
                || direction.filter(Direction.Fixed.class::isInstance).isPresent();
    }

    ReturnsToScale returnsOr(ReturnsToScale usual) {
        return returns.orElse(usual);
    }

    Orientation orientationOrInput() {
        return orientation.orElse(Orientation.INPUT);
    }
}
