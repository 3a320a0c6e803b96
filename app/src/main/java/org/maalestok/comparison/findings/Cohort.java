package org.maalestok.comparison.findings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.municipalities.Area;

/** A group in which every member is compared with all the others. */
final class Cohort {

    private final String key;
    private final int[] areaIds;

    private Cohort(String key, int[] areaIds) {
        this.key = key;
        this.areaIds = areaIds;
    }

    /** An area with its peers. */
    static Cohort of(Area own, PeerGroup peers) {
        return new Cohort(
                peers.key(),
                Stream.concat(Stream.of(own), peers.others().stream())
                        .sorted(Comparator.comparingInt(Area::id))
                        .mapToInt(Area::id)
                        .distinct()
                        .toArray());
    }

    /** What stands for the group in an address. */
    String key() {
        return key;
    }

    int[] areaIds() {
        return areaIds;
    }

    int size() {
        return areaIds.length;
    }

    int indexOf(int areaId) {
        return IntStream.range(0, areaIds.length)
                .filter(i -> areaIds[i] == areaId)
                .findFirst()
                .orElseThrow();
    }

    boolean isTheSameAs(Cohort other) {
        return List.of(key, IntStream.of(areaIds).boxed().toList())
                .equals(List.of(other.key, IntStream.of(other.areaIds).boxed().toList()));
    }
}
