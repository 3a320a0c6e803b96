package org.maalestok.statistics.mapping;

import java.util.LinkedHashMap;

/** The indicators of a mapping, numbered from 0. Two measures may give the same one. */
final class Indicators {

    private final int count;
    private final int[] ofMeasure;

    Indicators(Mapping mapping) {
        var numbers = new LinkedHashMap<String, Integer>();
        ofMeasure = mapping.measures().stream()
                .mapToInt(measure -> numbers.computeIfAbsent(measure.indicator(), code -> numbers.size()))
                .toArray();
        count = numbers.size();
    }

    int count() {
        return count;
    }

    int of(int measure) {
        return ofMeasure[measure];
    }
}
