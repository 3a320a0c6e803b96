package org.maalestok.ui.chart;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.maalestok.ui.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long a chart takes. A municipality's page draws a sparkline and a dot strip for each of 100–150 key figures; they should stay under 50 µs
 * each. Needs JMH's annotation processor ({@code jmh-generator-annprocess}) when the tests are compiled.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ChartBenchmark {

    private final Vestfold vestfold = Vestfold.in(Language.NB);
    private final Trend trend = vestfold.trendWith("Notodden", "Drammen");
    private final Sparkline sparkline =
            new Sparkline(vestfold.subject(), Vestfold.YEARS, vestfold.own(), vestfold.peers());
    private final DotStrip strip = new DotStrip(vestfold.subject(), "2025", vestfold.items(7), vestfold.spread(7));
    private final Ranking ranking = new Ranking(vestfold.subject(), "2025", vestfold.items(7), vestfold.spread(7));
    private final Distribution distribution = new Distribution(
            vestfold.subject(), List.of(new Distribution.Strip("2025", vestfold.items(7), vestfold.spread(7))));
    private final AreaMap map =
            new AreaMap(vestfold.subject(), "2025", Outlines.around(Outlines.invented(), vestfold.items(7)));

    public static void main(String[] arguments) throws Exception {
        new Runner(new OptionsBuilder()
                        .include(ChartBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    @Benchmark
    public Svg sparkline() {
        return sparkline.draw("s");
    }

    @Benchmark
    public Svg dotStrip() {
        return strip.draw("d");
    }

    @Benchmark
    public Svg trend() {
        return trend.draw("t");
    }

    @Benchmark
    public Svg ranking() {
        return ranking.draw("r");
    }

    @Benchmark
    public Svg distribution() {
        return distribution.draw("v");
    }

    @Benchmark
    public Svg map() {
        return map.draw("k");
    }
}
