package org.maalestok.opendata;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;

/** Areas as their own country's statistical office writes them: without the country in front. */
public final class RegionCodes {

    private static final String WHOLE_COUNTRY = "0";

    /** By kind, and in each those that are before those that were: who comes first keeps a code that several have had. */
    public static final Comparator<Area> ORDER = Comparator.comparing(Area::kind)
            .thenComparing(area -> !isOpen(area))
            .thenComparing(Area::code)
            .thenComparing(Area::id);

    private RegionCodes() {}

    static boolean isOpen(Area area) {
        return area.validity().to().equals(LocalDate.MAX);
    }

    /**
     * {@code NO} is {@code 0}, {@code NO-3911} is {@code 3911}, {@code NO-EKG09} is {@code EKG09}, the unit {@code NO-3911.974594501} is {@code 3911.974594501}. A code that has gone from one area to another belongs to
     * the first in the list; the others have the year behind it in which they lost it: {@code 0704_2017}.
     */
    public static Map<Area, String> of(List<Area> areas) {
        var codes = new HashMap<Area, String>();
        Set<String> taken = new HashSet<>();
        for (Area area : areas) {
            String code = plain(area);
            codes.put(
                    area,
                    taken.add(code) ? code : code + "_" + area.validity().to().getYear());
        }
        return codes;
    }

    static String plain(Area area) {
        return area.kind() == AreaKind.COUNTRY
                ? WHOLE_COUNTRY
                : area.code().substring(area.country().length() + 1);
    }
}
