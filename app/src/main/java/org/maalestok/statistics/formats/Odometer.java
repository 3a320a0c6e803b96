package org.maalestok.statistics.formats;

/** Turns the number of a cell in row-major order into its place, quickly when the numbers come in order. */
final class Odometer {

    private final int[] sizes;
    private final int[] at;
    private long number;

    Odometer(SourceTable table) {
        sizes = table.dimensions().stream()
                .mapToInt(dimension -> dimension.categories().size())
                .toArray();
        at = new int[sizes.length];
    }

    /** How many cells a full table has; {@link Long#MAX_VALUE} when that is more than can be counted. */
    static long size(SourceTable table) {
        try {
            return table.size();
        } catch (ArithmeticException tooMany) {
            return Long.MAX_VALUE;
        }
    }

    /** Writes the place of the cell into the array. */
    void place(long wanted, int[] into) {
        if (wanted == number + 1) {
            step();
        } else if (wanted != number) {
            jump(wanted);
        }
        number = wanted;
        System.arraycopy(at, 0, into, 0, at.length);
    }

    private void step() {
        for (int i = at.length - 1; i >= 0; i--) {
            if (++at[i] < sizes[i]) {
                return;
            }
            at[i] = 0;
        }
    }

    private void jump(long wanted) {
        long rest = wanted;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = (int) (rest % sizes[i]);
            rest /= sizes[i];
        }
    }

    /** The number of the cell at a place. */
    long number(int[] place) {
        long found = 0;
        for (int i = 0; i < sizes.length; i++) {
            found = found * sizes[i] + place[i];
        }
        return found;
    }
}
