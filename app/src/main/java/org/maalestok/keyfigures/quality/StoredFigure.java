package org.maalestok.keyfigures.quality;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.exchange.CellState;

/** A figure as the four columns of the database hold it. */
record StoredFigure(
        int state,
        int flags,
        @Nullable BigDecimal value,
        @Nullable String symbol) {

    static StoredFigure of(Observation observation) {
        if (observation == Observation.NONE) {
            return new StoredFigure(0, 0, null, null);
        }
        return observation instanceof Observation.Measured measured
                ? new StoredFigure(CellState.NUMBER.code(), CellState.flags(measured.quality()), measured.value(), null)
                : new StoredFigure(CellState.of(observation).code(), 0, null, observation.symbol());
    }
}
