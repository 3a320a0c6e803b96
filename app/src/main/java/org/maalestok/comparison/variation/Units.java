package org.maalestok.comparison.variation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.comparison.Descent;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.Validity;

/**
 * The service units of all municipalities that have a number in a period.
 *
 * @param groups one for each municipality that has any, sorted by its code
 */
public record Units(List<Group> groups) {

    /** Units of one municipality, smallest value first. */
    public record Group(Area municipality, List<Unit> units) {

        public double[] values() {
            return units.stream().mapToDouble(Unit::number).toArray();
        }
    }

    /** A unit and its number. */
    public record Unit(Area area, BigDecimal value) {

        public double number() {
            return value.doubleValue();
        }
    }

    /** All that the table has for the period. */
    public static Units of(FigureTable table, Period period, Areas areas) {
        Map<Area, List<Unit>> groups = new LinkedHashMap<>();
        inTable(table, areas)
                .forEach(unit -> table.at(unit.id(), period).number().ifPresent(value -> municipality(
                                unit, period.start(), areas)
                        .ifPresent(whose -> groups.computeIfAbsent(whose, ignored -> new ArrayList<>())
                                .add(new Unit(unit, value)))));
        return new Units(groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), sorted(group.getValue())))
                .sorted(Comparator.comparing(group -> group.municipality().code()))
                .toList());
    }

    /** A unit that has no number in the period, of whose figure something was said all the same: that it was left out, and why. */
    public record Silent(Area municipality, Area unit) {}

    public static List<Silent> listSilent(FigureTable table, Period period, Areas areas) {
        if (!table.hasRemarks()) {
            return List.of();
        }
        return inTable(table, areas)
                .filter(unit -> table.at(unit.id(), period).number().isEmpty())
                .filter(unit -> !table.remarksAt(unit.id(), period).isEmpty())
                .flatMap(unit ->
                        municipality(unit, period.start(), areas).map(whose -> new Silent(whose, unit)).stream())
                .sorted(Comparator.comparing(silent -> silent.unit().code()))
                .toList();
    }

    /** Whether the table says anything of units. */
    public static boolean any(FigureTable table, Areas areas) {
        return inTable(table, areas).findAny().isPresent();
    }

    /** The periods in which any unit has a number, in order of time. */
    public static List<Period> periods(FigureTable table, Areas areas) {
        int[] units = idsIn(table, areas);
        return table.periods().stream()
                .filter(period -> Arrays.stream(units).anyMatch(unit -> !Double.isNaN(table.number(unit, period))))
                .toList();
    }

    /** The ids of the units of which the table knows anything. */
    public static int[] idsIn(FigureTable table, Areas areas) {
        return inTable(table, areas).mapToInt(Area::id).toArray();
    }

    private static Stream<Area> inTable(FigureTable table, Areas areas) {
        return Arrays.stream(table.areaIds()).mapToObj(areas::get).filter(area -> area.kind() == AreaKind.UNIT);
    }

    /**
     * Some units of a municipality, to learn what is known of any: its own on its last day, and those of the municipalities that went into it, on theirs.
     *
     * @param most of each municipality
     */
    public static List<Area> sample(Area municipality, int most, Areas areas) {
        LocalDate before = municipality.validity().from();
        boolean hasBefore = before.isAfter(Validity.ALWAYS.from());
        List<Area> parts = hasBefore ? Descent.listWhole(municipality, before.minusDays(1), areas) : List.of();
        return Stream.concat(Stream.of(municipality), parts.stream())
                .flatMap(one -> areas.listUnits(one, one.validity().to().minusDays(1)).stream()
                        .limit(most))
                .distinct()
                .toList();
    }

    /** Which municipality a unit belongs to on a day. */
    static Optional<Area> municipality(Area unit, LocalDate day, Areas areas) {
        return areas.listGroupsOf(unit, day).stream()
                .filter(group -> group.kind() == AreaKind.MUNICIPALITY)
                .findFirst();
    }

    private static List<Unit> sorted(List<Unit> units) {
        return units.stream()
                .sorted(Comparator.comparing(Unit::value)
                        .thenComparing(unit -> unit.area().code()))
                .toList();
    }

    /** The units of one municipality, those of the municipalities that it was made of before it came to be among them; smallest value first. */
    public List<Unit> of(Area municipality, Areas areas) {
        return sorted(groups.stream()
                .filter(group -> Descent.isWithin(group.municipality(), municipality, areas))
                .flatMap(group -> group.units().stream())
                .toList());
    }

    /** The municipality and those that went undivided into it, as far as any of the units is theirs, or of those without a number. */
    public Set<Area> homes(Area municipality, List<Silent> silent, Areas areas) {
        return Stream.concat(
                        groups.stream().map(Group::municipality),
                        silent.stream().map(Silent::municipality))
                .filter(home -> Descent.isWithin(home, municipality, areas))
                .collect(Collectors.toSet());
    }

    /** The units of all other municipalities; nobody is other than what it was made of or became, be it in part. */
    public List<Unit> but(Area municipality, Areas areas) {
        return groups.stream()
                .filter(group -> !Descent.isShared(municipality, group.municipality(), areas))
                .flatMap(group -> group.units().stream())
                .toList();
    }

    public List<Unit> all() {
        return groups.stream().flatMap(group -> group.units().stream()).toList();
    }

    /** How much of the variation lies between the municipalities. */
    public WithinBetween variation() {
        return WithinBetween.of(groups.stream().map(Group::values).toArray(double[][]::new));
    }
}
