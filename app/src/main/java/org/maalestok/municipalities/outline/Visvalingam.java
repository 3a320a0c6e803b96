package org.maalestok.municipalities.outline;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Simplifies a line by taking away, again and again, the inner point that matters least, until every one left matters enough.
 *
 * <p>What a point matters is the area of the triangle that it makes with its two neighbours, but never less than that of a point taken away before
 * (the <i>effective</i> area). Chosen because it keeps the look of coasts better than a distance tolerance does. Ends stay where they are. Cost is
 * {@code n log n}. Source: M. Visvalingam, J. D. Whyatt, Line generalisation by repeated elimination of points, Cartographic Journal 30 (1993),
 * doi:10.1179/000870493786962263.
 */
final class Visvalingam {

    private record Candidate(int point, long area) {}

    private final int[] line;
    private final int[] before;
    private final int[] after;
    private final long[] area;
    private final PriorityQueue<Candidate> least =
            new PriorityQueue<>((one, other) -> Long.compare(one.area, other.area));

    private Visvalingam(int[] line) {
        int points = line.length / 2;
        this.line = line;
        this.before = new int[points];
        this.after = new int[points];
        this.area = new long[points];
        for (int i = 0; i < points; i++) {
            before[i] = i - 1;
            after[i] = i + 1;
        }
        for (int i = 1; i < points - 1; i++) {
            weigh(i, 0);
        }
    }

    /** The line without inner points whose doubled effective area is less than the given one; at least so many inner points stay. */
    static int[] simplify(int[] line, long doubleArea, int atLeast) {
        return new Visvalingam(line).until(doubleArea, atLeast);
    }

    private int[] until(long enough, int atLeast) {
        int inner = before.length - 2;
        while (inner > atLeast && !least.isEmpty()) {
            Candidate next = least.remove();
            if (area[next.point] != next.area) {
                continue;
            }
            if (next.area >= enough) {
                break;
            }
            takeAway(next);
            inner--;
        }
        return rest();
    }

    private void takeAway(Candidate candidate) {
        int left = before[candidate.point];
        int right = after[candidate.point];
        area[candidate.point] = -1;
        after[left] = right;
        before[right] = left;
        if (left > 0) {
            weigh(left, candidate.area);
        }
        if (right < before.length - 1) {
            weigh(right, candidate.area);
        }
    }

    private void weigh(int point, long atLeast) {
        int a = 2 * before[point];
        int b = 2 * point;
        int c = 2 * after[point];
        long cross = (long) (line[b] - line[a]) * (line[c + 1] - line[a + 1])
                - (long) (line[c] - line[a]) * (line[b + 1] - line[a + 1]);
        area[point] = Math.max(Math.abs(cross), atLeast);
        least.add(new Candidate(point, area[point]));
    }

    private int[] rest() {
        int[] rest = new int[line.length];
        int end = 0;
        for (int i = 0; i < before.length; i = after[i]) {
            rest[end++] = line[2 * i];
            rest[end++] = line[2 * i + 1];
        }
        return Arrays.copyOf(rest, end);
    }
}
