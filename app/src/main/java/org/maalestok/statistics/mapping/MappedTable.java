package org.maalestok.statistics.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.Dimension.Category;
import org.maalestok.statistics.formats.Refusal;
import org.maalestok.statistics.formats.Refusal.Kind;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.statistics.mapping.Region.Presence;

/** One table of the delivery. */
final class MappedTable {

    private static final long MOST_PLACES = 20_000_000;

    private final SourceTable table;
    private final Mapping mapping;
    private final Areas areas;
    private final String name;
    private final int area;
    private final int time;
    private final int times;
    private final Region[] regions;
    private final Place[] places;
    private final Map<Long, long[]> notAskedFor = new HashMap<>();
    final Measures measures;
    final Waiting waiting = new Waiting();
    private long lastCombination = -1;
    private long[] lastCount = {0};
    private final long[] others = {0};

    MappedTable(SourceTable table, Mapping mapping, Areas areas) throws TableRefused {
        this.table = table;
        this.mapping = mapping;
        this.areas = areas;
        String published = (table.source() + " " + table.code()).strip();
        this.name = published.isEmpty() ? mapping.code() : published;
        this.area = mapping.areas().dimension().isEmpty()
                ? -1
                : indexOf(mapping.areas().dimension());
        this.time = indexOf(mapping.time());
        this.times = table.dimensions().get(time).categories().size();
        var rule = mapping.areas();
        var whole = new Category("", "");
        this.regions = (area < 0 ? List.of(whole) : table.dimensions().get(area).categories())
                .stream().map(category -> new Region(category, rule, areas)).toArray(Region[]::new);
        if ((long) regions.length * times > MOST_PLACES) {
            throw refused(Kind.TOO_LARGE, "%d × %d".formatted(regions.length, times), "");
        }
        this.places = new Place[regions.length * times];
        this.measures = new Measures(table, name, area, time, mapping.measures());
    }

    private int indexOf(String code) throws TableRefused {
        var found = IntStream.range(0, table.dimensions().size())
                .filter(i -> table.dimensions().get(i).code().equalsIgnoreCase(code))
                .findFirst();
        if (found.isEmpty()) {
            var codes = table.dimensions().stream().map(Dimension::code).toList();
            throw refused(Kind.UNKNOWN_DIMENSION, code, String.join(", ", codes));
        }
        return found.getAsInt();
    }

    Place placeOf(SourceCell cell) throws TableRefused {
        int slot = (area < 0 ? 0 : cell.at[area] * times) + cell.at[time];
        var known = places[slot];
        if (known == null) {
            known = resolve(cell);
            places[slot] = known;
        }
        return known;
    }

    private Place resolve(SourceCell cell) throws TableRefused {
        var category = table.dimensions().get(time).categories().get(cell.at[time]);
        var period = TimeForm.parse(category.code())
                .or(() -> TimeForm.parse(category.label()))
                .orElse(null);
        if (period == null) {
            throw refused(Kind.BAD_PERIOD, category.code(), "2025, 2025K1, 2025M03, 2024/2025");
        }
        var region = regions[area < 0 ? 0 : cell.at[area]];
        var found = region.on(period.start());
        if (region.isLeftOut()) {
            return new Place(found, period, Reason.REGION_LEFT_OUT);
        }
        if (found.presence() == Presence.UNKNOWN) {
            if (mapping.areas().unknown() == Mapping.AreaRule.Unknown.REFUSE) {
                throw refused(Kind.UNKNOWN_AREA, unknownRegions(period), "");
            }
            return new Place(found, period, Reason.UNKNOWN_REGION);
        }
        return new Place(found, period, null);
    }

    /** All of them at once, so that a mapping is mended in one go. */
    private String unknownRegions(Period period) {
        var unknown = Arrays.stream(regions)
                .filter(region ->
                        !region.isLeftOut() && region.on(period.start()).presence() == Presence.UNKNOWN)
                .map(Region::source)
                .toList();
        String shown = String.join(", ", unknown.subList(0, Math.min(20, unknown.size())));
        return unknown.size() > 20 ? shown + ", … (%d)".formatted(unknown.size()) : shown;
    }

    String regionOf(SourceCell cell) {
        return area < 0
                ? ""
                : table.dimensions().get(area).categories().get(cell.at[area]).code();
    }

    /** Counted by the number of the combination; in order of the cells, it is mostly the one before. */
    void countNotAskedFor(long combination) {
        if (combination != lastCombination) {
            lastCombination = combination;
            lastCount = notAskedFor.size() < 100_000
                    ? notAskedFor.computeIfAbsent(combination, key -> new long[1])
                    : Optional.ofNullable(notAskedFor.get(combination)).orElse(others);
        }
        lastCount[0]++;
    }

    void countInto(LeftOutCounts counts) {
        notAskedFor.forEach(
                (combination, count) -> counts.add(Reason.NOT_ASKED_FOR, measures.toString(combination), count[0]));
        if (others[0] > 0) {
            counts.add(Reason.NOT_ASKED_FOR, "…", others[0]);
        }
        for (int i = 0; i < places.length; i++) {
            var place = places[i];
            if (place != null && place.leftOut > 0) {
                var reason = place.reason == null ? Reason.REGION_NOT_THEN : place.reason;
                counts.add(reason, regions[i / times].source(), place.leftOut);
            }
        }
    }

    String missingOf(Mapping.Measure measure) {
        return measure.where().entrySet().stream()
                .filter(entry -> table.dimension(entry.getKey()).stream()
                        .flatMap(dimension -> dimension.categories().stream())
                        .noneMatch(category -> category.code().equals(entry.getValue())))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .sorted()
                .findFirst()
                .orElse(measure.indicator());
    }

    TableRefused refused(Kind kind, String found, String expected) {
        return new TableRefused(new Refusal(kind, name, "", found, expected));
    }

    TableRefused refused(Kind kind, Place place, String found) {
        String where = "cell \"%s\", \"%s\"".formatted(text(place.source), text(place.period));
        return new TableRefused(new Refusal(kind, name, where, found, ""));
    }

    private static String text(byte[] field) {
        return new String(field, StandardCharsets.UTF_8);
    }

    TableRefused refused(Kind kind, SourceCell cell, String found, String expected) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < cell.at.length; i++) {
            codes.add("\"%s\""
                    .formatted(table.dimensions()
                            .get(i)
                            .categories()
                            .get(cell.at[i])
                            .code()));
        }
        return new TableRefused(new Refusal(kind, name, "cell " + String.join(", ", codes), found, expected));
    }
}
