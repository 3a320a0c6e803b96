package org.maalestok.frontier.bootstrap;

/**
 * Draws from the smoothed distribution of scores: a score at random, plus normal noise of the bandwidth, reflected at 1,
 * shrunk so that the variance stays right.
 *
 * <pre>
 *   β_i drawn from the scores,  θ̃_i = β_i + h ε_i,  reflected when beyond 1,
 *   θ*_i = β̄ + (θ̃_i − β̄)/√(1 + h²/σ²)
 * </pre>
 *
 * References: Simar, Wilson (1998), doi:10.1287/mnsc.44.1.49, equations 4.20–4.25; Daraio, Simar (2007), page 62.
 */
final class SmoothedDraws implements Draws {
    private final double[] values;
    private final BootstrapVariant variant;
    private final boolean input;
    private final double bandwidth;
    private final double variance;
    private final long seed;

    /** Draws around scores; the distance variant works on δ = 1/θ for inputs. */
    SmoothedDraws(double[] scores, boolean input, BootstrapVariant variant, double bandwidth, long seed) {
        this.variant = variant;
        this.input = input;
        this.bandwidth = bandwidth;
        this.seed = seed;
        boolean invert = input && variant == BootstrapVariant.DISTANCE_BASIC;
        values = new double[scores.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = invert ? 1 / scores[i] : scores[i];
        }
        variance = variant == BootstrapVariant.DISTANCE_BASIC
                ? Sample.variance(withReflection(values))
                : Sample.variance(values);
    }

    private static double[] withReflection(double[] values) {
        double[] both = new double[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            both[i] = values[i];
            both[values.length + i] = 2 - values[i];
        }
        return both;
    }

    @Override
    public double[] replicate(int b) {
        Stream stream = new Stream(seed, b);
        return variant == BootstrapVariant.DISTANCE_BASIC ? distances(stream) : scores(stream);
    }

    /** Centres are drawn from the reflected sample, so that reflection comes last. */
    private double[] distances(Stream stream) {
        int n = values.length;
        double[] centre = new double[n];
        double[] drawn = new double[n];
        for (int i = 0; i < n; i++) {
            int at = stream.index(2 * n);
            centre[i] = at < n ? values[at] : 2 - values[at - n];
            drawn[i] = centre[i] + bandwidth * stream.gaussian();
        }
        shrink(drawn, Sample.mean(centre));
        for (int i = 0; i < n; i++) {
            double delta = drawn[i] < 1 ? 2 - drawn[i] : drawn[i];
            drawn[i] = input ? 1 / delta : delta;
        }
        return drawn;
    }

    private double[] scores(Stream stream) {
        int n = values.length;
        double[] centre = new double[n];
        double[] drawn = new double[n];
        for (int i = 0; i < n; i++) {
            centre[i] = values[stream.index(n)];
            double value = centre[i] + bandwidth * stream.gaussian();
            boolean beyond = input ? value > 1 : value < 1;
            drawn[i] = beyond ? 2 - value : value;
        }
        shrink(drawn, Sample.mean(centre));
        for (int i = 0; i < n; i++) {
            // Shrinking towards a centre away from 1 cannot cross it, but a far draw can reach zero, where no score is.
            drawn[i] = input ? Math.max(drawn[i], 1e-6) : drawn[i];
        }
        return drawn;
    }

    private void shrink(double[] drawn, double centre) {
        double factor = variance == 0 ? 1 : 1 / Math.sqrt(1 + bandwidth * bandwidth / variance);
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = centre + (drawn[i] - centre) * factor;
        }
    }
}
