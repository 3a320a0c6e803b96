package org.maalestok.municipalities;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maalestok.municipalities.outline.Figure;
import org.maalestok.municipalities.outline.OutlineSet;
import org.maalestok.municipalities.outline.Simplification;
import org.maalestok.municipalities.outline.Topology;
import org.springframework.stereotype.Service;

/** The outlines that are in force: read and drawn when first asked for, and again after they were replaced. */
@Service
class CurrentOutlines implements Outlines {

    /** A set of outlines in every detail. */
    private record Drawn(String country, LocalDate from, Map<Detail, Sheet> sheets) {}

    /** The outlines of one set in one detail, by the number of the area. */
    private record Sheet(int width, int height, Map<Integer, Outline> outlines) {}

    private final JdbcOutlines store;
    private final Areas areas;
    private volatile @Nullable Map<String, List<Drawn>> drawn;

    CurrentOutlines(JdbcOutlines store, Areas areas) {
        this.store = store;
        this.areas = areas;
    }

    synchronized void forget() {
        drawn = null;
    }

    @Override
    public OutlineMap of(Collection<Area> wanted, LocalDate day, Detail detail) {
        var countries = wanted.stream().map(Area::country).distinct().toList();
        if (countries.size() > 1) {
            throw new IllegalArgumentException("One map shows one country, not %s".formatted(countries));
        }
        return countries.stream()
                .flatMap(it -> inForce(it, day).stream())
                .map(it -> map(Objects.requireNonNull(it.sheets.get(detail)), wanted))
                .findFirst()
                .orElse(OutlineMap.EMPTY);
    }

    private static OutlineMap map(Sheet sheet, Collection<Area> wanted) {
        var outlines = wanted.stream()
                .map(it -> sheet.outlines.get(it.id()))
                .filter(Objects::nonNull)
                .toList();
        return new OutlineMap(sheet.width, sheet.height, outlines);
    }

    /** The last set that began on the day or before, else the first there is; none when there is none. */
    private List<Drawn> inForce(String country, LocalDate day) {
        var sets = drawn().getOrDefault(country, List.of());
        var begun = sets.stream().filter(it -> !it.from.isAfter(day)).toList();
        return begun.isEmpty() ? sets.stream().limit(1).toList() : List.of(begun.getLast());
    }

    private Map<String, List<Drawn>> drawn() {
        var current = drawn;
        return current != null ? current : draw();
    }

    private synchronized Map<String, List<Drawn>> draw() {
        var current = drawn;
        if (current == null) {
            current = store.read().stream().map(this::draw).collect(Collectors.groupingBy(Drawn::country));
            drawn = current;
        }
        return current;
    }

    private Drawn draw(OutlineSet set) {
        var sheets = new EnumMap<Detail, Sheet>(Detail.class);
        sheets.put(Detail.FULL, draw(set.topology(), set.from()));
        sheets.put(Detail.OVERVIEW, draw(Simplification.OVERVIEW.of(set.topology()), set.from()));
        return new Drawn(set.country(), set.from(), sheets);
    }

    private Sheet draw(Topology topology, LocalDate day) {
        var outlines = new HashMap<Integer, Outline>();
        for (Figure figure : topology.figures()) {
            areas.findByCode(figure.code(), day)
                    .ifPresent(it -> outlines.put(it.id(), new Outline(it.id(), topology.draw(figure))));
        }
        return new Sheet(topology.width(), topology.height(), outlines);
    }
}
