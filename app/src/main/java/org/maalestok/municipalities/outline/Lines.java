package org.maalestok.municipalities.outline;

import java.util.Arrays;

/** Lines and rings on the grid, written x, y, x, y …; a ring's last point isn't its first again. */
final class Lines {

    private Lines() {}

    /** Twice the area that the ring encloses; positive when it runs clockwise on a screen, where y points down. */
    static long doubleArea(int[] ring) {
        long sum = 0;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            sum += (long) ring[j] * ring[i + 1] - (long) ring[i] * ring[j + 1];
        }
        return sum;
    }

    /** The line without points that repeat the one before. */
    static int[] withoutRepeats(int[] line) {
        int[] kept = new int[line.length];
        int end = 0;
        for (int i = 0; i < line.length; i += 2) {
            if (end == 0 || kept[end - 2] != line[i] || kept[end - 1] != line[i + 1]) {
                kept[end++] = line[i];
                kept[end++] = line[i + 1];
            }
        }
        return Arrays.copyOf(kept, end);
    }

    /** The ring without repeated points, also across its beginning. */
    static int[] cleanRing(int[] ring) {
        int[] kept = withoutRepeats(ring);
        int last = kept.length - 2;
        return last > 0 && kept[0] == kept[last] && kept[1] == kept[last + 1] ? Arrays.copyOf(kept, last) : kept;
    }

    static int[] reversed(int[] line) {
        int[] reversed = new int[line.length];
        for (int i = 0; i < line.length; i += 2) {
            reversed[i] = line[line.length - 2 - i];
            reversed[i + 1] = line[line.length - 1 - i];
        }
        return reversed;
    }

    static boolean isClosed(int[] line) {
        return line[0] == line[line.length - 2] && line[1] == line[line.length - 1];
    }
}
