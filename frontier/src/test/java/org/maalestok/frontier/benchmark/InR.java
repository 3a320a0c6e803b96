package org.maalestok.frontier.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.maalestok.frontier.Result;
import org.maalestok.frontier.Units;

/** The same programs through R's lp_solve ({@code frontier/bench.R}), where R and its package lpSolve are installed. */
final class InR {
    private static final String RSCRIPT = "Rscript";

    /**
     * What R took and how far it was from the engine.
     *
     * @param microseconds per program, one thread
     * @param farthest the largest difference of a score
     */
    record Timing(double microseconds, double farthest) {}

    private InR() {}

    /** R and its package, by their versions; empty where one of them is not installed. */
    static Optional<String> installed() {
        try {
            Process asked = new ProcessBuilder(
                            RSCRIPT, "-e", "cat(R.version.string, '+ lpSolve', format(packageVersion('lpSolve')))")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String told = new String(asked.getInputStream().readAllBytes());
            return asked.waitFor() == 0 ? Optional.of(told) : Optional.empty();
        } catch (IOException notInstalled) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Lets R solve some units and compares its scores with the engine's. */
    static Timing run(Units units, int sample, Result ours) {
        try {
            Path data = Files.createTempFile("frontier", ".csv");
            try {
                Files.write(data, lines(units));
                return timing(data, units.inputs(), sample, ours);
            } finally {
                Files.delete(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Timing timing(Path data, int inputs, int sample, Result ours) throws IOException {
        Process r = new ProcessBuilder(
                        RSCRIPT,
                        Path.of("frontier", "bench.R").toString(),
                        data.toString(),
                        String.valueOf(inputs),
                        String.valueOf(sample))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> told = r.inputReader().lines().toList();
        if (told.size() != sample + 1) {
            throw new IllegalStateException("bench.R ended after %d of %d lines.".formatted(told.size(), sample + 1));
        }
        double farthest = 0;
        for (String line : told.subList(1, told.size())) {
            String[] unitAndScore = line.split(" ");
            double score = ours.score(Integer.parseInt(unitAndScore[0])).get();
            farthest = Math.max(farthest, Math.abs(score - Double.parseDouble(unitAndScore[1])));
        }
        return new Timing(Double.parseDouble(told.getFirst()), farthest);
    }

    private static List<String> lines(Units units) {
        return IntStream.range(0, units.count())
                .mapToObj(u -> DoubleStream.concat(
                                IntStream.range(0, units.inputs()).mapToDouble(i -> units.input(u, i)),
                                IntStream.range(0, units.outputs()).mapToDouble(k -> units.output(u, k)))
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(",")))
                .toList();
    }
}
