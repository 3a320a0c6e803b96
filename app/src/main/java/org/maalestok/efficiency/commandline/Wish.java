package org.maalestok.efficiency.commandline;

import java.util.List;
import java.util.Optional;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Orientation;
import org.maalestok.frontier.ReturnsToScale;

/**
 * What somebody asked for, understood.
 *
 * @param returns none when the model's own is meant
 * @param orientation none when the model's own is meant
 * @param hold variables the units cannot change
 * @param bootstrap the number of replicates, 0 for none
 */
record Wish(
        Model model,
        Optional<ReturnsToScale> returns,
        Optional<Orientation> orientation,
        List<String> hold,
        int bootstrap,
        long seed,
        double level,
        int m,
        double alpha,
        Execution execution) {

    ReturnsToScale returnsOr(ReturnsToScale usual) {
        return returns.orElse(usual);
    }

    Orientation orientationOrInput() {
        return orientation.orElse(Orientation.INPUT);
    }
}
