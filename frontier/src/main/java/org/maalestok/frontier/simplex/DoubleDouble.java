package org.maalestok.frontier.simplex;

/**
 * A number held as the unevaluated sum {@code hi + lo} of two doubles, about 32 significant digits.
 *
 * <p>Mutable, because it is the accumulator of inner loops; the compiler keeps it in registers. The error of one
 * operation is below 2<sup>-102</sup> of the result, except that the sum of two nearly cancelling numbers is accurate
 * to 2<sup>-102</sup> of the larger one.
 *
 * <p>Reference: Hida, Li, Bailey (2001), Algorithms for quad-double precision floating point arithmetic,
 * doi:10.1109/ARITH.2001.930115.
 */
final class DoubleDouble {
    double hi;
    double lo;

    DoubleDouble set(double high, double low) {
        hi = high;
        lo = low;
        return this;
    }

    /** this + (h + l). */
    DoubleDouble add(double h, double l) {
        double s = hi + h;
        double v = s - hi;
        double e = (hi - (s - v)) + (h - v);
        double t = lo + l;
        double u = t - lo;
        double f = (lo - (t - u)) + (l - u);
        e += t;
        double s2 = s + e;
        e = e - (s2 - s) + f;
        hi = s2 + e;
        lo = e - (hi - s2);
        return this;
    }

    /** this + (ah + al)(bh + bl). */
    DoubleDouble addProduct(double ah, double al, double bh, double bl) {
        double p = ah * bh;
        double e = Math.fma(ah, bh, -p) + (ah * bl + al * bh);
        double s = p + e;
        return add(s, e - (s - p));
    }

    /** this · (h + l). */
    DoubleDouble multiply(double h, double l) {
        double p = hi * h;
        double e = Math.fma(hi, h, -p) + (hi * l + lo * h);
        hi = p + e;
        lo = e - (hi - p);
        return this;
    }

    /** this / (h + l), by two steps of long division. */
    DoubleDouble divide(double h, double l) {
        double q1 = hi / h;
        double nh = hi;
        double nl = lo;
        set(nh, nl).addProduct(-q1, 0, h, l);
        double q2 = hi / h;
        addProduct(-q2, 0, h, l);
        double q3 = hi / h;
        double s = q1 + q2;
        double e = q2 - (s - q1);
        return set(s, e).add(q3, 0);
    }
}
