package org.maalestok.frontier.simplex;

import java.util.Arrays;

/**
 * The facets met so far.
 *
 * <p>A dual-optimal basis is a facet of the frontier, and facets do not depend on the unit being scored: τ(p, q) is the
 * least of −π·p / π·q over all facets with π·q &gt; 0. So every new unit evaluates the facets already known (one small
 * matrix–vector product) and starts its walk at the best of them. Facets are stored for the fixed direction g = (1, …,
 * 1, 0), which makes them independent of the unit, with normals scaled to π·g = 1.
 */
final class FacetCache {
    private final int r;
    private final int limit;
    private int count;
    private double[][] normals;
    private int[][] members;
    private double[][] inverses;
    private double[] dualResiduals;
    private int[] ages;
    private double[] below;
    private double[] above;

    FacetCache(int r, int limit) {
        this.r = r;
        this.limit = limit;
        int capacity = 64;
        normals = new double[r][capacity];
        members = new int[capacity][];
        inverses = new double[capacity][];
        dualResiduals = new double[capacity];
        ages = new int[capacity];
        below = new double[capacity];
        above = new double[capacity];
    }

    boolean full() {
        return count >= limit;
    }

    int count() {
        return count;
    }

    double dualResidual(int facet) {
        return dualResiduals[facet];
    }

    /**
     * The facet with the least −π·p / π·q among those with a price on q, or −1. A facet that leans on the banned column
     * is passed over.
     */
    int best(double[] p, double[] q, double least, int banned) {
        if (count == 0) {
            return -1;
        }
        Kernels.dots(normals, p, 0, count, above);
        Kernels.dots(normals, q, 0, count, below);
        for (int f = 0; f < count; f++) {
            above[f] = -above[f] / below[f];
        }
        int best = -1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int f = 0; f < count; f++) {
            double tau = above[f];
            if (tau < lowest && below[f] > least) {
                if (banned < 0 || !uses(f, banned)) {
                    lowest = tau;
                    best = f;
                }
            }
        }
        return best;
    }

    private boolean uses(int facet, int column) {
        for (int member : members[facet]) {
            if (member == column) {
                return true;
            }
        }
        return false;
    }

    void load(int facet, FacetBasis basis) {
        System.arraycopy(members[facet], 0, basis.members, 0, r);
        System.arraycopy(inverses[facet], 0, basis.inverse, 0, r * r);
        basis.age = ages[facet];
    }

    /** Remembers a basis whose direction is g. */
    void add(FacetBasis basis, double dualResidual) {
        if (count == members.length) {
            grow();
        }
        for (int i = 0; i < r; i++) {
            normals[i][count] = -basis.inverse[i];
        }
        members[count] = basis.members.clone();
        inverses[count] = basis.inverse.clone();
        dualResiduals[count] = dualResidual;
        ages[count] = basis.age;
        count++;
    }

    private void grow() {
        int capacity = 2 * members.length;
        for (int i = 0; i < r; i++) {
            normals[i] = Arrays.copyOf(normals[i], capacity);
        }
        members = Arrays.copyOf(members, capacity);
        inverses = Arrays.copyOf(inverses, capacity);
        dualResiduals = Arrays.copyOf(dualResiduals, capacity);
        ages = Arrays.copyOf(ages, capacity);
        below = Arrays.copyOf(below, capacity);
        above = Arrays.copyOf(above, capacity);
    }
}
