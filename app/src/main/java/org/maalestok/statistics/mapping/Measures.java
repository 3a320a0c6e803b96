package org.maalestok.statistics.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;

/**
 * Which combinations of a table's other dimensions (all but region and time) are which measures. A combination is one number, the categories' indices in
 * row-major order; finding its measures is a comparison with the last one, or a binary search.
 */
final class Measures {

    static final int NONE = -1;

    /** So many values of a variable are named to somebody who is to choose one. */
    private static final int NAMED = 12;

    private record Wanted(long combination, int measure) {}

    private final SourceTable table;
    private final String name;
    private final int[] dimensions;
    private final long[] strides;
    private final long[] combinations;
    private final int[] measures;
    private final boolean[] isThere;
    private long last = -1;
    private int lastFound = NONE;

    Measures(SourceTable table, String name, int area, int time, List<Mapping.Measure> wanted) throws TableRefused {
        this.table = table;
        this.name = name;
        this.dimensions = IntStream.range(0, table.dimensions().size())
                .filter(i -> i != area && i != time)
                .toArray();
        this.strides = strides();
        this.isThere = new boolean[wanted.size()];
        var found = new ArrayList<Wanted>();
        for (int i = 0; i < wanted.size(); i++) {
            int measure = i;
            combination(wanted.get(i)).ifPresent(combination -> found.add(new Wanted(combination, measure)));
            isThere[i] = found.size() > 0 && found.getLast().measure() == i;
        }
        found.sort(Comparator.comparingLong(Wanted::combination));
        combinations = found.stream().mapToLong(Wanted::combination).toArray();
        measures = found.stream().mapToInt(Wanted::measure).toArray();
    }

    private long[] strides() throws TableRefused {
        var found = new long[dimensions.length];
        long stride = 1;
        for (int i = dimensions.length - 1; i >= 0; i--) {
            found[i] = stride;
            try {
                stride = Math.multiplyExact(stride, Math.max(1, categories(i)));
            } catch (ArithmeticException tooMany) {
                throw refused(Kind.TOO_LARGE, String.valueOf(table.dimensions().size()), "");
            }
        }
        return found;
    }

    private int categories(int i) {
        return dimension(i).categories().size();
    }

    private Dimension dimension(int i) {
        return table.dimensions().get(dimensions[i]);
    }

    /** Empty when this table does not have a category; another part of the delivery may. */
    private Optional<Long> combination(Mapping.Measure measure) throws TableRefused {
        for (String named : measure.where().keySet()) {
            if (IntStream.range(0, dimensions.length)
                    .noneMatch(i -> dimension(i).code().equalsIgnoreCase(named))) {
                throw refused(Kind.UNKNOWN_DIMENSION, named, codes());
            }
        }
        long combination = 0;
        for (int i = 0; i < dimensions.length; i++) {
            int category = category(dimension(i), measure);
            if (category == NONE) {
                return Optional.empty();
            }
            combination += category * strides[i];
        }
        return Optional.of(combination);
    }

    private int category(Dimension dimension, Mapping.Measure measure) throws TableRefused {
        var wanted = measure.where().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(dimension.code()))
                .findFirst();
        if (wanted.isEmpty()) {
            if (dimension.categories().size() > 1) {
                throw ambiguous(dimension, measure);
            }
            return dimension.categories().isEmpty() ? NONE : 0;
        }
        String code = wanted.get().getValue();
        return IntStream.range(0, dimension.categories().size())
                .filter(i -> dimension.categories().get(i).code().equals(code))
                .findFirst()
                .orElse(NONE);
    }

    private String codes() {
        return table.dimensions().stream().map(Dimension::code).collect(Collectors.joining(", "));
    }

    /** Whether this table has the measure's categories. */
    boolean isThere(int measure) {
        return isThere[measure];
    }

    long combinationAt(int[] at) {
        long combination = 0;
        for (int i = 0; i < dimensions.length; i++) {
            combination += at[dimensions[i]] * strides[i];
        }
        return combination;
    }

    /** Where in the list the combination's first measure is; {@link #NONE} when nobody asks for it. */
    int find(long combination) {
        if (combination != last) {
            last = combination;
            lastFound = search(combination);
        }
        return lastFound;
    }

    private int search(long combination) {
        int found = Arrays.binarySearch(combinations, combination);
        while (found > 0 && combinations[found - 1] == combination) {
            found--;
        }
        return Math.max(found, NONE);
    }

    /** The measure there. */
    int measure(int found) {
        return measures[found];
    }

    /** Where the combination's next measure is; {@link #NONE} after the last. */
    int next(int found) {
        return found + 1 < combinations.length && combinations[found + 1] == combinations[found] ? found + 1 : NONE;
    }

    /** In the source's codes. */
    String toString(long combination) {
        return IntStream.range(0, dimensions.length)
                .mapToObj(i -> dimension(i)
                        .categories()
                        .get((int) (combination / strides[i] % categories(i)))
                        .code())
                .collect(Collectors.joining(", "));
    }

    private TableRefused ambiguous(Dimension dimension, Mapping.Measure measure) {
        List<Dimension.Category> all = dimension.categories();
        String first = all.stream()
                .limit(NAMED)
                .map(it -> it.label().equals(it.code()) ? it.code() : "%s (%s)".formatted(it.code(), it.label()))
                .collect(Collectors.joining(", "));
        return new TableRefused(new Refusal(
                Kind.AMBIGUOUS,
                name,
                "indicator \"%s\"".formatted(measure.indicator()),
                dimension.code(),
                first + (all.size() > NAMED ? " …" : "")));
    }

    private TableRefused refused(Kind kind, String found, String expected) {
        return new TableRefused(new Refusal(kind, name, "", found, expected));
    }
}
