package org.maalestok.frontier.benchmark;

import java.util.concurrent.TimeUnit;
import org.maalestok.frontier.Dea;
import org.maalestok.frontier.Detail;
import org.maalestok.frontier.Execution;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.Units;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One whole data set per operation, single thread, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RadialBenchmark {
    /** units × inputs × outputs. */
    @Param({"356x2x3", "1000x5x5", "10000x2x2"})
    public String shape = "";

    @Param({"SCORES", "FULL"})
    public Detail detail = Detail.SCORES;

    private Units units = Units.of(new double[][] {{1}}, new double[][] {{1}});

    @Setup
    public void draw() {
        String[] parts = shape.split("x");
        units = Synthetic.units(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    @Benchmark
    public Result variableReturns() {
        return Dea.withDefaults().with(detail).with(Execution.on(1)).evaluate(units);
    }
}
