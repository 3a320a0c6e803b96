package org.maalestok.frontier.independent;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction. Every double is one. */
record Rational(BigInteger top, BigInteger bottom) implements Comparable<Rational> {
    static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    static Rational of(double value) {
        return of(new BigDecimal(value));
    }

    /** The decimal that was written down, of which the double is the nearest neighbour. */
    static Rational asWritten(double value) {
        return of(new BigDecimal(Double.toString(value)));
    }

    private static Rational of(BigDecimal exact) {
        return exact.scale() > 0
                ? reduced(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()))
                : new Rational(exact.toBigIntegerExact(), BigInteger.ONE);
    }

    private static Rational reduced(BigInteger top, BigInteger bottom) {
        if (top.signum() == 0) {
            return ZERO;
        }
        BigInteger common = top.gcd(bottom);
        if (bottom.signum() < 0) {
            common = common.negate();
        }
        return new Rational(top.divide(common), bottom.divide(common));
    }

    Rational plus(Rational other) {
        return reduced(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Rational minus(Rational other) {
        return plus(other.negate());
    }

    Rational negate() {
        return new Rational(top.negate(), bottom);
    }

    Rational times(Rational other) {
        return top.signum() == 0 || other.top.signum() == 0
                ? ZERO
                : reduced(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Rational over(Rational other) {
        return reduced(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    int sign() {
        return top.signum();
    }

    double value() {
        return new BigDecimal(top)
                .divide(new BigDecimal(bottom), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Rational other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }
}
