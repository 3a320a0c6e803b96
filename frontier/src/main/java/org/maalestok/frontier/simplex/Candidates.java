package org.maalestok.frontier.simplex;

import java.util.Arrays;

/**
 * The columns a facet walk prices: either all columns of the reference, or a growing list of likely peers.
 *
 * <p>A list only ever grows, so positions in it stay valid and cached facets may refer to them. Everything solved on a
 * list must afterwards be certified against the whole reference: infeasible on a list is not infeasible.
 */
final class Candidates {
    private final Columns reference;
    private final boolean all;
    private double[][] rows;
    private int[] ids;
    private int count;
    private final int[] position;

    private Candidates(Columns reference, boolean all) {
        this.reference = reference;
        this.all = all;
        int capacity = all ? 0 : 256;
        rows = all ? reference.raw() : new double[reference.rows()][capacity];
        ids = new int[capacity];
        count = all ? reference.count() : 0;
        position = all ? new int[0] : new int[reference.count()];
        Arrays.fill(position, -1);
    }

    static Candidates all(Columns reference) {
        return new Candidates(reference, true);
    }

    static Candidates none(Columns reference) {
        return new Candidates(reference, false);
    }

    boolean complete() {
        return all;
    }

    int count() {
        return count;
    }

    double[][] rows() {
        return rows;
    }

    /** Copies the column at a position of the list. */
    void copy(int at, double[] out) {
        for (int i = 0; i < rows.length; i++) {
            out[i] = rows[i][at];
        }
    }

    /** The reference column at a position of the list. */
    int id(int at) {
        return all ? at : ids[at];
    }

    /** The position of a reference column, or −1 when it is not on the list. */
    int position(int id) {
        return all ? id : position[id];
    }

    /** Adds a reference column; returns its position, old or new. */
    int add(int id) {
        if (all || position[id] >= 0) {
            return position(id);
        }
        if (count == ids.length) {
            grow();
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i][count] = reference.row(i)[id];
        }
        ids[count] = id;
        position[id] = count;
        return count++;
    }

    private void grow() {
        int capacity = 2 * ids.length;
        ids = Arrays.copyOf(ids, capacity);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(rows[i], capacity);
        }
    }
}
