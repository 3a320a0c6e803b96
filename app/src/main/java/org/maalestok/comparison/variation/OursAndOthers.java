package org.maalestok.comparison.variation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.maalestok.comparison.Descent;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;

/**
 * The numbers of a municipality's units and of all others', as {@link Units#of(Area, Areas)} and {@link Units#but} divide them, for many key figures in turn: whose a unit is on a day is asked once,
 * and the numbers are in no order. Not for several threads at once.
 */
public final class OursAndOthers {

    /** @param ours of the municipality's units, empty when none has a number @param others of those that it has no part in */
    public record Numbers(double[] ours, double[] others) {}

    private enum Side {
        OURS,
        OTHERS,
        /** No unit, a unit of nobody, or of a municipality that was divided with a part to ours. */
        NEITHER
    }

    private final Area own;
    private final Areas areas;
    private final Map<LocalDate, Map<Integer, Side>> sides = new HashMap<>();
    private final Map<Area, Side> municipalities = new HashMap<>();

    public OursAndOthers(Area own, Areas areas) {
        this.own = own;
        this.areas = areas;
    }

    /** Those that a table has for a period. */
    public Numbers of(FigureTable table, Period period) {
        Map<Integer, Side> known = sides.computeIfAbsent(period.start(), ignored -> new HashMap<>());
        var ours = DoubleStream.builder();
        var others = DoubleStream.builder();
        for (int id : table.areaIds()) {
            double number = table.number(id, period);
            if (Double.isNaN(number)) {
                continue;
            }
            switch (known.computeIfAbsent(id, ignored -> side(areas.get(id), period.start()))) {
                case OURS -> ours.add(number);
                case OTHERS -> others.add(number);
                case NEITHER -> {}
            }
        }
        return new Numbers(ours.build().toArray(), others.build().toArray());
    }

    private Side side(Area unit, LocalDate day) {
        return unit.kind() != AreaKind.UNIT
                ? Side.NEITHER
                : Units.municipality(unit, day, areas)
                        .map(whose -> municipalities.computeIfAbsent(whose, this::side))
                        .orElse(Side.NEITHER);
    }

    private Side side(Area municipality) {
        if (Descent.isWithin(municipality, own, areas)) {
            return Side.OURS;
        }
        return Descent.isShared(own, municipality, areas) ? Side.NEITHER : Side.OTHERS;
    }
}
