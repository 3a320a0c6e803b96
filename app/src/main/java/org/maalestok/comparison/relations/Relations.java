package org.maalestok.comparison.relations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.relations.Adjusted.Expected;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Denominators;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.springframework.stereotype.Component;

/** The front door: relations between indicators of the catalogue, in one period. */
@Component
public class Relations {

    private final JoinedFigures figures;

    Relations(JoinedFigures figures) {
        this.figures = figures;
    }

    /**
     * @param x what might explain
     * @param y what might be explained
     */
    public Relation between(Indicator x, Indicator y, Period period, List<Area> areas, AsOf asOf) {
        return between(x, period, y, period, areas, asOf);
    }

    /** The same where the two are not known for the same period. */
    public Relation between(Indicator x, Period ofX, Indicator y, Period ofY, List<Area> areas, AsOf asOf) {
        return new Relation(areas, column(x, ofX, areas, asOf), column(y, ofY, areas, asOf));
    }

    /**
     * What explains, and of when.
     *
     * @param indicator of a municipality's background
     * @param period in which it is known; not always the outcome's
     */
    public record Background(Indicator indicator, Period period) {}

    /** What the background would lead one to expect of an area, from the others. */
    public Adjusted adjusted(
            Indicator outcome, List<Indicator> background, Period period, Area own, List<Area> others, AsOf asOf) {
        var ofThePeriod = background.stream()
                .map(indicator -> new Background(indicator, period))
                .toList();
        return adjusted(outcome, period, ofThePeriod, own, others, asOf);
    }

    /** The same where they are not all known for the same period. */
    public Adjusted adjusted(
            Indicator outcome, Period period, List<Background> background, Area own, List<Area> others, AsOf asOf) {
        var all = new ArrayList<Area>();
        all.add(own);
        others.stream().filter(other -> !other.equals(own)).forEach(all::add);
        double[][] x =
                background.stream().map(one -> background(one, all, asOf)).toArray(double[][]::new);
        double[] y = column(outcome, period, all, asOf);
        Adjusted adjusted = Adjusted.of(0, y, x);
        double whole = Math.pow(10, -outcome.measure().tens());
        return adjusted instanceof Expected expected && isPartOfWhole(outcome, y, whole)
                ? expected.ofWhole(whole)
                : adjusted;
    }

    /** Whether it is in per cent or permille and nobody has less than none or more than all: a debt in per cent of the revenues may be larger than these, and a growth be below 0. */
    static boolean isPartOfWhole(Indicator indicator, double[] numbers, double whole) {
        return indicator.measure().isDimensionless()
                && indicator.measure().tens() < 0
                && Arrays.stream(numbers).noneMatch(number -> number < 0 || number > whole);
    }

    /**
     * Whether an indicator counts as a logarithm when it explains. Populations do: they lie over three powers of ten, so that otherwise the largest municipality alone would decide the
     * slope, and a thousand inhabitants more would mean as much in Oslo as in Utsira.
     */
    public static boolean isLogged(Indicator indicator) {
        return Denominators.isPopulation(indicator.code());
    }

    /** Nobody is −∞ and so left out as unknown. */
    private double[] background(Background one, List<Area> areas, AsOf asOf) {
        double[] numbers = column(one.indicator(), one.period(), areas, asOf);
        return isLogged(one.indicator()) ? Arrays.stream(numbers).map(Math::log).toArray() : numbers;
    }

    private double[] column(Indicator indicator, Period period, List<Area> areas, AsOf asOf) {
        return figures.table(indicator, asOf)
                .numbers(areas.stream().mapToInt(Area::id).toArray(), period);
    }
}
