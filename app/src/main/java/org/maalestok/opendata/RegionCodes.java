package org.maalestok.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.ui.Text;

/**
 * How each area is written in all tables: a code and a label that are its own among all areas that its country has ever had. They follow from the register of areas alone and not from
 * which of them a table has figures of, so that an area is the same in every table, whatever is published beside it.
 *
 * <p>{@code NO} is {@code 0}, {@code NO-3911} is {@code 3911}, {@code NO-EKG09} is {@code EKG09}, the unit {@code NO-3911.974594501} is {@code
 * 3911.974594501}. Of several areas that have had a code in turn, it is that of the last; the others have the year behind it in which they lost it: {@code 0704_2017}.
 * Two that lost it in the same year are told apart by the day.
 */
public final class RegionCodes {

    private static final String WHOLE_COUNTRY = "0";

    /** By kind, and in each those that are before those that were. */
    public static final Comparator<Area> ORDER = Comparator.comparing(Area::kind)
            .thenComparing(area -> !isOpen(area))
            .thenComparing(Area::code)
            .thenComparing(area -> area.validity().to(), Comparator.reverseOrder())
            .thenComparing(Area::id);

    /** One code has one area at a time, so that of those with the same code no two end on the same day. */
    private static final Comparator<Area> LAST_FIRST =
            Comparator.comparing((Area area) -> area.validity().to()).reversed();

    private final Map<Area, Value> values = new HashMap<>();

    private RegionCodes(Collection<Area> all) {
        var codes = codes(all);
        for (boolean units : new boolean[] {false, true}) {
            all.stream()
                    .filter(area -> (area.kind() == AreaKind.UNIT) == units)
                    .collect(Collectors.groupingBy(Area::country))
                    .forEach((country, areas) -> addLabelled(areas, codes));
        }
    }

    /** @param all every area that there is and was, of any number of countries */
    static RegionCodes of(Collection<Area> all) {
        return new RegionCodes(all);
    }

    private static Map<Area, String> codes(Collection<Area> all) {
        var codes = new HashMap<Area, String>();
        Set<String> taken = new HashSet<>();
        all.stream().sorted(LAST_FIRST).forEach(area -> {
            String plain = plain(area);
            LocalDate end = area.validity().to();
            String own = Stream.of(plain, plain + "_" + end.getYear(), plain + "_" + end)
                    .filter(code -> taken.add((area.country() + "-" + code).toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("%s had its code with another".formatted(area)));
            codes.put(area, own);
        });
        return codes;
    }

    /**
     * Clients key their columns by label, and join by it: two that are alike get their codes behind. A municipality and a region of the same name are told apart by
     * the region's alone, so that Oslo is Oslo. Units and regions never share a table.
     */
    private void addLabelled(List<Area> areas, Map<Area, String> codes) {
        var first = unique(areas.stream().filter(RegionCodes::isNamedFirst));
        var all = unique(areas.stream());
        for (Area area : areas) {
            String code = Objects.requireNonNull(codes.get(area));
            var unique = isNamedFirst(area) ? first : all;
            values.put(area, new Value(code, unique.of(label(area), code)));
        }
    }

    private static UniqueLabels unique(Stream<Area> areas) {
        return UniqueLabels.among(areas.map(RegionCodes::label).toList());
    }

    private static boolean isNamedFirst(Area area) {
        return area.kind() == AreaKind.COUNTRY || area.kind() == AreaKind.MUNICIPALITY;
    }

    /** As Statistics Norway does: who is no more has the last year behind the name. */
    private static Text label(Area area) {
        return isOpen(area)
                ? area.name()
                : UniqueLabels.suffixed(
                        area.name(),
                        " (-%d)".formatted(area.validity().to().minusDays(1).getYear()));
    }

    static boolean isOpen(Area area) {
        return area.validity().to().equals(LocalDate.MAX);
    }

    private static String plain(Area area) {
        return area.kind() == AreaKind.COUNTRY
                ? WHOLE_COUNTRY
                : area.code().substring(area.country().length() + 1);
    }

    /** Code and label of an area of the register. */
    Value of(Area area) {
        Value value = values.get(area);
        if (value == null) {
            throw new IllegalArgumentException("%s is not in the register of areas".formatted(area));
        }
        return value;
    }

    String code(Area area) {
        return of(area).code();
    }
}
