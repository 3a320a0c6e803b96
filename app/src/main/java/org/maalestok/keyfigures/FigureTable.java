package org.maalestok.keyfigures;

import java.util.List;
import java.util.Optional;

/** All figures of one indicator: areas × periods. Immutable, held in memory, cheap to ask many times. */
public interface FigureTable {

    Indicator indicator();

    /** The periods for which any area has a figure or a reason, in order of time. */
    List<Period> periods();

    /** What is known of the cell; {@link Observation#NONE} when nothing was ever said. */
    Observation at(int areaId, Period period);

    /** The number in the cell, {@link Double#NaN} when there is none: for statistics over many cells, where an observation each would be a waste. */
    default double number(int areaId, Period period) {
        return at(areaId, period) instanceof Observation.Measured measured
                ? measured.value().doubleValue()
                : Double.NaN;
    }

    /** The numbers of many areas in one period, in the order asked for; {@link Double#NaN} where there is none. */
    default double[] numbers(int[] areaIds, Period period) {
        double[] numbers = new double[areaIds.length];
        for (int i = 0; i < areaIds.length; i++) {
            numbers[i] = number(areaIds[i], period);
        }
        return numbers;
    }

    /** How many of the areas have a number in the period. */
    default int count(int[] areaIds, Period period) {
        int count = 0;
        for (double number : numbers(areaIds, period)) {
            count += Double.isNaN(number) ? 0 : 1;
        }
        return count;
    }

    /** Ids of the areas for which anything is known. */
    int[] areaIds();

    /** What has been said of the cell: the decision first, then the municipality's note; empty for nearly all. */
    default List<Remark> remarksAt(int areaId, Period period) {
        return List.of();
    }

    /** What the cell would be if nobody had decided anything. */
    default Observation delivered(int areaId, Period period) {
        return remarksAt(areaId, period).stream()
                .filter(remark -> remark.kind().changesFigure())
                .flatMap(remark -> remark.original().stream())
                .findFirst()
                .orElseGet(() -> at(areaId, period));
    }

    /** The decision because of which the cell does not show what the source delivered, if this is what it was about; empty where it is shown as it came. */
    default Optional<Remark.Kind> decisionAbout(int areaId, Period period, Observation delivered) {
        return remarksAt(areaId, period).stream()
                .filter(remark -> remark.kind().changesFigure() && !remark.isInherited())
                .filter(remark ->
                        remark.original().filter(delivered::saysSameAs).isPresent())
                .map(Remark::kind)
                .findFirst();
    }

    /** Whether anything has been said of any cell. */
    default boolean hasRemarks() {
        return false;
    }

    /** The latest period in which the area has a number. */
    default Optional<Period> latest(int areaId) {
        return periods().reversed().stream()
                .filter(period -> at(areaId, period) instanceof Observation.Measured)
                .findFirst();
    }
}
