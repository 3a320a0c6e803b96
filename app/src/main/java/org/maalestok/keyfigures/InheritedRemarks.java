package org.maalestok.keyfigures;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.maalestok.ui.Text;

/**
 * Gathers what was said of the figures that another one is computed from. A decision made it another figure than it would have been, and a confirmation or a note
 * may be what explains it, so all of it is told of the computed figure too. What several parts carry is told once.
 */
public final class InheritedRemarks {

    private final Map<Long, Inherited> said = new LinkedHashMap<>();

    private record Inherited(Remark remark, Remark.Part part) {}

    /** Takes up what was said of a part in the area and period of the computed figure. */
    public InheritedRemarks of(FigureTable part, int areaId, Period period) {
        return of(part, areaId, period, Text.NONE);
    }

    /** The same for a part of another area or period. @param where which, for readers */
    public InheritedRemarks of(FigureTable part, int areaId, Period period, Text where) {
        if (part.hasRemarks()) {
            for (Remark remark : part.remarksAt(areaId, period)) {
                said.putIfAbsent(remark.id(), new Inherited(remark, new Remark.Part(part.indicator(), where)));
            }
        }
        return this;
    }

    public boolean isEmpty() {
        return said.isEmpty();
    }

    /**
     * Decisions first; none where there is no figure, and would be none if nobody had decided anything.
     *
     * @param shown the computed figure; asked for only when something was said, like the other one
     * @param delivered the computed figure if nobody had decided anything
     */
    public List<Remark> list(Supplier<Observation> shown, Supplier<Observation> delivered) {
        if (said.isEmpty()) {
            return List.of();
        }
        Observation without = delivered.get();
        if (without == Observation.NONE && shown.get() == Observation.NONE) {
            return List.of();
        }
        Observation told = isAnyHeldBack() ? new Observation.LeftOut(true) : without;
        return said.values().stream()
                .map(one -> one.remark().inherited(one.part(), isHeldBack(one) ? without : told))
                .sorted(Comparator.comparing(Remark::kind))
                .toList();
    }

    /** Then what the whole would be without another decision is not told either: the part that is held back could be worked out from it. */
    private boolean isAnyHeldBack() {
        return said.values().stream().anyMatch(InheritedRemarks::isHeldBack);
    }

    private static boolean isHeldBack(Inherited one) {
        return one.remark().kind() == Remark.Kind.HELD_BACK;
    }
}
