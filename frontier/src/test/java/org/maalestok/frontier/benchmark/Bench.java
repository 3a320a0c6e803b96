package org.maalestok.frontier.benchmark;

import com.google.ortools.Loader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.ReturnsToScale;
import org.maalestok.frontier.Score;
import org.maalestok.frontier.Units;

/**
 * The whole table: whole data sets through the engine on all processors, a sample of units through ojAlgo, OR-Tools and R's
 * lp_solve (where it is installed), R's figures of an earlier trial beside them, and how far the engine is from the
 * certification bound n · |frame| · r multiply-adds at the machine's measured peak.
 *
 * <p>Arguments: {@code quick} leaves out 100 000 units; {@code only=356} runs one size.
 */
public final class Bench {
    private Bench() {}

    /** A row: its data (with zeros among the outputs or without), how long to run it, how many units the rivals solve, R's time and the goal. */
    private record Row(
            int n,
            int m,
            int s,
            boolean zeros,
            double seconds,
            int sample,
            int sampleOfOjAlgo,
            int sampleInR,
            double microsecondsOfR,
            String goal) {}

    private static final List<Row> ROWS = List.of(
            new Row(356, 2, 3, false, 4, 60, 60, 356, 390, "300 x trial"),
            new Row(1_000, 5, 5, false, 4, 20, 20, 1_000, 2_107, ""),
            new Row(2_000, 3, 3, true, 4, 10, 10, 100, 0, "zeros"),
            new Row(10_000, 2, 2, false, 4, 4, 4, 40, 15_656, "5000 x trial"),
            new Row(10_000, 5, 5, false, 6, 2, 2, 20, 34_830, "500 x trial"),
            new Row(100_000, 5, 5, false, 1, 3, 1, 2, 627_650, "15 s"));

    public static void main(String[] arguments) {
        Loader.loadNativeLibraries();
        Rivals.quiet();
        List<String> wishes = List.of(arguments);
        double peak = peak();
        System.out.printf(
                Locale.ROOT,
                "%d processors, load %.1f, %.1f GFMA/s per thread, Java %s, heap %d MB%n",
                Runtime.getRuntime().availableProcessors(),
                load(),
                peak,
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
        Optional<String> r = InR.installed();
        System.out.println(r.map(
                        version -> "lp_solve: the same programs through " + version + ", one thread, in this run")
                .orElse("lp_solve: not installed (R with its package lpSolve, apt-get install r-cran-lpsolve)"));
        System.out.println(
                "x trial: R's package Benchmarking, figures of an earlier trial on similar hardware, one thread");
        System.out.println(
                " units in out |       ms | us/unit | cpu us/unit | efficient | x bound | x OR-Tools | x ojAlgo | x lp_solve | x trial | goal         | load");
        for (Row row : ROWS) {
            boolean wanted =
                    wishes.stream().noneMatch(wish -> wish.startsWith("only=")) || wishes.contains("only=" + row.n);
            if (wanted && (row.n < 100_000 || !wishes.contains("quick"))) {
                radial(row, peak, r.isPresent());
            }
        }
        System.out.println("* a program was not solved, or its score is another");
        if (wishes.stream().noneMatch(wish -> wish.startsWith("only="))) {
            hull(10_000, 2, 2);
            hull(10_000, 5, 5);
        }
        if (wishes.stream().noneMatch(wish -> wish.startsWith("only=")) || wishes.contains("only=bootstrap")) {
            Replication.row(peak, r.isPresent());
        }
    }

    /** How many processes wanted a processor in the last minute, where the system tells; otherwise −1. */
    static double load() {
        try {
            return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        } catch (IOException unknown) {
            return -1;
        }
    }

    /** Processor time of the whole process, in microseconds, to the hundredth of a second. */
    private static double processorTime() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e3;
    }

    /** Runs until warm, at least twice, and takes the best time; processor time is that of the best group of runs. */
    private static void radial(Row row, double peak, boolean withR) {
        Units units = row.zeros ? Synthetic.withZeros(row.n, row.m, row.s) : Synthetic.units(row.n, row.m, row.s);
        Dea dea = Dea.withDefaults().with(Detail.SCORES);
        Result result = dea.evaluate(units);
        double best = Double.POSITIVE_INFINITY;
        long end = System.nanoTime() + (long) (row.seconds * 1e9);
        double cpu = Double.POSITIVE_INFINITY;
        do {
            double before = processorTime();
            int runs = Math.max(1, 100_000 / row.n / (row.m + row.s));
            for (int k = 0; k < runs; k++) {
                long one = System.nanoTime();
                result = dea.evaluate(units);
                best = Math.min(best, (System.nanoTime() - one) / 1e6);
            }
            cpu = Math.min(cpu, (processorTime() - before) / runs);
        } while (System.nanoTime() < end);
        long efficient = result.scores().stream()
                .filter(score -> !(score instanceof Score.Inefficient))
                .count();
        double bound = (double) row.n
                * efficient
                * (row.m + row.s + 1)
                / (peak * 1e6)
                / Runtime.getRuntime().availableProcessors();
        double perUnit = best * 1e3 / row.n;
        System.out.printf(
                Locale.ROOT,
                "%6d %2d %2d  | %8.2f | %7.2f | %11.2f | %9d | %7.1f | %10s | %8s | %10s | %7s | %-12s | %.1f%n",
                row.n,
                row.m,
                row.s,
                best,
                perUnit,
                cpu / row.n,
                efficient,
                best / bound,
                Timings.ratio(units, units, row.sample, perUnit, Rivals::orTools),
                Timings.ratio(units, units, row.sampleOfOjAlgo, perUnit, Rivals::ojAlgo),
                withR ? Timings.ratio(InR.run(units, row.sampleInR, result), perUnit) : "-",
                row.microsecondsOfR == 0 ? "-" : String.format(Locale.ROOT, "%.0f", row.microsecondsOfR / perUnit),
                row.goal,
                load());
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

    /** Multiply-adds per nanosecond of one thread, on data that stays in the first cache. */
    private static double peak() {
        double[][] rows = new double[4][1_000];
        Arrays.fill(rows[0], 1e-3);
        double[] out = new double[1_000];
        double best = 0;
        for (int round = 0; round < 40; round++) {
            long start = System.nanoTime();
            for (int k = 0; k < 20_000; k++) {
                multiplyAdd(rows[0], rows[1], rows[2], rows[3], out);
            }
            best = Math.max(best, 4.0 * 1_000 * 20_000 / (System.nanoTime() - start));
        }
        return best;
    }

    private static void multiplyAdd(double[] a, double[] b, double[] c, double[] d, double[] out) {
        for (int j = 0; j < out.length; j++) {
            out[j] = 0.1 * a[j] + 0.2 * b[j] + (0.3 * c[j] + 0.4 * d[j]);
        }
    }
}
