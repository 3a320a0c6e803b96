package org.maalestok.statistics.mapping;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.formats.Dimension.Category;

/** One of the source's regions, as an area rule sees it. */
final class Region {

    private final Areas areas;
    private final Category category;
    private final boolean leftOut;
    private final boolean named;
    private final @Nullable String code;

    Region(Category category, Mapping.AreaRule rule, Areas areas) {
        this.areas = areas;
        this.category = category;
        this.leftOut = rule.leavesOut(category.code(), category.label());
        String name = rule.named().getOrDefault(category.code(), rule.named().get(category.label()));
        this.named = name != null;
        this.code = name != null ? name : municipality(rule);
    }

    /** The country's code and the number, its lost zeros put back; what stands behind a blank ({@code 0301 Oslo}) is the name. */
    private @Nullable String municipality(Mapping.AreaRule rule) {
        String number = category.code().strip();
        for (String prefix : rule.prefixes()) {
            if (!prefix.isEmpty() && number.startsWith(prefix)) {
                number = number.substring(prefix.length());
                break;
            }
        }
        int blank = number.indexOf(' ');
        number = blank > 0 ? number.substring(0, blank) : number;
        if (!number.matches("\\d+") || number.length() > rule.digits()) {
            return null;
        }
        return rule.country() + "-" + "0".repeat(rule.digits() - number.length()) + number;
    }

    String source() {
        return category.code();
    }

    boolean isLeftOut() {
        return leftOut;
    }

    /** What becomes of the region's figures on a day. */
    Found on(LocalDate day) {
        var area = code == null
                ? Optional.<Area>empty()
                : areas.findByCode(code, day).filter(this::isWanted);
        if (code == null || area.isEmpty()) {
            boolean known = code != null
                    && areas.findByCode(code).filter(this::isWanted).isPresent();
            return new Found(known ? Presence.NOT_THEN : Presence.UNKNOWN, "", 0, "");
        }
        String official = areas.codeOf(area.get(), day).orElse("");
        Presence presence = official.equals(code)
                ? Presence.THERE
                : official.isEmpty() ? Presence.NOT_THEN : Presence.UNDER_ANOTHER_CODE;
        boolean own = !isSame(category.code(), official);
        return new Found(presence, code, area.get().id(), own ? category.code() : "");
    }

    private boolean isWanted(Area area) {
        return named || area.kind() == AreaKind.MUNICIPALITY;
    }

    private static boolean isSame(String source, String official) {
        return official.equals(source)
                || official.substring(official.indexOf('-') + 1).equals(source);
    }

    enum Presence {
        /** The area has the code on that day. */
        THERE,
        /** The area is there, but has another code: the source has restated its figures, or has an empty line for every code that there ever was. */
        UNDER_ANOTHER_CODE,
        /** The area does not exist on that day. */
        NOT_THEN,
        UNKNOWN
    }

    /**
     * @param code the area's code for the file; empty when there is none
     * @param source the source's own code where it is not the official one of the day; else empty
     */
    record Found(Presence presence, String code, int areaId, String source) {}
}
