package org.maalestok.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Neighbouring periods that belong together.
 *
 * @param from index of the first
 * @param to index of the last
 */
record Run(int from, int to) {

    /** Stretches in which the same areas stand behind the median; where they change, it breaks. */
    static List<Run> ofPeers(List<PeerPeriod> peers) {
        var runs = new ArrayList<Run>();
        int from = -1;
        for (int i = 0; i <= peers.size(); i++) {
            boolean there = i < peers.size() && peers.get(i).spread().hasMedian();
            boolean joined = there && from >= 0 && same(peers.get(i - 1), peers.get(i));
            if (from >= 0 && !joined) {
                runs.add(new Run(from, i - 1));
                from = -1;
            }
            if (there && from < 0) {
                from = i;
            }
        }
        return runs;
    }

    private static boolean same(PeerPeriod before, PeerPeriod after) {
        return before.set() == after.set()
                && before.spread().count() == after.spread().count();
    }

    /** Stretches in which the condition holds. */
    static List<Run> where(int size, IntPredicate condition) {
        var runs = new ArrayList<Run>();
        int from = -1;
        for (int i = 0; i <= size; i++) {
            boolean holds = i < size && condition.test(i);
            if (holds && from < 0) {
                from = i;
            } else if (!holds && from >= 0) {
                runs.add(new Run(from, i - 1));
                from = -1;
            }
        }
        return runs;
    }

    boolean single() {
        return from == to;
    }
}
