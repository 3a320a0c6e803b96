package org.maalestok.frontier.simplex;

import java.math.BigInteger;

/**
 * An exact number: top / bottom · 2<sup>exponent</sup>, the bottom above zero. Every double is one, and so is whatever is computed from
 * doubles by adding, multiplying and dividing. It is not reduced to lowest terms: as records, equal numbers may differ.
 */
public record Fraction(BigInteger top, BigInteger bottom, int exponent) {
    private static final int MANTISSA = 52;

    /** Digits kept when dividing: more than a double has, and the last one tells whether anything was left. */
    private static final int KEPT = 70;

    static Fraction of(double value) {
        return value == 0
                ? new Fraction(BigInteger.ZERO, BigInteger.ONE, 0)
                : new Fraction(integer(value, -lowest(value)), BigInteger.ONE, lowest(value));
    }

    /** −1, 0 or 1. */
    public int sign() {
        return top.signum();
    }

    /** What this is more than a double, without loss however close they are. */
    public Fraction minus(double value) {
        Fraction other = of(value);
        int common = Math.min(exponent, other.exponent);
        BigInteger own = top.shiftLeft(exponent - common);
        BigInteger less = other.top.shiftLeft(other.exponent - common).multiply(bottom);
        return new Fraction(own.subtract(less), bottom, common);
    }

    /** This + factor · other, where both have the same bottom, or this is 0. */
    Fraction plusProduct(double factor, Fraction other) {
        int lowest = lowest(factor);
        BigInteger product = other.top.multiply(integer(factor, -lowest));
        int power = other.exponent + lowest;
        if (top.signum() == 0) {
            return new Fraction(product, other.bottom, power);
        }
        int common = Math.min(exponent, power);
        return new Fraction(top.shiftLeft(exponent - common).add(product.shiftLeft(power - common)), bottom, common);
    }

    /** The nearest double; among numbers below 2<sup>−1022</sup> one of the two nearest. */
    public double value() {
        if (top.signum() == 0) {
            return 0;
        }
        BigInteger size = top.abs();
        int shift = bottom.bitLength() - size.bitLength() + KEPT;
        BigInteger above = shift >= 0 ? size.shiftLeft(shift) : size;
        BigInteger[] parts = above.divideAndRemainder(shift >= 0 ? bottom : bottom.shiftLeft(-shift));
        BigInteger quotient = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        return top.signum() * Math.scalb(quotient.doubleValue(), exponent - shift);
    }

    /** value · 2<sup>shift</sup>, which must be an integer. */
    static BigInteger integer(double value, int shift) {
        if (value == 0) {
            return BigInteger.ZERO;
        }
        int lowest = lowest(value);
        BigInteger odd = BigInteger.valueOf(mantissa(value) >> trailing(value));
        return (value < 0 ? odd.negate() : odd).shiftLeft(lowest + shift);
    }

    /** The power of two of the last digit that is not 0, of a number that is not 0. */
    static int lowest(double value) {
        return Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - MANTISSA + trailing(value);
    }

    private static int trailing(double value) {
        return Long.numberOfTrailingZeros(mantissa(value));
    }

    private static long mantissa(double value) {
        long bits = Double.doubleToRawLongBits(value) & ((1L << MANTISSA) - 1);
        return Math.getExponent(value) < Double.MIN_EXPONENT ? bits : bits | 1L << MANTISSA;
    }

    /** The least shift that makes all of these integers; 0 when all are zero. */
    static int shift(double[] values) {
        int least = Integer.MAX_VALUE;
        for (double value : values) {
            least = value == 0 ? least : Math.min(least, lowest(value));
        }
        return least == Integer.MAX_VALUE ? 0 : -least;
    }
}
