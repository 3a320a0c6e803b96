package org.maalestok.frontier.benchmark;

import com.google.ortools.Loader;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.Units;
import org.maalestok.frontier.bootstrap.Bootstrap;

/**
 * The whole table: whole data sets through the engine on all processors, a sample of units through ojAlgo and OR-Tools, and
 * how far the engine is from the certification bound n · |frame| · r multiply-adds at the machine's measured peak.
 *
 * <p>Arguments: {@code quick} leaves out 100 000 units.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        Loader.loadNativeLibraries();
        double peak = peak();
        int processors = Runtime.getRuntime().availableProcessors();
        System.out.printf(
                Locale.ROOT, "%d processors, %.1f GFMA/s per thread, Java %s%n", processors, peak, Runtime.version());
        System.out.println("units in out |  ms  | us/unit | efficient | x bound | x OR-Tools | x ojAlgo");
        radial(356, 2, 3, 200, 60, peak);
        radial(1_000, 5, 5, 20, 20, peak);
        radial(10_000, 2, 2, 4, 4, peak);
        radial(10_000, 5, 5, 2, 2, peak);
        if (arguments.length == 0 || !arguments[0].equals("quick")) {
            radial(100_000, 5, 5, 1, 0, peak);
        }
        hull(10_000, 2, 2);
        hull(10_000, 5, 5);
        bootstrap();
    }

    private static void radial(int n, int m, int s, int repeats, int sample, double peak) {
        Units units = Synthetic.units(n, m, s);
        Dea dea = Dea.withDefaults().with(Detail.SCORES);
        double best = Double.POSITIVE_INFINITY;
        Result result = dea.evaluate(units);
        for (int k = 0; k < repeats; k++) {
            long start = System.nanoTime();
            result = dea.evaluate(units);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        long efficient = result.scores().stream()
                .filter(score -> !(score instanceof Score.Inefficient))
                .count();
        double bound = (double) n
                * efficient
                * (m + s + 1)
                / (peak * 1e6)
                / Runtime.getRuntime().availableProcessors();
        double perUnit = best * 1e3 / n;
        System.out.printf(
                Locale.ROOT,
                "%6d %d %d | %8.2f | %7.2f | %6d | %6.1f | %s | %s%n",
                n,
                m,
                s,
                best,
                perUnit,
                efficient,
                best / bound,
                ratio(units, sample, perUnit, o -> Rivals.orTools(units, o)),
                ratio(units, sample, perUnit, o -> Rivals.ojAlgo(units, o)));
    }

    /** How many times longer a rival takes per unit. */
    private static String ratio(Units units, int sample, double ours, IntToDoubleFunction rival) {
        if (sample == 0) {
            return "-";
        }
        rival.applyAsDouble(0);
        long start = System.nanoTime();
        for (int k = 0; k < sample; k++) {
            rival.applyAsDouble(k * (units.count() / sample));
        }
        return String.format(Locale.ROOT, "%.0f", (System.nanoTime() - start) / 1e3 / sample / ours);
    }

    private static void hull(int n, int m, int s) {
        Units units = Synthetic.units(n, m, s);
        Dea dea = Dea.withDefaults().with(ReturnsToScale.FREE_DISPOSAL);
        dea.evaluate(units);
        long start = System.nanoTime();
        dea.evaluate(units);
        System.out.printf(
                Locale.ROOT,
                "free disposal hull, %d units %d+%d: %.0f ms%n",
                n,
                m,
                s,
                (System.nanoTime() - start) / 1e6);
    }

    private static void bootstrap() {
        Units units = Synthetic.units(356, 2, 3);
        Bootstrap bootstrap = Bootstrap.withDefaults();
        bootstrap.withReplicates(300).evaluate(units);
        long start = System.nanoTime();
        bootstrap.evaluate(units);
        System.out.printf(
                Locale.ROOT, "bootstrap, 356 units 2+3, B = 2000: %.2f s%n", (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        bootstrap.with(Execution.on(1)).evaluate(units);
        System.out.printf(Locale.ROOT, "the same on one thread: %.2f s%n", (System.nanoTime() - start) / 1e9);
    }

    /** Multiply-adds per nanosecond of one thread, on data that stays in the first cache. */
    private static double peak() {
        double[] a = new double[1024];
        double[] b = new double[1024];
        double[] c = new double[1024];
        double[] d = new double[1024];
        double[] out = new double[1024];
        java.util.Arrays.fill(a, 1e-3);
        double best = 0;
        for (int round = 0; round < 20; round++) {
            long start = System.nanoTime();
            for (int k = 0; k < 20_000; k++) {
                for (int j = 0; j < 1024; j++) {
                    out[j] = 0.1 * a[j] + 0.2 * b[j] + (0.3 * c[j] + 0.4 * d[j]);
                }
                a[k & 1023] = out[(k + 1) & 1023];
            }
            best = Math.max(best, 4.0 * 1024 * 20_000 / (System.nanoTime() - start));
        }
        return best;
    }
}
