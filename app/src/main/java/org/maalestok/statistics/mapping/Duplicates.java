package org.maalestok.statistics.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures that have been written: one bit each. */
final class Duplicates {

    private final int[] indicatorOf;
    private final Map<Integer, Integer> periodNumbers = new HashMap<>();
    private final List<List<BitSet>> seen = new ArrayList<>();
    private int lastPeriod;
    private int lastNumber = -1;

    /** Two measures may give the same indicator. */
    Duplicates(Mapping mapping) {
        var numbers = new LinkedHashMap<String, Integer>();
        indicatorOf = mapping.measures().stream()
                .mapToInt(measure -> numbers.computeIfAbsent(measure.indicator(), code -> numbers.size()))
                .toArray();
        numbers.forEach((code, number) -> seen.add(new ArrayList<>()));
    }

    boolean add(int measure, Place place) {
        var byPeriod = seen.get(indicatorOf[measure]);
        int period = number(place.periodCode);
        while (byPeriod.size() <= period) {
            byPeriod.add(new BitSet());
        }
        var areas = byPeriod.get(period);
        boolean isNew = !areas.get(place.areaId);
        areas.set(place.areaId);
        return isNew;
    }

    private int number(int periodCode) {
        if (lastNumber < 0 || periodCode != lastPeriod) {
            lastPeriod = periodCode;
            lastNumber = periodNumbers.computeIfAbsent(periodCode, code -> periodNumbers.size());
        }
        return lastNumber;
    }
}
