package org.maalestok.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Least squares line through the points of a {@link Scatter}.
 *
 * <p>{@code y = intercept + slope · x}, with Pearson's r. The band around it is the usual 95 % interval of the mean:
 * {@code ± t · s · √(1/n + (x − x̄)² / Sxx)} with {@code s² = SSE / (n − 2)}; t by the Cornish–Fisher expansion, exact to three digits from
 * eight degrees of freedom on. All sums are of deviations from the mean, so large values lose nothing.
 *
 * @param slope units up for each unit across
 * @param intercept the line at x = 0
 * @param r correlation, 0 when all values up are the same
 * @param n how many points
 * @param carrier the one area that carries the fit, or null: without it r changes by more than {@link #CARRIED}
 * @param without the fit without that area, or null
 */
public record Fit(
        double slope,
        double intercept,
        double r,
        int n,
        @Nullable String carrier,
        @Nullable Fit without,
        Deviation deviation) {

    /** With fewer areas a line would be read as more than it is. */
    static final int FEWEST = 10;

    /** A correlation of 0.7 that becomes 0.5 without one area is that area's. */
    static final double CARRIED = 0.2;

    /**
     * What the band needs.
     *
     * @param mean of the values across
     * @param squares their sum of squared deviations
     * @param error residual standard deviation
     */
    record Deviation(double mean, double squares, double error) {}

    static @Nullable Fit of(List<Scatter.Point> points) {
        if (points.size() < FEWEST) {
            return null;
        }
        var all = through(points, -1);
        if (all == null) {
            return null;
        }
        int carrier = -1;
        Fit without = null;
        double most = CARRIED;
        for (int i = 0; i < points.size(); i++) {
            var rest = through(points, i);
            if (rest != null && Math.abs(rest.r - all.r) > most) {
                most = Math.abs(rest.r - all.r);
                carrier = i;
                without = rest;
            }
        }
        var name = carrier < 0 ? null : points.get(carrier).name();
        return new Fit(all.slope, all.intercept, all.r, all.n, name, without, all.deviation);
    }

    private static @Nullable Fit through(List<Scatter.Point> points, int left) {
        int n = left < 0 ? points.size() : points.size() - 1;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < points.size(); i++) {
            if (i != left) {
                meanX += points.get(i).across() / n;
                meanY += points.get(i).up() / n;
            }
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < points.size(); i++) {
            if (i != left) {
                double dx = points.get(i).across() - meanX;
                double dy = points.get(i).up() - meanY;
                xx += dx * dx;
                xy += dx * dy;
                yy += dy * dy;
            }
        }
        if (xx == 0) {
            return null;
        }
        double slope = xy / xx;
        double r = yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
        double error = Math.sqrt(Math.max(0, yy - slope * xy) / (n - 2));
        return new Fit(slope, meanY - slope * meanX, r, n, null, null, new Deviation(meanX, xx, error));
    }

    double at(double x) {
        return intercept + slope * x;
    }

    /** Half the width of the 95 % band at x. */
    double margin(double x) {
        double off = x - deviation.mean;
        return student(n - 2) * deviation.error * Math.sqrt(1.0 / n + off * off / deviation.squares);
    }

    private static double student(int degrees) {
        double z = 1.959964;
        double z3 = z * z * z;
        double z5 = z3 * z * z;
        double z7 = z5 * z * z;
        double d = degrees;
        return z
                + (z3 + z) / (4 * d)
                + (5 * z5 + 16 * z3 + 3 * z) / (96 * d * d)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * d * d * d);
    }
}
