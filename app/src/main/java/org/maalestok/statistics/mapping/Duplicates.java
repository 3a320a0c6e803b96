package org.maalestok.statistics.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures that have been written: one bit each. */
final class Duplicates {

    private final Map<Integer, Integer> periodNumbers = new HashMap<>();
    private final List<List<BitSet>> seen = new ArrayList<>();
    private int lastPeriod;
    private int lastNumber = -1;

    Duplicates(int indicators) {
        for (int i = 0; i < indicators; i++) {
            seen.add(new ArrayList<>());
        }
    }

    /** Notes a figure; false when it was there before. */
    boolean add(int indicator, Place place) {
        var byPeriod = seen.get(indicator);
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
