package org.maalestok.comparison.relations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.maalestok.municipalities.Area;

/** Two indicators over the areas that have both. */
public final class Relation {

    private final List<Area> areas;
    private final double[] x;
    private final double[] y;
    private final int without;
    private final Optional<Correlation> correlation;
    private final Optional<Regression> line;

    Relation(List<Area> all, double[] x, double[] y) {
        int[] rows = Columns.complete(x, y);
        this.areas = IntStream.of(rows).mapToObj(all::get).toList();
        this.x = Columns.pick(x, rows);
        this.y = Columns.pick(y, rows);
        this.without = all.size() - rows.length;
        this.correlation = Correlation.of(this.x, this.y);
        this.line = correlation.flatMap(ignored -> Regression.of(this.y, this.x));
    }

    /** Those that have both figures. */
    public List<Area> areas() {
        return areas;
    }

    public double x(int index) {
        return x[index];
    }

    public double y(int index) {
        return y[index];
    }

    /** How many of those asked for lack one of the figures. */
    public int without() {
        return without;
    }

    /** Empty with fewer than {@value Correlation#FEWEST} areas, or when one of the two is the same for all. */
    public Optional<Correlation> correlation() {
        return correlation;
    }

    /** The fitted line of y on x; empty like the correlation. */
    public Optional<Regression> line() {
        return line;
    }

    /** The areas that lie too far from the line for chance, or that by themselves decide where it lies; in the order of {@link #areas}. */
    public List<Area> outliers() {
        return line.map(fit ->
                        IntStream.of(fit.outstanding()).mapToObj(areas::get).toList())
                .orElse(List.of());
    }

    /** The relation among the others when the outliers are left out: whether it rests on them. Empty when there are none. */
    public Optional<Relation> withoutOutliers() {
        Set<Area> apart = Set.copyOf(outliers());
        if (apart.isEmpty()) {
            return Optional.empty();
        }
        int[] rows = IntStream.range(0, areas.size())
                .filter(i -> !apart.contains(areas.get(i)))
                .toArray();
        List<Area> rest = IntStream.of(rows).mapToObj(areas::get).toList();
        return Optional.of(new Relation(rest, Columns.pick(x, rows), Columns.pick(y, rows)));
    }
}
