package org.maalestok.comparison.findings;

import java.util.Arrays;
import org.maalestok.keyfigures.Spread;

/**
 * The numbers of a whole group in one period, sorted once, and where the others of any member lie. The same median and deviation as {@link Spread} gives
 * for the others alone, in O(n) for each member and without an object.
 *
 * <p>The deviations to the median grow outwards from it on both sides of the sorted row, so the middle one is found by walking outwards and always
 * taking the nearer of the two next.
 */
final class Column {

    private final double[] sorted;

    /** @param numbers in any order; NaN for none */
    Column(double[] numbers) {
        double[] known = new double[numbers.length];
        int count = 0;
        for (double number : numbers) {
            if (!Double.isNaN(number)) {
                known[count++] = number;
            }
        }
        sorted = Arrays.copyOf(known, count);
        Arrays.sort(sorted);
    }

    /** How many others have a number, given that the member has one. */
    int others() {
        return sorted.length - 1;
    }

    /** The median of the others of a member with this number. */
    double median(double own) {
        int skip = Arrays.binarySearch(sorted, own);
        int n = others();
        double upper = at(n / 2, skip);
        return n % 2 == 1 ? upper : at(n / 2 - 1, skip) + 0.5 * (upper - at(n / 2 - 1, skip));
    }

    /** The others' value at a place in their order. */
    private double at(int place, int skip) {
        return sorted[place < skip ? place : place + 1];
    }

    /** The others' usual distance from their median, as {@link Spread#usual()} has it. */
    double usual(double own, double median) {
        int skip = Arrays.binarySearch(sorted, own);
        double middle = middleDeviation(skip, median);
        return Spread.usual(middle, middle > 0 ? 0 : meanDeviation(skip, median));
    }

    private double middleDeviation(int skip, double median) {
        int n = others();
        int right = 0;
        while (right < n && at(right, skip) < median) {
            right++;
        }
        int left = right - 1;
        double before = 0;
        double last = 0;
        for (int taken = 0; taken <= n / 2; taken++) {
            double below = left < 0 ? Double.POSITIVE_INFINITY : median - at(left, skip);
            double above = right >= n ? Double.POSITIVE_INFINITY : at(right, skip) - median;
            before = last;
            last = Math.min(below, above);
            if (below < above) {
                left--;
            } else {
                right++;
            }
        }
        return n % 2 == 1 ? last : before + 0.5 * (last - before);
    }

    private double meanDeviation(int skip, double median) {
        double sum = 0;
        for (int i = 0; i < others(); i++) {
            sum += Math.abs(at(i, skip) - median);
        }
        return sum / others();
    }
}
