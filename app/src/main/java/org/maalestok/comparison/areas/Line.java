package org.maalestok.comparison.areas;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maalestok.comparison.Judgement;
import org.maalestok.comparison.uncertainty.Interval;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.municipalities.Area;

/**
 * One indicator for all areas.
 *
 * @param indicator which
 * @param period of all figures in the line; empty when none of the areas has a figure in the year that was asked for
 * @param latest the latest period in which any of the areas has a figure; empty when none ever had
 * @param byInterval which engine judges
 * @param benchmark the benchmark's value; empty when there is none for the period
 * @param cells one for each area, in their order
 */
public record Line(
        Indicator indicator,
        Optional<Period> period,
        Optional<Period> latest,
        boolean byInterval,
        OptionalDouble benchmark,
        List<Cell> cells) {

    /**
     * One area's figure.
     *
     * @param observation the figure, or why there is none
     * @param interval around it; empty where none can be given
     * @param benchmark what this area is held against: for a member of the group it is the middle of the rest, and the median of it wherever the spread judges
     * @param judgement how it stands
     * @param remarks what was said of the figure
     */
    public record Cell(
            Area area,
            Observation observation,
            Optional<Interval> interval,
            OptionalDouble benchmark,
            Judgement judgement,
            List<Remark> remarks) {

        /** The figure minus the benchmark; empty when either is missing, and for the benchmark itself. */
        public OptionalDouble difference() {
            boolean comparable = observation instanceof Observation.Measured
                    && benchmark.isPresent()
                    && !(judgement instanceof Judgement.Itself);
            return comparable
                    ? OptionalDouble.of(observation.number().orElseThrow().doubleValue() - benchmark.getAsDouble())
                    : OptionalDouble.empty();
        }
    }
}
