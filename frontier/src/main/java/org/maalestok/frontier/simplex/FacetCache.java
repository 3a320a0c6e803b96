package org.maalestok.frontier.simplex;

import java.util.Arrays;

/**
 * The facets met so far.
 *
 * <p>A dual-optimal basis is a facet of the frontier, and facets do not depend on the unit being scored: τ(p, q) is the
 * least of −π·p / π·q over all facets with π·q &gt; 0. So every new unit evaluates the facets already known (one small
 * matrix–vector product) and starts its walk at the best of them.
 */
final class FacetCache {
    private final int r;
    private final int limit;
    private int count;
    private Facet[] facets = new Facet[64];
    private double[][] normals;
    private double[] below = new double[64];
    private double[] above = new double[64];
    private final double[][] rows;
    private final double[] weights;

    FacetCache(int r, int limit) {
        this.r = r;
        this.limit = limit;
        normals = new double[r][facets.length];
        rows = new double[r][];
        weights = new double[r];
    }

    boolean full() {
        return count >= limit;
    }

    int count() {
        return count;
    }

    Facet facet(int at) {
        return facets[at];
    }

    /**
     * The facet with the least −π·p / π·q among those with a price on q, or −1. A facet that leans on the banned column
     * is passed over.
     */
    int best(double[] p, double[] q, double least, int banned) {
        if (count == 0) {
            return -1;
        }
        products(p, above);
        products(q, below);
        divide();
        int best = -1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int f = 0; f < count; f++) {
            double tau = above[f];
            if (tau < lowest && below[f] > least) {
                if (banned < 0 || !facets[f].uses(banned)) {
                    lowest = tau;
                    best = f;
                }
            }
        }
        return best;
    }

    private void divide() {
        double[] a = above;
        double[] b = below;
        for (int f = 0; f < count; f++) {
            a[f] = -a[f] / b[f];
        }
    }

    /** The normals times v; half of p and of q is zero, and not looked at. */
    private void products(double[] v, double[] out) {
        int used = 0;
        for (int i = 0; i < r; i++) {
            if (v[i] != 0) {
                rows[used] = normals[i];
                weights[used++] = v[i];
            }
        }
        Kernels.dots(rows, weights, used, 0, count, out);
    }

    void add(Facet facet) {
        if (count == facets.length) {
            grow();
        }
        for (int i = 0; i < r; i++) {
            normals[i][count] = facet.normal()[i];
        }
        facets[count++] = facet;
    }

    private void grow() {
        int capacity = 2 * facets.length;
        for (int i = 0; i < r; i++) {
            normals[i] = Arrays.copyOf(normals[i], capacity);
        }
        facets = Arrays.copyOf(facets, capacity);
        below = new double[capacity];
        above = new double[capacity];
    }
}
