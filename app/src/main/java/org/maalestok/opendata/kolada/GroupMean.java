package org.maalestok.opendata.kolada;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Observation.LeftOut;
import org.maalestok.keyfigures.Observation.Measured;
import org.maalestok.keyfigures.Observation.Missing;
import org.maalestok.keyfigures.Observation.Suppressed;
import org.maalestok.keyfigures.Quality;

/**
 * What Kolada says of a group: the unweighted mean of its members' figures, and how many of them it is of. Who has no figure is not counted.
 *
 * @param observation the mean, of sixteen digits at most, provisional, estimated or revised when any of the figures is; else the reason why there is none
 * @param count the members behind the mean; 0 where there is none
 */
record GroupMean(Observation observation, int count) {

    private static final Suppressed HIDDEN = new Suppressed(":");

    /** Those of the members that the table has anything of; each counts as much as any other. */
    static GroupMean of(FigureTable table, List<Place> members, int year) {
        return of(members.stream()
                .flatMap(member -> member.area().stream())
                .map(area -> Years.at(table, area.id(), year))
                .filter(figure -> figure != Observation.NONE)
                .toList());
    }

    /**
     * Where one member alone is hidden or held back there is no mean: whoever knows that of the whole group from elsewhere could tell what is hidden.
     *
     * @return {@link Observation#NONE} when nothing was said of any
     */
    static GroupMean of(List<Observation> figures) {
        if (figures.isEmpty()) {
            return new GroupMean(Observation.NONE, 0);
        }
        var measured = figures.stream()
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast)
                .toList();
        long hidden = figures.stream()
                .filter(figure -> figure instanceof Suppressed || figure instanceof LeftOut)
                .count();
        return hidden == 1 || measured.isEmpty() ? none(figures) : mean(measured);
    }

    private static GroupMean none(List<Observation> figures) {
        boolean protects = figures.stream().anyMatch(Suppressed.class::isInstance);
        return new GroupMean(protects ? HIDDEN : new Missing(".."), 0);
    }

    private static GroupMean mean(List<Measured> figures) {
        BigDecimal sum = figures.stream().map(Measured::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(figures.size()), MathContext.DECIMAL64)
                .stripTrailingZeros();
        Quality quality = figures.stream().map(Measured::quality).reduce(Quality.FINAL, Quality::and);
        return new GroupMean(new Measured(mean.setScale(Math.max(0, mean.scale())), quality), figures.size());
    }

    /** Whether somebody has published figures for the group itself, which then go before any mean. */
    static boolean isNeeded(FigureTable table, Place place) {
        return !place.members().isEmpty()
                && place.area()
                        .filter(area -> IntStream.of(table.areaIds()).anyMatch(id -> id == area.id()))
                        .isEmpty();
    }
}
