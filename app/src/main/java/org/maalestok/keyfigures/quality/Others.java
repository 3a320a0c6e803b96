package org.maalestok.keyfigures.quality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import org.maalestok.keyfigures.Spread;
import org.maalestok.keyfigures.quality.Circles.Circle;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Text;

/**
 * The numbers that a municipality's own is measured against. Rules and pages have them from here, so that a sentence and the drawing beside it say the same.
 * A municipality is never its own peer.
 *
 * @param circle who they are
 * @param numbers those that have one, without the municipality itself
 */
public record Others(Circle circle, double[] numbers) {

    /**
     * Those of the official group where they tell something, else those of the whole country.
     *
     * @param number an area's number in the period; {@code NaN} where it has none
     * @param tells whether numbers are enough to be measured against
     */
    public static Others of(
            Area area, LocalDate day, Circles circles, IntToDoubleFunction number, Predicate<double[]> tells) {
        return circles.officialOf(area, day)
                .map(group -> of(group, area, number))
                .filter(others -> tells.test(others.numbers()))
                .orElseGet(() -> of(circles.countryOf(area, day), area, number));
    }

    /** Those of a given circle. */
    public static Others of(Circle circle, Area area, IntToDoubleFunction number) {
        return new Others(
                circle,
                Arrays.stream(circle.members())
                        .filter(id -> id != area.id())
                        .mapToDouble(number)
                        .filter(value -> !Double.isNaN(value))
                        .toArray());
    }

    /** Of at least one number. */
    public Spread spread() {
        return Spread.of(numbers);
    }

    /** How many they are and where, as it reads after “among”. */
    public Text told() {
        return circle.withFigures(numbers.length);
    }
}
