package org.maalestok.frontier.bootstrap;

/**
 * A stream of random numbers that is a function of (seed, replicate) alone, so that any thread can draw replicate b and
 * gets the same digits. SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2714064.2660195), started at a mix of the two.
 */
final class Stream {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Stream(long seed, long replicate) {
        state = mix(mix(seed) + GOLDEN * (2 * replicate + 1));
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** Uniform on (0, 1). */
    double uniform() {
        return ((next() >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** Uniform on 0 … bound − 1. */
    int index(int bound) {
        return (int) Math.multiplyHigh(next() >>> 1, (long) bound << 1);
    }

    /** Standard normal, by the inverse distribution: one uniform number each. */
    double gaussian() {
        return Normal.quantile(uniform());
    }

    /** Standard normal given that it exceeds a; by the inverse of the upper tail. */
    double gaussianAbove(double a) {
        return Normal.upperQuantile(uniform() * Normal.upper(a));
    }
}
